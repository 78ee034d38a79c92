//! What this workstation takes on at all, whoever asks: days within the calendar, sizes that a person or a file
//! comes to. The rules of `lamplight-domain` decide about the rest.

use chrono::{Datelike, NaiveDate};
use lamplight_domain::appointments::{Seen, VisitTimes};
use lamplight_domain::availability::Week;
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::ProviderProfile;
use lamplight_domain::patients::{Demographics, ImportPatients, InsuranceDetails};
use lamplight_domain::time::{YEARS, is_in_calendar};
use lamplight_domain::visit_types::VisitTypeDetails;
use lamplight_domain::waitlist::WaitlistWish;

use crate::AppError;

/// Of what is known about one person, in bytes of JSON; the import of files has the same limit.
const LARGEST_PERSON: usize = 1024 * 1024;
/// Patients of one import, as for files.
const MOST_PATIENTS: usize = 100_000;

/// Stretches of hours, and breaks, of one day.
const MOST_OF_A_DAY: usize = 12;
/// Rooms and equipment of one visit.
const MOST_RESOURCES: usize = 10;
/// Languages of one provider.
const MOST_LANGUAGES: usize = 20;
/// Providers that a visit type names.
const MOST_PROVIDERS: usize = 2_000;

/// Names the input that is beyond what is taken on.
pub(super) fn require(intent: &Intent) -> Result<(), AppError> {
    match intent {
        Intent::BookAppointment(input) => {
            accept(input.resources.len() <= MOST_RESOURCES, "resources")?;
            require_times(&[&input.times])
        }
        Intent::ConfirmAppointment(input) => require_seen(&input.seen),
        Intent::CheckInAppointment(input) => require_seen(&input.seen),
        Intent::RoomAppointment(input) => require_seen(&input.seen),
        Intent::StartAppointment(input) => require_seen(&input.seen),
        Intent::CompleteAppointment(input) => require_seen(&input.seen),
        Intent::MarkNoShow(input) => require_seen(&input.seen),
        Intent::RecordCall(input) => accept(is_in_calendar(input.starts_at.date_naive()), "starts_at"),
        Intent::BookSeries(input) => {
            accept(input.resources.len() <= MOST_RESOURCES, "resources")?;
            require_times(&input.visits.iter().map(|visit| &visit.times).collect::<Vec<_>>())
        }
        Intent::MoveSeries(input) => {
            require_times(&input.moves.iter().flat_map(|one| [&one.from, &one.to]).collect::<Vec<_>>())
        }
        Intent::MoveAppointment(input) => require_times(&[&input.from, &input.to]),
        Intent::RegisterPatient(input) => {
            accept(is_not_before_calendar(input.birth_date), "birth_date")?;
            accept(is_reasonable(&input.demographics), "demographics")
        }
        Intent::ImportPatients(input) => require_import(input),
        Intent::AddProvider(input) => require_profile(&input.profile),
        Intent::ChangeProvider(input) => require_profile(&input.to.profile),
        Intent::ChangePatient(input) => {
            let born = input.birth_date.as_ref().is_none_or(|edit| is_not_before_calendar(edit.to));
            accept(born, "birth_date")?;
            let died = input.deceased_on.as_ref().and_then(|edit| edit.to);
            accept(died.is_none_or(is_in_calendar), "deceased_on")
        }
        Intent::RecordInsurance(input) => require_insurance(&input.details),
        Intent::ChangeInsurance(input) => input.to.as_ref().map_or(Ok(()), require_insurance),
        Intent::AddVisitType(input) => require_visit_type(&input.details),
        Intent::ChangeVisitType(input) => require_visit_type(&input.to),
        Intent::SetWeeklyHours(input) => require_week(&input.to),
        Intent::SetDateHours(input) => {
            accept(is_in_calendar(input.date), "date")?;
            accept(input.to.as_ref().is_none_or(|hours| hours.len() <= MOST_OF_A_DAY), "to")
        }
        Intent::EnterTimeOff(input) => {
            accept(is_in_calendar(input.away.first) && is_in_calendar(input.away.last), "away")
        }
        Intent::AddToWaitlist(input) => require_wish(&input.wish),
        Intent::ChangeWaitlistEntry(input) => require_wish(&input.to),
        Intent::AddRecall(input) => accept(is_in_calendar(input.plan.due), "due"),
        Intent::ChangeRecall(input) => accept(is_in_calendar(input.to.due), "due"),
        Intent::OfferTime(input) => require_times(&[&input.times]),
        Intent::CloseDay(input) => accept(is_in_calendar(input.day.date), "date"),
        Intent::SetUpOrganisation(_)
        | Intent::CancelAppointment(_)
        | Intent::CancelSeries(_)
        | Intent::TakeBackStep(_)
        | Intent::DismissArrival(_)
        | Intent::ChangeDeskPolicy(_)
        | Intent::RetireVisitType(_)
        | Intent::CancelTimeOff(_)
        | Intent::ReopenDay(_)
        | Intent::AddResource(_)
        | Intent::ChangeResource(_)
        | Intent::RetireResource(_)
        | Intent::ChangeOrganisation(_)
        | Intent::ChangeClinic(_)
        | Intent::AddUser(_)
        | Intent::ChangeUser(_)
        | Intent::RemoveFromWaitlist(_)
        | Intent::AcceptOffer(_)
        | Intent::DeclineOffer(_)
        | Intent::ReleaseHold(_)
        | Intent::NoteRecallAttempt(_)
        | Intent::CloseRecall(_)
        | Intent::SetPicture(_) => Ok(()),
    }
}

fn require_insurance(details: &InsuranceDetails) -> Result<(), AppError> {
    let known = |day: Option<NaiveDate>| day.is_none_or(is_in_calendar);
    accept(known(details.valid_from) && known(details.valid_until), "valid_from")
}

fn require_times(times: &[&VisitTimes]) -> Result<(), AppError> {
    accept(times.iter().all(|times| times.is_in_calendar()), "times")
}

fn require_seen(seen: &Seen) -> Result<(), AppError> {
    accept(is_in_calendar(seen.starts_at.date_naive()), "seen")
}

fn require_profile(profile: &ProviderProfile) -> Result<(), AppError> {
    accept(profile.languages.len() <= MOST_LANGUAGES, "languages")
}

fn require_wish(wish: &WaitlistWish) -> Result<(), AppError> {
    let known = |day: Option<NaiveDate>| day.is_none_or(is_in_calendar);
    accept(wish.providers.len() <= MOST_PROVIDERS, "providers")?;
    accept(wish.parts.len() <= 3 && wish.weekdays.len() <= 7, "parts")?;
    accept(known(wish.not_before) && known(wish.until), "until")
}

fn require_visit_type(details: &VisitTypeDetails) -> Result<(), AppError> {
    accept(details.providers.len() <= MOST_PROVIDERS, "providers")?;
    accept(details.needs.len() <= MOST_RESOURCES, "needs")
}

fn require_week(week: &Week) -> Result<(), AppError> {
    let most = MOST_OF_A_DAY * 7;
    let known = |day: Option<NaiveDate>| day.is_none_or(is_in_calendar);
    let fits = week.windows.len() <= most
        && week.windows.iter().all(|window| known(window.valid_from) && known(window.valid_until));
    accept(fits, "windows")?;
    accept(week.breaks.len() <= most, "breaks")
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
