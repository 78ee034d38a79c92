//! Cancelling: with a reason and by whom; the time becomes free.

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

use super::{Appointment, Stamp, Status, may_step};
use crate::facts::{Fact, FactKey, Facts};
use crate::ids::{AppointmentId, UserId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::organisation::DeskPolicy;
use crate::records::Record;
use crate::text::Justification;
use crate::time::moved;

/// Whose wish it was.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    Patient,
    Clinic,
}

/// How an appointment came to be cancelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancellation {
    pub reason: Justification,
    pub wished_by: CancelledBy,
    pub entered_by: UserId,
    pub at: DateTime<Utc>,
    /// The patient's wish came later before the start than the organisation asks for.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
}

impl Cancellation {
    pub fn stamp(&self) -> Stamp {
        Stamp { at: self.at, by: self.entered_by }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CancelAppointment {
    pub appointment: AppointmentId,
    pub reason: Justification,
    pub wished_by: CancelledBy,
    /// Where the person saw it stand: nobody cancels the visit of a patient who has come meanwhile.
    #[serde(default, skip_serializing_if = "Status::is_scheduled")]
    pub from: Status,
}

pub fn needs_of_cancelling(input: &CancelAppointment) -> Vec<FactKey> {
    vec![FactKey::Appointment(input.appointment), FactKey::Organisation]
}

pub fn cancel(op: &Operation, input: &CancelAppointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    if before.status == Status::Cancelled {
        return Err(Refusal::AlreadyCancelled.into());
    }
    if !may_step(input.from, Status::Cancelled) {
        return Err(Refusal::StepNotPossible { now: input.from }.into());
    }
    if before.status != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let policy = match facts.organisation()? {
        Fact::Known(organisation) => organisation.desk,
        Fact::Absent | Fact::NotHere => DeskPolicy::USUAL,
    };
    let cancellation = Cancellation {
        reason: input.reason.clone(),
        wished_by: input.wished_by,
        entered_by: op.actor,
        at: op.at.instant(),
        late: input.wished_by == CancelledBy::Patient && is_late(op.at.instant(), before.times.starts_at, policy),
    };
    let after = Appointment { cancellation: Some(cancellation), ..before.clone() }.settled();
    Ok(vec![Change::Updated { before: Record::Appointment(before.clone()), after: Record::Appointment(after) }])
}

fn is_late(now: DateTime<Utc>, starts_at: DateTime<Utc>, policy: DeskPolicy) -> bool {
    now > moved(starts_at, -Duration::hours(i64::from(policy.late_cancel_hours)))
}
