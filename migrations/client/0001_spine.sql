-- The spine: organisation, people, patients, appointments, and what one workstation keeps beside them.
--
-- Ids are UUIDs as 16 bytes; instants are milliseconds since 1970-01-01T00:00:00Z; dates without a zone are
-- ISO 8601 text; lists that nothing searches in are JSON text. No rule of uniqueness stands on what two
-- workstations may fill at the same time (times of a book, record numbers, identifiers). References are checked
-- when the transaction commits, because a page of changes may bring its records in any order.

CREATE TABLE organisations (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE clinics (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    organisation BLOB NOT NULL REFERENCES organisations (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    zone TEXT NOT NULL,
    hours TEXT NOT NULL CHECK (json_valid(hours))
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    user_name TEXT NOT NULL,
    -- The name in lower case: how it is looked up at sign-in.
    user_name_folded TEXT NOT NULL,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    roles TEXT NOT NULL CHECK (json_valid(roles)),
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX users_by_name ON users (user_name_folded);

CREATE TABLE providers (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    user BLOB REFERENCES users (id) DEFERRABLE INITIALLY DEFERRED,
    given TEXT NOT NULL,
    family TEXT NOT NULL,
    title TEXT,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX providers_by_clinic ON providers (clinic);

CREATE INDEX providers_by_user ON providers (user);

-- Narrow on purpose: a day view looks up hundreds of names by id.
CREATE TABLE patients (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    family TEXT NOT NULL,
    given TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    mrn TEXT NOT NULL,
    gender TEXT,
    language TEXT,
    deceased_on TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX patients_by_mrn ON patients (mrn);

-- How to reach a patient; no row where nothing is known.
CREATE TABLE patient_contacts (
    patient BLOB NOT NULL PRIMARY KEY REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    phones TEXT NOT NULL CHECK (json_valid(phones)),
    addresses TEXT NOT NULL CHECK (json_valid(addresses))
) STRICT, WITHOUT ROWID;

-- Patients by family and given name: one row each. The key is the folded words of family name, given name and
-- record number (crates/lamplight-store/src/fold.rs), derived from the patient's row.
CREATE TABLE patient_names (
    search_key TEXT NOT NULL,
    patient BLOB NOT NULL,
    PRIMARY KEY (search_key, patient)
) STRICT, WITHOUT ROWID;

-- One row for each folded word of a patient except the first of the family name, which patient_names finds.
CREATE TABLE patient_words (
    word TEXT NOT NULL,
    search_key TEXT NOT NULL,
    patient BLOB NOT NULL,
    PRIMARY KEY (word, search_key, patient)
) STRICT, WITHOUT ROWID;

CREATE TABLE patient_identifiers (
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    -- Place in the patient's list, from 0.
    position INTEGER NOT NULL,
    system TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (patient, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX patient_identifiers_by_value ON patient_identifiers (value, system);

-- Stored in the order of a clinic's days, so that a day is one stretch of the file.
CREATE TABLE appointments (
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    starts_at INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    provider BLOB NOT NULL REFERENCES providers (id) DEFERRABLE INITIALLY DEFERRED,
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 120),
    kind TEXT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    overbook_reason TEXT,
    zone TEXT NOT NULL,
    room TEXT NOT NULL,
    -- Authors are history, not references: they outlive the account's record on this workstation.
    booked_by BLOB NOT NULL,
    booked_at INTEGER NOT NULL,
    -- Times before it was moved, oldest first: [{"provider", "starts_at", "minutes"}, …].
    earlier_times TEXT NOT NULL CHECK (json_valid(earlier_times)),
    cancel_reason TEXT,
    cancel_wished_by TEXT,
    cancel_entered_by BLOB,
    cancelled_at INTEGER,
    PRIMARY KEY (clinic, starts_at, id),
    CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL)
        AND (cancelled_at IS NULL) = (cancel_wished_by IS NULL)
        AND (cancelled_at IS NULL) = (cancel_entered_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX appointments_by_id ON appointments (id);

CREATE INDEX appointments_by_provider ON appointments (provider, starts_at);

CREATE INDEX appointments_by_patient ON appointments (patient, starts_at);

-- The one row of this workstation.
CREATE TABLE device (
    single INTEGER NOT NULL PRIMARY KEY CHECK (single = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    last_number INTEGER NOT NULL CHECK (last_number >= 0),
    last_wall_ms INTEGER,
    last_counter INTEGER,
    mrn_prefix TEXT NOT NULL,
    next_mrn INTEGER NOT NULL CHECK (next_mrn >= 0),
    served INTEGER NOT NULL CHECK (served IN (0, 1)),
    CHECK ((last_wall_ms IS NULL) = (last_counter IS NULL))
) STRICT;

-- 45 CFR 164.312(b). The body is the event, byte for byte; the other columns are projections of it.
-- hash = SHA-256(tag, hash before, number, body), see crates/lamplight-store/src/audit/chain.rs.
CREATE TABLE audit_events (
    number INTEGER NOT NULL PRIMARY KEY,
    at_wall_ms INTEGER NOT NULL,
    at_counter INTEGER NOT NULL,
    action TEXT NOT NULL,
    outcome TEXT NOT NULL,
    actor BLOB,
    device BLOB NOT NULL,
    operation_number INTEGER,
    record_kind TEXT,
    record_id BLOB,
    patient BLOB,
    body BLOB NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX audit_events_by_patient ON audit_events (patient) WHERE patient IS NOT NULL;

-- Number and hash of the newest event, kept by a trigger: cutting off the end of the chain shows.
CREATE TABLE audit_head (
    single INTEGER NOT NULL PRIMARY KEY CHECK (single = 1),
    events INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

INSERT INTO audit_head (single, events, hash) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER audit_events_are_dense BEFORE INSERT ON audit_events
WHEN NEW.number <> (SELECT events + 1 FROM audit_head)
BEGIN
    SELECT RAISE(ABORT, 'audit events are numbered without a gap');
END;

CREATE TRIGGER audit_events_move_the_head AFTER INSERT ON audit_events
BEGIN
    UPDATE audit_head SET events = NEW.number, hash = NEW.hash;
END;

CREATE TRIGGER audit_events_are_not_changed BEFORE UPDATE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'audit events are never changed');
END;

CREATE TRIGGER audit_events_are_not_deleted BEFORE DELETE ON audit_events
BEGIN
    SELECT RAISE(ABORT, 'audit events are never deleted');
END;

-- Texts that were typed and not yet used. Never decided, never audited.
CREATE TABLE drafts (
    user BLOB NOT NULL CHECK (length(user) = 16),
    key TEXT NOT NULL,
    content TEXT NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (user, key)
) STRICT;

-- What sign-in checks after the database is open. Passwords are not here: they open the slot file.
CREATE TABLE credentials (
    user BLOB NOT NULL PRIMARY KEY CHECK (length(user) = 16),
    totp_secret BLOB NOT NULL,
    -- The newest step that was accepted: a code is good once.
    last_totp_step INTEGER
) STRICT, WITHOUT ROWID;

-- Facts about this file: one value for each name.
CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
