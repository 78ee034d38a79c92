DELETE FROM patient_identifiers WHERE patient = ?1
