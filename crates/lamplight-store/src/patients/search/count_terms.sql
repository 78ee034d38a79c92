SELECT count(*)
FROM (SELECT 1 FROM patient_terms WHERE place = ?1 AND term >= ?2 AND term < ?3 LIMIT ?4)
