-- Who would come earlier, and the times that are held while they are asked.

CREATE TABLE waitlist (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    wish TEXT NOT NULL CHECK (json_valid(wish)),
    added_by BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    -- Times that were offered and did not suit, oldest first.
    declined TEXT NOT NULL CHECK (json_valid(declined)),
    -- NULL while they wait.
    closing TEXT CHECK (json_valid(closing))
) STRICT, WITHOUT ROWID;

CREATE INDEX waitlist_waiting ON waitlist (clinic, added_at, id) WHERE closing IS NULL;
CREATE INDEX waitlist_by_patient ON waitlist (patient);

CREATE TABLE holds (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    clinic BLOB NOT NULL REFERENCES clinics (id) DEFERRABLE INITIALLY DEFERRED,
    entry BLOB NOT NULL,
    patient BLOB NOT NULL REFERENCES patients (id) DEFERRABLE INITIALLY DEFERRED,
    provider BLOB NOT NULL REFERENCES providers (id) DEFERRABLE INITIALLY DEFERRED,
    starts_at INTEGER NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes BETWEEN 15 AND 120),
    placed_by BLOB NOT NULL,
    placed_at INTEGER NOT NULL,
    until INTEGER NOT NULL,
    -- NULL until somebody ended it; one that ran out stays so.
    ended TEXT CHECK (json_valid(ended))
) STRICT, WITHOUT ROWID;

CREATE INDEX holds_by_provider ON holds (provider, starts_at) WHERE ended IS NULL;
CREATE INDEX holds_by_clinic ON holds (clinic, starts_at) WHERE ended IS NULL;
CREATE INDEX holds_by_patient ON holds (patient);

-- Times that freed: few visits were cancelled or moved, and only these are read for it.
CREATE INDEX appointments_freed ON appointments (clinic, starts_at, provider, minutes)
    WHERE status IN ('cancelled', 'no_show');
CREATE INDEX appointments_moved ON appointments (clinic, starts_at) WHERE earlier_times <> '[]';
