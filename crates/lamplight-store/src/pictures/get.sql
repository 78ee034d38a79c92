FROM pictures WHERE id = ?1
