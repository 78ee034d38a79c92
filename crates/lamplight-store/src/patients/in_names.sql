SELECT search_key, patient
FROM patient_names
WHERE search_key >= ?1 AND search_key < ?2
ORDER BY search_key, patient
