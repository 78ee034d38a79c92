SELECT search_key, id
FROM patients INDEXED BY patients_by_name
WHERE search_key >= ?1 AND search_key < ?2
ORDER BY search_key, id
