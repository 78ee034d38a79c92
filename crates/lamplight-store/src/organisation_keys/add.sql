INSERT INTO organisation_keys (version, key, made_at) VALUES (?1, ?2, ?3)
