-- When providers can be booked, and with what: visit types, availability, closed days, rooms and equipment.

CREATE TABLE visit_types (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 120),
    colour TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- NULL: the organisation's.
    buffer_after INTEGER CHECK (buffer_after BETWEEN 0 AND 60),
    providers TEXT NOT NULL CHECK (json_valid(providers)),
    needs TEXT NOT NULL CHECK (json_valid(needs)),
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

-- A provider without a row keeps the clinic's hours.
CREATE TABLE availability (
    provider BLOB NOT NULL PRIMARY KEY REFERENCES providers (id) DEFERRABLE INITIALLY DEFERRED,
    week TEXT NOT NULL CHECK (json_valid(week)),
    dates TEXT NOT NULL CHECK (json_valid(dates)),
    time_off TEXT NOT NULL CHECK (json_valid(time_off))
) STRICT, WITHOUT ROWID;

CREATE TABLE closed_days (
    clinic BLOB NOT NULL PRIMARY KEY REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    days TEXT NOT NULL CHECK (json_valid(days))
) STRICT, WITHOUT ROWID;

CREATE TABLE resources (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX resources_by_clinic ON resources (clinic);

ALTER TABLE organisations ADD COLUMN buffer INTEGER NOT NULL DEFAULT 15 CHECK (buffer BETWEEN 0 AND 60);

ALTER TABLE appointments ADD COLUMN visit_type BLOB;
ALTER TABLE appointments ADD COLUMN resources TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(resources));
ALTER TABLE appointments ADD COLUMN symptoms TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(symptoms));
ALTER TABLE appointments ADD COLUMN patient_note TEXT;
ALTER TABLE appointments ADD COLUMN staff_note TEXT;

-- The search for free times reads a month of a book from the index alone.
DROP INDEX appointments_by_provider;
CREATE INDEX appointments_by_provider ON appointments (provider, starts_at, minutes, status, visit_type);

-- Few visits hold something: who holds a room is asked of these only.
CREATE INDEX appointments_holding ON appointments (clinic, starts_at) WHERE resources <> '[]';
