FROM organisations ORDER BY id LIMIT 1
