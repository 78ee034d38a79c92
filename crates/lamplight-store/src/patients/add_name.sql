INSERT INTO patient_names (search_key, patient) VALUES (?1, ?2)
