SELECT id FROM patients ORDER BY id
