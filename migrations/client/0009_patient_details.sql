-- What the desk keeps of a patient beside demographics, pictures, and the key that seals what is sealed of patients.

-- Projections of patient_details, for lists of people. NULL and 0 take one byte a row.
ALTER TABLE patients ADD COLUMN preferred TEXT;
ALTER TABLE patients ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));

-- Read and written whole with the patient, and searched by nothing: JSON text, which keeps the fields of the record and
-- their last changes together. No row where nothing is known.
CREATE TABLE patient_details (
    patient BLOB NOT NULL PRIMARY KEY REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    details TEXT NOT NULL CHECK (json_valid(details))
) STRICT, WITHOUT ROWID;

-- Photos and insurance cards, sealed with the key of their patient. Rows are large, so the table has a rowid.
CREATE TABLE pictures (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    media TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    content BLOB NOT NULL
) STRICT;

CREATE INDEX pictures_by_patient ON pictures (patient);

-- Versions of the organisation's key: the newest wraps, older ones still unwrap. Only in the database of a clinic that
-- stands alone; it is itself encrypted.
CREATE TABLE organisation_keys (
    version INTEGER NOT NULL PRIMARY KEY CHECK (version > 0),
    key BLOB NOT NULL CHECK (length(key) = 32),
    made_at INTEGER NOT NULL
) STRICT;
