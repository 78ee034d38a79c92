FROM appointments WHERE patient = ?1 ORDER BY starts_at DESC, id LIMIT ?2
