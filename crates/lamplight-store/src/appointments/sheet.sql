SELECT
    appointments.id,
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
    patients.mrn,
    visit_types.name
FROM appointments
-- CROSS fixes the order: the clinic's stretch of appointments first, then each patient by id.
CROSS JOIN patients ON patients.id = appointments.patient
LEFT JOIN visit_types ON visit_types.id = appointments.visit_type
WHERE appointments.clinic = ?1
    AND appointments.starts_at > ?2
    AND appointments.starts_at < ?3
    AND appointments.starts_at + appointments.minutes * 60000 > ?4
    AND (?5 IS NULL OR appointments.provider = ?5)
ORDER BY appointments.starts_at, appointments.id
