FROM patients WHERE id = ?1
