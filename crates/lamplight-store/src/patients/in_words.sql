SELECT search_key, patient
FROM patient_words
WHERE word >= ?1 AND word < ?2
