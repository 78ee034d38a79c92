SELECT version, key FROM organisation_keys WHERE version = ?1
