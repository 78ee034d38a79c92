INSERT INTO resources (id, clinic, name, kind, active)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    clinic = excluded.clinic,
    name = excluded.name,
    kind = excluded.kind,
    active = excluded.active
