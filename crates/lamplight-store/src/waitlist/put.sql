INSERT INTO waitlist (id, clinic, patient, wish, added_by, added_at, declined, closing)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    patient = excluded.patient,
    wish = excluded.wish,
    added_by = excluded.added_by,
    added_at = excluded.added_at,
    declined = excluded.declined,
    closing = excluded.closing
