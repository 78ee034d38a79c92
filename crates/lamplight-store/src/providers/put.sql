INSERT INTO providers (
    id, clinic, user, given, family, title, active, npi, specialty, languages, default_minutes, accepting_new
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    user = excluded.user,
    given = excluded.given,
    family = excluded.family,
    title = excluded.title,
    active = excluded.active,
    npi = excluded.npi,
    specialty = excluded.specialty,
    languages = excluded.languages,
    default_minutes = excluded.default_minutes,
    accepting_new = excluded.accepting_new
