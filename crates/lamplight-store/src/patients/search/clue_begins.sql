SELECT term FROM patient_clues WHERE clue >= ?1 AND clue < ?2 LIMIT ?3
