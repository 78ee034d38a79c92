DELETE FROM patient_names WHERE search_key = ?1 AND patient = ?2
