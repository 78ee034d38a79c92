//! The steps of a visit: confirmed, here, in a room, being seen, done; or not come.
//!
//! Arrivals and what follows are records: they say what happened, and when two workstations were apart both stay. The
//! rules about time and order look at what the person saw, so that the answer is the same wherever it is decided; what
//! changed meanwhile never refuses a record away, it stands beside ([`super::Step::beside`]).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Appointment, Stamp, Status, Step, may_step};
use crate::facts::Facts;
use crate::ids::AppointmentId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::policy::{self, Class};
use crate::records::Record;
use crate::time::Zone;

/// The appointment as it was before the person who took the step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Seen {
    pub status: Status,
    pub starts_at: DateTime<Utc>,
}

macro_rules! steps {
    ($($(#[$doc:meta])* $name:ident);+ $(;)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
        pub struct $name {
            pub appointment: AppointmentId,
            pub seen: Seen,
        }
    )+};
}

steps! {
    /// The patient said that they will come.
    ConfirmAppointment;
    /// The patient is here; on the visit's day only.
    CheckInAppointment;
    /// The patient was shown to a room.
    RoomAppointment;
    /// The patient is being seen.
    StartAppointment;
    /// The visit is over.
    CompleteAppointment;
    /// The patient did not come; not before the visit's start.
    MarkNoShow;
}

/// Takes one step.
pub fn step(
    op: &Operation,
    (id, seen): (AppointmentId, Seen),
    reached: Status,
    facts: &Facts,
) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(id)?.known_or(Refusal::AppointmentUnknown)?;
    if !may_step(seen.status, reached) {
        return Err(Refusal::StepNotPossible { now: seen.status }.into());
    }
    require_time(op.at.instant(), reached, seen.starts_at, before.zone)?;
    let as_seen = (before.status, before.times.starts_at) == (seen.status, seen.starts_at);
    if !as_seen && policy::of(op.intent.kind()).class == Class::Request {
        // Somebody said the same meanwhile: nothing is left to do.
        let said = before.status == reached && before.times.starts_at == seen.starts_at;
        return if said { Ok(Vec::new()) } else { Err(Refusal::ChangedMeanwhile.into()) };
    }
    let beside = !before.status.occupies() || !before.is_on_the_day_of(seen.starts_at);
    let done = Stamp { at: op.at.instant(), by: op.actor };
    let mut after = before.clone();
    after.progress.steps.push(Step { reached, done, of: seen.starts_at, beside, taken_back: None });
    Ok(vec![updated(before, after.settled())])
}

fn require_time(now: DateTime<Utc>, reached: Status, starts_at: DateTime<Utc>, zone: Zone) -> Result<(), Refusal> {
    let day = |instant: DateTime<Utc>| instant.with_timezone(&zone.0).date_naive();
    match reached {
        Status::CheckedIn if day(now) != day(starts_at) => Err(Refusal::NotItsDay { starts_at }),
        Status::NoShow if now < starts_at => Err(Refusal::BeforeItsStart { starts_at }),
        _ => Ok(()),
    }
}

pub(super) fn updated(before: &Appointment, after: Appointment) -> Change {
    Change::Updated { before: Record::Appointment(before.clone()), after: Record::Appointment(after) }
}
