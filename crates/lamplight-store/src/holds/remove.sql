DELETE FROM holds WHERE id = ?1
