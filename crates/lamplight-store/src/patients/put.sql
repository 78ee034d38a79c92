INSERT INTO patients (id, family, given, birth_date, mrn, gender, language, deceased_on, preferred, archived)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    family = excluded.family,
    given = excluded.given,
    birth_date = excluded.birth_date,
    mrn = excluded.mrn,
    gender = excluded.gender,
    language = excluded.language,
    deceased_on = excluded.deceased_on,
    preferred = excluded.preferred,
    archived = excluded.archived
