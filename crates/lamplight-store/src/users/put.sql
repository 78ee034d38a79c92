INSERT INTO users (id, user_name, user_name_folded, given, family, roles, active)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    user_name = excluded.user_name,
    user_name_folded = excluded.user_name_folded,
    given = excluded.given,
    family = excluded.family,
    roles = excluded.roles,
    active = excluded.active
