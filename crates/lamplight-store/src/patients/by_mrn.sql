SELECT id FROM patients WHERE mrn = ?1 ORDER BY id LIMIT 1
