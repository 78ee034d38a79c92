FROM users WHERE user_name_folded = ?1 ORDER BY id LIMIT 1
