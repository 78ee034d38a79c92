SELECT search_key, patient
FROM patient_terms
WHERE place = ?1 AND term >= ?2 AND term < ?3
ORDER BY term, search_key, patient
