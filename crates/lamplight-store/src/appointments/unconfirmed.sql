FROM appointments
WHERE clinic = ?1
    AND starts_at >= ?2
    AND starts_at < ?3
    AND status = 'scheduled'
ORDER BY starts_at, id
