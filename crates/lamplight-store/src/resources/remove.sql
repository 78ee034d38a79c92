DELETE FROM resources WHERE id = ?1
