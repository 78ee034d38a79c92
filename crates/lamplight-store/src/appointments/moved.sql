SELECT earlier_times
FROM appointments INDEXED BY appointments_moved
WHERE earlier_times <> '[]'
    AND clinic = ?1
    AND starts_at > ?2
