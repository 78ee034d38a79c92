//! Booking: a patient, a provider, a time that nobody else has.

use chrono::{Duration, Timelike};
use serde::{Deserialize, Serialize};

use super::next_free::{SEARCH_DAYS, next_free};
use super::{Appointment, Status, VisitKind, VisitTimes, overlapping};
use crate::facts::{BookRange, Fact, FactKey, Facts};
use crate::ids::{AppointmentId, ClinicId, PatientId};
use crate::operations::{Change, Operation, Refusal, Stop, TakenBy};
use crate::organisation::Clinic;
use crate::records::Record;
use crate::text::{Justification, VisitReason};
use crate::time::moved;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct BookAppointment {
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub times: VisitTimes,
    pub kind: VisitKind,
    pub reason: VisitReason,
    /// Given when the time is taken on purpose.
    #[serde(default)]
    pub overbook_reason: Option<Justification>,
}

pub fn needs_of_booking(input: &BookAppointment) -> Vec<FactKey> {
    vec![
        FactKey::Clinic(input.clinic),
        FactKey::Patient(input.patient),
        FactKey::Provider(input.times.provider),
        FactKey::Book(around(&input.times)),
    ]
}

pub fn book(op: &Operation, input: &BookAppointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let clinic = facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    facts.patient(input.patient)?.known_or(Refusal::PatientUnknown)?;
    require_free(&input.times, None, clinic, input.overbook_reason.as_ref(), facts)?;
    let appointment = Appointment {
        id: op.new_id("appointment", 0).into(),
        clinic: clinic.id,
        zone: clinic.zone,
        patient: input.patient,
        times: input.times,
        kind: input.kind,
        reason: input.reason.clone(),
        status: Status::Scheduled,
        room: op.new_secret_name("room"),
        overbook_reason: input.overbook_reason.clone(),
        booked_by: op.actor,
        booked_at: op.at.instant(),
        earlier_times: Vec::new(),
        cancellation: None,
    };
    Ok(vec![Change::Created(Record::Appointment(appointment))])
}

/// The stretch of the book that decides whether a time is free.
pub(super) fn around(times: &VisitTimes) -> BookRange {
    BookRange { provider: times.provider, from: times.starts_at, until: times.ends_at() }
}

/// The rule against silent double-booking: the provider takes appointments in this clinic, the time starts on
/// a whole minute, and nobody else stands in it unless a reason was given. A refusal carries the next free times.
pub(super) fn require_free(
    wanted: &VisitTimes,
    itself: Option<AppointmentId>,
    clinic: &Clinic,
    overbook_reason: Option<&Justification>,
    facts: &Facts,
) -> Result<(), Stop> {
    if wanted.starts_at.second() != 0 || wanted.starts_at.nanosecond() != 0 {
        return Err(Refusal::StartNotOnMinute.into());
    }
    let provider = facts.provider(wanted.provider)?.known_or(Refusal::ProviderUnknown)?;
    if provider.clinic != clinic.id {
        return Err(Refusal::ProviderUnknown.into());
    }
    if !provider.active {
        return Err(Refusal::ProviderInactive.into());
    }
    let book = facts.book(around(wanted))?.known_or(Refusal::ProviderUnknown)?;
    let by = taken_by(wanted, itself, book);
    if by.is_empty() || overbook_reason.is_some() {
        return Ok(());
    }
    let ahead = search_range(wanted);
    // The refusal stands even where this workstation does not hold the days ahead; it then offers nothing.
    let next_free = match facts.book(ahead)? {
        Fact::Known(book) => next_free(book, itself, clinic, wanted, ahead.until),
        Fact::Absent | Fact::NotHere => Vec::new(),
    };
    Err(Refusal::SlotTaken { by, next_free }.into())
}

fn taken_by(wanted: &VisitTimes, itself: Option<AppointmentId>, book: &[Appointment]) -> Vec<TakenBy> {
    let stands =
        |other: &&Appointment| Some(other.id) != itself && other.status.occupies() && overlapping(wanted, &other.times);
    let name = |other: &Appointment| TakenBy {
        appointment: other.id,
        starts_at: other.times.starts_at,
        ends_at: other.times.ends_at(),
    };
    book.iter().filter(stands).map(name).collect()
}

pub(super) fn search_range(wanted: &VisitTimes) -> BookRange {
    let until = moved(wanted.starts_at, Duration::days(SEARCH_DAYS));
    BookRange { provider: wanted.provider, from: wanted.starts_at, until }
}
