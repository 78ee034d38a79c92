//! Moving: another time, length or provider for an appointment, based on what the mover saw.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::place::{Claim, Wanted, claim_place, needs_of_place, take};
use super::{Appointment, Status, VisitTimes};
use crate::facts::{FactKey, Facts};
use crate::holds::settled_by;
use crate::ids::{AppointmentId, ResourceId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::series::InSeries;
use crate::text::Justification;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct MoveAppointment {
    pub appointment: AppointmentId,
    /// The times the mover saw. When they no longer hold, the move is refused and nothing is overwritten.
    pub from: VisitTimes,
    pub to: VisitTimes,
    /// Given when the new time is taken, or lies outside the provider's availability, on purpose.
    #[serde(default)]
    pub overbook_reason: Option<Justification>,
}

pub fn needs_of_move(input: &MoveAppointment) -> Vec<FactKey> {
    vec![FactKey::Appointment(input.appointment), FactKey::Provider(input.to.provider)]
}

/// Asks for the place once the appointment is known. Rooms and equipment go with it; where one is held at the new
/// time, another of its kind takes its place.
pub fn move_to(op: &Operation, input: &MoveAppointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    require_as_seen(before, input)?;
    let resources = take(&place(op.at.instant(), before, input, &[]), facts)?;
    // Moved alone, a visit of a series is an exception from now on.
    let series = before.series.clone().map(|series| InSeries { apart: true, ..series });
    let after = Appointment { series, ..moved_to(before, input, resources) };
    let settled = settled_by(op, &after, facts)?;
    let moved = Change::Updated { before: Record::Appointment(before.clone()), after: Record::Appointment(after) };
    Ok([vec![moved], settled].concat())
}

/// What deciding about one of several moves reads.
pub fn needs_of_claim(
    at: DateTime<Utc>,
    before: &Appointment,
    input: &MoveAppointment,
    together: &[AppointmentId],
) -> Vec<FactKey> {
    needs_of_place(&place(at, before, input, together))
}

/// What one of several visits that are moved `together` would hold at its new time.
pub fn claim_of_move(
    at: DateTime<Utc>,
    before: &Appointment,
    input: &MoveAppointment,
    together: &[AppointmentId],
    facts: &Facts,
) -> Result<Claim, Stop> {
    require_as_seen(before, input)?;
    claim_place(&place(at, before, input, together), facts)
}

/// Whether one of several visits could be moved as things stand; the refusal says why not, with the next free times.
pub fn standing_of_move(
    at: DateTime<Utc>,
    before: &Appointment,
    input: &MoveAppointment,
    together: &[AppointmentId],
    facts: &Facts,
) -> Result<(), Stop> {
    take(&place(at, before, input, together), facts).map(drop)
}

/// The appointment at its new time, with the one before in its history.
pub fn moved_to(before: &Appointment, input: &MoveAppointment, resources: Vec<ResourceId>) -> Appointment {
    let mut earlier_times = before.earlier_times.clone();
    earlier_times.push(before.times);
    let after = Appointment {
        times: input.to,
        earlier_times,
        overbook_reason: input.overbook_reason.clone(),
        resources,
        ..before.clone()
    };
    // A confirmation was of the start that the patient was told.
    after.settled()
}

fn place<'a>(
    at: DateTime<Utc>,
    before: &'a Appointment,
    input: &'a MoveAppointment,
    together: &'a [AppointmentId],
) -> Wanted<'a> {
    Wanted {
        times: &input.to,
        itself: Some(before.id),
        together,
        clinic: before.clinic,
        patient: Some(before.patient),
        at,
        visit_type: before.visit_type,
        resources: &before.resources,
        reason: input.overbook_reason.as_ref(),
    }
}

fn require_as_seen(before: &Appointment, input: &MoveAppointment) -> Result<(), Refusal> {
    if before.status == Status::Cancelled {
        return Err(Refusal::AlreadyCancelled);
    }
    if before.times != input.from {
        return Err(Refusal::MovedMeanwhile { now: before.times });
    }
    if !may_move(before, &input.to) {
        return Err(Refusal::StepNotPossible { now: before.status });
    }
    Ok(())
}

/// A patient who is here stays on this day; a visit that has begun may only change its length.
fn may_move(before: &Appointment, to: &VisitTimes) -> bool {
    match before.status {
        Status::Scheduled | Status::Confirmed => true,
        Status::CheckedIn | Status::Roomed => before.is_on_the_day_of(to.starts_at),
        Status::InProgress => (before.times.provider, before.times.starts_at) == (to.provider, to.starts_at),
        Status::Completed | Status::Cancelled | Status::NoShow => false,
    }
}
