-- Who is to come back, and by when.

CREATE TABLE recalls (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    due TEXT NOT NULL,
    reason TEXT NOT NULL,
    visit_type BLOB,
    provider BLOB,
    -- Months until the next one, after the visit.
    every INTEGER CHECK (every BETWEEN 1 AND 60),
    added_by BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    attempts TEXT NOT NULL CHECK (json_valid(attempts)),
    -- NULL while it is open.
    ending TEXT CHECK (json_valid(ending)),
    -- The visit it was booked as, from the ending.
    booked BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX recalls_due ON recalls (clinic, due) WHERE ending IS NULL;
CREATE INDEX recalls_booked ON recalls (booked) WHERE booked IS NOT NULL;
CREATE INDEX recalls_by_patient ON recalls (patient);
