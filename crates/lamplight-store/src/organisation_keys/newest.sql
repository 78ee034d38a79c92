SELECT version, key FROM organisation_keys ORDER BY version DESC LIMIT 1
