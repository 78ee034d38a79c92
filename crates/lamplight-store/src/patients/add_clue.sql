INSERT OR IGNORE INTO patient_clues (clue, term) VALUES (?1, ?2)
