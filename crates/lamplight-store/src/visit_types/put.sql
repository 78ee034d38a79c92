INSERT INTO visit_types (id, name, minutes, colour, kind, buffer_after, providers, needs, active)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    minutes = excluded.minutes,
    colour = excluded.colour,
    kind = excluded.kind,
    buffer_after = excluded.buffer_after,
    providers = excluded.providers,
    needs = excluded.needs,
    active = excluded.active
