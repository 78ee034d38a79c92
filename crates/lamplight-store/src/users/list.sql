FROM users ORDER BY family, given, id
