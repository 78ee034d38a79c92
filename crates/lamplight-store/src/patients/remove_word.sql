DELETE FROM patient_words WHERE word = ?1 AND search_key = ?2 AND patient = ?3
