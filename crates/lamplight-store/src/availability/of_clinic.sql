FROM availability
WHERE provider IN (SELECT id FROM providers WHERE clinic = ?1)
ORDER BY provider
