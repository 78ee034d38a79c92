INSERT INTO recalls
    (id, clinic, patient, due, reason, visit_type, provider, every, added_by, added_at, attempts, ending, booked)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    patient = excluded.patient,
    due = excluded.due,
    reason = excluded.reason,
    visit_type = excluded.visit_type,
    provider = excluded.provider,
    every = excluded.every,
    added_by = excluded.added_by,
    added_at = excluded.added_at,
    attempts = excluded.attempts,
    ending = excluded.ending,
    booked = excluded.booked
