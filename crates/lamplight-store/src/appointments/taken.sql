SELECT appointments.provider, appointments.starts_at, appointments.minutes, appointments.status
FROM providers
-- CROSS fixes the order: each book of the clinic is one stretch of the index, and nothing else is read.
CROSS JOIN appointments INDEXED BY appointments_by_provider ON appointments.provider = providers.id
WHERE providers.clinic = ?1
    AND appointments.starts_at > ?2
    AND appointments.starts_at < ?3
ORDER BY appointments.provider, appointments.starts_at
