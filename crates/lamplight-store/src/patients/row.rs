//! The columns of a patient, in the order in which they are read.

use lamplight_domain::patients::{Demographics, Gender, Patient};
use lamplight_wire::views::PatientSummary;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{
    Stored, checked, date, date_or_null, id, json_or_empty, stored_words, text, text_or_null, word_or_null,
};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, mrn, given, family, birth_date, gender, phones, addresses, language, deceased_on,\n    details\n",
            include_str!($tail)
        )
    };
}
macro_rules! select_summary {
    ($tail:literal) => {
        concat!("SELECT id, mrn, given, family, birth_date, preferred, archived\n", include_str!($tail))
    };
}
pub(super) use {select, select_summary};

stored_words!(Gender {
    Gender::Male => "male",
    Gender::Female => "female",
    Gender::Other => "other",
    Gender::PreferNotToSay => "prefer_not_to_say",
});

pub(super) fn gender(gender: &Gender) -> &'static str {
    gender.word()
}

/// Identifiers are in a table of their own and not read here.
pub(super) fn read(row: &Row<'_>) -> Result<Patient, StoreError> {
    Ok(Patient {
        id: id(row, 0)?,
        mrn: checked(row, 1)?,
        given: checked(row, 2)?,
        family: checked(row, 3)?,
        birth_date: date(row, 4)?,
        demographics: Demographics {
            gender: word_or_null(row, 5)?,
            phones: json_or_empty(row, 6)?,
            addresses: json_or_empty(row, 7)?,
            language: text_or_null(row, 8)?.map(str::to_owned),
            deceased_on: date_or_null(row, 9)?,
        },
        identifiers: Vec::new(),
        details: json_or_empty(row, 10)?,
    })
}

pub(super) fn read_summary(row: &Row<'_>) -> Result<PatientSummary, StoreError> {
    Ok(PatientSummary {
        id: id(row, 0)?,
        mrn: text(row, 1)?.to_owned(),
        given: text(row, 2)?.to_owned(),
        family: text(row, 3)?.to_owned(),
        birth_date: date(row, 4)?,
        preferred: text_or_null(row, 5)?.map(str::to_owned),
        archived: row.get(6)?,
    })
}
