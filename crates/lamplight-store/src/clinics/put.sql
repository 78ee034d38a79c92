INSERT INTO clinics (id, organisation, name, zone, hours)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    organisation = excluded.organisation,
    name = excluded.name,
    zone = excluded.zone,
    hours = excluded.hours
