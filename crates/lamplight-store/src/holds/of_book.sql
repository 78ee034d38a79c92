FROM holds INDEXED BY holds_by_provider
WHERE ended IS NULL
    AND provider = ?1
    AND starts_at > ?2
    AND starts_at < ?3
    AND starts_at + minutes * 60000 > ?4
ORDER BY starts_at, id
