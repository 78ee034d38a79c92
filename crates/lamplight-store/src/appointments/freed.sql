SELECT provider, starts_at, minutes
FROM appointments INDEXED BY appointments_freed
WHERE status IN ('cancelled', 'no_show')
    AND clinic = ?1
    AND starts_at > ?2
    AND starts_at < ?3
ORDER BY starts_at
