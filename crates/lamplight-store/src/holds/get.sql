FROM holds WHERE id = ?1
