DELETE FROM providers WHERE id = ?1
