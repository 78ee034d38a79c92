SELECT system, value FROM patient_identifiers WHERE patient = ?1 ORDER BY position
