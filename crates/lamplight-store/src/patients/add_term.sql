INSERT OR IGNORE INTO patient_terms (place, term, search_key, patient) VALUES (?1, ?2, ?3, ?4)
