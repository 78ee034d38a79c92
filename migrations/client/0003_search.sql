-- Finding patients by whatever is typed. Both tables are derived from the patients' rows and are filled by the program
-- (crates/lamplight-store/src/patients/terms.rs), because folding and sounds are not SQL.

DROP TABLE patient_names;

DROP TABLE patient_words;

-- One row for each thing under which a patient is found. Walking a stretch of one place gives patients in the order of
-- the answer, and the search key says without another read whether they meet the rest of what was typed: the folded
-- words of family name and given name, and the birth date as YYYYMMDD.
CREATE TABLE patient_terms (
    -- 0 first word of the family name, 1 other words of the name, 2 record number or identifier, 3 phone number from
    -- its end, 4 birth date YYYYMMDD, 5 birthday MMDD.
    place INTEGER NOT NULL,
    term TEXT NOT NULL,
    search_key TEXT NOT NULL,
    patient BLOB NOT NULL,
    PRIMARY KEY (place, term, search_key, patient)
) STRICT, WITHOUT ROWID;

-- The words of all names, filed under their sounds (after a ~) and under their beginnings with a letter left out.
CREATE TABLE patient_clues (
    clue TEXT NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (clue, term)
) STRICT, WITHOUT ROWID;
