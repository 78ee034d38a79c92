SELECT 1 FROM patient_terms WHERE place = ?1 AND term = ?2 LIMIT 1
