SELECT number, body, hash FROM audit_events WHERE number > ?1 ORDER BY number LIMIT ?2
