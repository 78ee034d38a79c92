DELETE FROM pictures WHERE id = ?1
