INSERT INTO patients
    (id, family, given, birth_date, mrn, search_key, gender, language, deceased_on, phones, addresses)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    family = excluded.family,
    given = excluded.given,
    birth_date = excluded.birth_date,
    mrn = excluded.mrn,
    search_key = excluded.search_key,
    gender = excluded.gender,
    language = excluded.language,
    deceased_on = excluded.deceased_on,
    phones = excluded.phones,
    addresses = excluded.addresses
