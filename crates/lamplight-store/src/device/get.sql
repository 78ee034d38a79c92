SELECT id, last_number, last_wall_ms, last_counter, mrn_prefix, next_mrn, served FROM device
