-- Settings of the organisation, and what is known about a provider beside the name.

-- Without a sign of life for so long, the screen locks itself.
ALTER TABLE organisations ADD COLUMN lock_minutes INTEGER NOT NULL DEFAULT 15 CHECK (lock_minutes BETWEEN 1 AND 30);

ALTER TABLE providers ADD COLUMN npi TEXT CHECK (length(npi) = 10);
ALTER TABLE providers ADD COLUMN specialty TEXT;
ALTER TABLE providers ADD COLUMN languages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(languages));
-- NULL: half an hour.
ALTER TABLE providers ADD COLUMN default_minutes INTEGER CHECK (default_minutes BETWEEN 15 AND 120);
ALTER TABLE providers ADD COLUMN accepting_new INTEGER NOT NULL DEFAULT 1 CHECK (accepting_new IN (0, 1));
