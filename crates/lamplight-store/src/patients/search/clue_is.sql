SELECT term FROM patient_clues WHERE clue = ?1
