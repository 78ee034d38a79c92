DELETE FROM availability WHERE provider = ?1
