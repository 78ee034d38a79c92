-- Visits that were booked together: each knows its series.

ALTER TABLE appointments ADD COLUMN series_id BLOB CHECK (length(series_id) = 16);
-- {"id", "repeat", "number", "of", "apart"}
ALTER TABLE appointments ADD COLUMN series TEXT CHECK (json_valid(series));

CREATE INDEX appointments_of_series ON appointments (series_id, starts_at) WHERE series_id IS NOT NULL;
