DELETE FROM credentials WHERE user = ?1
