//! Calls to patients about a visit: whom nobody reached is called again.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Stamp;
use super::stepping::updated;
use crate::facts::Facts;
use crate::ids::AppointmentId;
use crate::operations::{Change, Operation, Refusal, Stop};

/// What came of a call that did not reach the patient. One that did is a confirmation, a move or a cancellation.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum CallResult {
    NoAnswer,
    LeftMessage,
}

/// A call, as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    pub result: CallResult,
    pub done: Stamp,
    /// The start of the visit that it was about.
    pub of: DateTime<Utc>,
}

/// Says that the patient was called about a visit and not reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecordCall {
    pub appointment: AppointmentId,
    pub result: CallResult,
    /// The start of the visit as the caller saw it.
    pub starts_at: DateTime<Utc>,
}

/// Never refused for what changed meanwhile: the call was made.
pub fn record_call(op: &Operation, input: &RecordCall, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    let mut after = before.clone();
    let done = Stamp { at: op.at.instant(), by: op.actor };
    after.progress.calls.push(Call { result: input.result, done, of: input.starts_at });
    Ok(vec![updated(before, after)])
}
