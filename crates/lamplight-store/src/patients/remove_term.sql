DELETE FROM patient_terms WHERE place = ?1 AND term = ?2 AND search_key = ?3 AND patient = ?4
