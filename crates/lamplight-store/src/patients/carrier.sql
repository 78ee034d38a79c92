SELECT patient FROM patient_identifiers WHERE system = ?1 AND value = ?2 ORDER BY patient LIMIT 1
