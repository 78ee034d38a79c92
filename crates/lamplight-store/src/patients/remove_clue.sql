DELETE FROM patient_clues WHERE clue = ?1 AND term = ?2
