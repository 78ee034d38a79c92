DELETE FROM server_versions WHERE kind = ?1 AND id = ?2
