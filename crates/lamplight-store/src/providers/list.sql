FROM providers ORDER BY clinic, family, given, id
