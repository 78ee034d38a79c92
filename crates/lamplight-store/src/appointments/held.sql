FROM appointments INDEXED BY appointments_holding
WHERE resources <> '[]'
    AND clinic = ?1
    AND starts_at > ?2
    AND starts_at < ?3
    AND starts_at + minutes * 60000 > ?4
ORDER BY starts_at, id
