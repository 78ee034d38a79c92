FROM appointments
WHERE clinic = ?1
    AND starts_at >= ?2
    AND starts_at < ?3
    AND status IN ('checked_in', 'roomed')
