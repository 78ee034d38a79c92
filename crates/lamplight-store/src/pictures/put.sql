INSERT INTO pictures (id, patient, media, sha256, content)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    patient = excluded.patient,
    media = excluded.media,
    sha256 = excluded.sha256,
    content = excluded.content
