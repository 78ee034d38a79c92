//! Cancelling: with a reason and by whom; the time becomes free.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Appointment, Status};
use crate::facts::Facts;
use crate::ids::{AppointmentId, UserId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::Justification;

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
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CancelAppointment {
    pub appointment: AppointmentId,
    pub reason: Justification,
    pub wished_by: CancelledBy,
}

pub fn cancel(op: &Operation, input: &CancelAppointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    if before.status == Status::Cancelled {
        return Err(Refusal::AlreadyCancelled.into());
    }
    let cancellation = Cancellation {
        reason: input.reason.clone(),
        wished_by: input.wished_by,
        entered_by: op.actor,
        at: op.at.instant(),
    };
    let after = Appointment { status: Status::Cancelled, cancellation: Some(cancellation), ..before.clone() };
    Ok(vec![Change::Updated { before: Record::Appointment(before.clone()), after: Record::Appointment(after) }])
}
