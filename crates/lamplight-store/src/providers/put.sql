INSERT INTO providers (id, clinic, user, given, family, title, active)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    user = excluded.user,
    given = excluded.given,
    family = excluded.family,
    title = excluded.title,
    active = excluded.active
