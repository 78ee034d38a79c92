DELETE FROM patients WHERE id = ?1
