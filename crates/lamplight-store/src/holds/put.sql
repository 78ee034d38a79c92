INSERT INTO holds (id, clinic, entry, patient, provider, starts_at, minutes, placed_by, placed_at, until, ended)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    entry = excluded.entry,
    patient = excluded.patient,
    provider = excluded.provider,
    starts_at = excluded.starts_at,
    minutes = excluded.minutes,
    placed_by = excluded.placed_by,
    placed_at = excluded.placed_at,
    until = excluded.until,
    ended = excluded.ended
