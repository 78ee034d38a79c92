INSERT INTO patient_identifiers (patient, position, system, value) VALUES (?1, ?2, ?3, ?4)
