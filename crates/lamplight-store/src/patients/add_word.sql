INSERT INTO patient_words (word, search_key, patient) VALUES (?1, ?2, ?3)
