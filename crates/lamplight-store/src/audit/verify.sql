SELECT
    number, body, hash,
    at_wall_ms, at_counter, action, outcome, actor, device, operation_number, record_kind, record_id, patient
FROM audit_events
ORDER BY number
