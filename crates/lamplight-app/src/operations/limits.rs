//! What this workstation takes on at all, whoever asks: days within the calendar, sizes that a person or a file
//! comes to. The rules of `lamplight-domain` decide about the rest.

use chrono::{Datelike, NaiveDate};
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::operations::Intent;
use lamplight_domain::patients::{Demographics, ImportPatients};
use lamplight_domain::time::{YEARS, is_in_calendar};

use crate::AppError;

/// Of what is known about one person, in bytes of JSON; the import of files has the same limit.
const LARGEST_PERSON: usize = 1024 * 1024;
/// Patients of one import, as for files.
const MOST_PATIENTS: usize = 100_000;

/// Names the input that is beyond what is taken on.
pub(super) fn require(intent: &Intent) -> Result<(), AppError> {
    match intent {
        Intent::BookAppointment(input) => require_times(&[&input.times]),
        Intent::MoveAppointment(input) => require_times(&[&input.from, &input.to]),
        Intent::RegisterPatient(input) => {
            accept(is_not_before_calendar(input.birth_date), "birth_date")?;
            accept(is_reasonable(&input.demographics), "demographics")
        }
        Intent::ImportPatients(input) => require_import(input),
        Intent::SetUpOrganisation(_) | Intent::AddProvider(_) | Intent::CancelAppointment(_) => Ok(()),
    }
}

fn require_times(times: &[&VisitTimes]) -> Result<(), AppError> {
    accept(times.iter().all(|times| times.is_in_calendar()), "times")
}

fn require_import(input: &ImportPatients) -> Result<(), AppError> {
    let is_hash = input.source_sha256.len() == 64 && input.source_sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    accept(is_hash, "source_sha256")?;
    let fits = input.patients.len() <= MOST_PATIENTS
        && input.patients.iter().all(|person| {
            is_not_before_calendar(person.birth_date)
                // Else a second import of the same file would not recognise them.
                && !person.identifiers.is_empty()
                && is_reasonable(&person.demographics)
        });
    accept(fits, "patients")
}

/// A birth date ahead is refused by the rules, with its own reason.
fn is_not_before_calendar(birth_date: NaiveDate) -> bool {
    birth_date.year() >= *YEARS.start()
}

fn is_reasonable(known: &Demographics) -> bool {
    let day_of_death = known.deceased_on.is_none_or(is_in_calendar);
    day_of_death && serde_json::to_vec(known).is_ok_and(|text| text.len() <= LARGEST_PERSON)
}

fn accept(fits: bool, field: &'static str) -> Result<(), AppError> {
    if fits { Ok(()) } else { Err(AppError::input(field)) }
}
