FROM recalls WHERE id = ?1
