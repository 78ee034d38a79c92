INSERT INTO audit_events
    (number, at_wall_ms, at_counter, action, outcome, actor, device, operation_number, record_kind, record_id,
     patient, body, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
