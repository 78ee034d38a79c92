-- What a workstation that belongs to a clinic server keeps of its operations until the server has spoken.
--
-- Bodies are named MessagePack of the types in crates/lamplight-wire/src/sync. All four tables change in the
-- transaction that changes the records they speak of; a stand-alone workstation leaves them empty.

-- Operations of this device whose result the feed has not brought back, by their dense number.
CREATE TABLE outbox (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    body BLOB NOT NULL
) STRICT;

-- Records as the feed last brought them, while an operation of the outbox stands over them.
CREATE TABLE server_versions (
    kind TEXT NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 16),
    body BLOB NOT NULL,
    PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- How far the feed was followed: one row, or none before the first page.
CREATE TABLE cursor (
    single INTEGER NOT NULL PRIMARY KEY CHECK (single = 1),
    epoch INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- Operations that were done here and do not stand, with the person's whole input.
CREATE TABLE attention (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number > 0),
    body BLOB NOT NULL
) STRICT;
