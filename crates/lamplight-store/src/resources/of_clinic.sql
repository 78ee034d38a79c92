FROM resources WHERE clinic = ?1 ORDER BY kind, name, id
