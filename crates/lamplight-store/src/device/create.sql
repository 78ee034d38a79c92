INSERT INTO device (single, id, last_number, last_wall_ms, last_counter, mrn_prefix, next_mrn, served)
VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7)
