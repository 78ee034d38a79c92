SELECT
    appointments.id,
    appointments.patient,
    appointments.provider,
    appointments.starts_at,
    appointments.minutes,
    appointments.kind,
    appointments.status,
    appointments.reason,
    appointments.overbook_reason IS NOT NULL,
    patients.family,
    patients.given,
    patients.birth_date,
    appointments.visit_type,
    appointments.progress,
    appointments.cancelled_at,
    appointments.series_id
FROM appointments
-- CROSS fixes the order: the day's stretch of appointments first, then each patient by id.
CROSS JOIN patients ON patients.id = appointments.patient
WHERE appointments.clinic = ?1
    AND appointments.starts_at > ?2
    AND appointments.starts_at < ?3
    AND appointments.starts_at + appointments.minutes * 60000 > ?4
ORDER BY appointments.starts_at, appointments.id
