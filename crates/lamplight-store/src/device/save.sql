UPDATE device
SET last_number = ?2, last_wall_ms = ?3, last_counter = ?4, next_mrn = ?5, served = ?6
WHERE id = ?1
