INSERT INTO appointments
    (clinic, starts_at, id, provider, patient, minutes, kind, status, reason, overbook_reason, zone, room,
     booked_by, booked_at, earlier_times, cancel_reason, cancel_wished_by, cancel_entered_by, cancelled_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    starts_at = excluded.starts_at,
    provider = excluded.provider,
    patient = excluded.patient,
    minutes = excluded.minutes,
    kind = excluded.kind,
    status = excluded.status,
    reason = excluded.reason,
    overbook_reason = excluded.overbook_reason,
    zone = excluded.zone,
    room = excluded.room,
    booked_by = excluded.booked_by,
    booked_at = excluded.booked_at,
    earlier_times = excluded.earlier_times,
    cancel_reason = excluded.cancel_reason,
    cancel_wished_by = excluded.cancel_wished_by,
    cancel_entered_by = excluded.cancel_entered_by,
    cancelled_at = excluded.cancelled_at
