SELECT starts_at, minutes, status, visit_type
FROM appointments INDEXED BY appointments_by_provider
WHERE provider = ?1
    AND starts_at > ?2
    AND starts_at < ?3
ORDER BY starts_at
