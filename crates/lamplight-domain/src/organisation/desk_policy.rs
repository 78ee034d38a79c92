//! What the organisation asks of its front desk.

use serde::{Deserialize, Serialize};

use super::Organisation;
use crate::facts::Facts;
use crate::operations::{Change, Refusal, Stop};
use crate::records::Record;

/// From when on a cancellation is late, and from when on a patient has waited long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "DeskPolicyInput", into = "DeskPolicyInput")]
#[specta(type = DeskPolicyInput)]
#[schemars(with = "DeskPolicyInput")]
pub struct DeskPolicy {
    /// A patient who cancels less than so many hours before the start cancels late; 0–168.
    pub late_cancel_hours: u16,
    /// Minutes after which waiting is marked; waiting counts from the arrival, and not before the visit's start.
    pub wait_amber: u16,
    /// Minutes after which it is marked as too long; more than the first, and at most 240.
    pub wait_red: u16,
}

/// The numbers before they are checked.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
struct DeskPolicyInput {
    late_cancel_hours: u16,
    wait_amber: u16,
    wait_red: u16,
}

/// The numbers make no policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("late is at most 168 hours; waiting is marked after 1 minute or more, and as too long later, within 240")]
pub struct BadDeskPolicy;

impl DeskPolicy {
    /// Of an organisation that has not said otherwise.
    pub const USUAL: DeskPolicy = DeskPolicy { late_cancel_hours: 24, wait_amber: 15, wait_red: 30 };

    pub fn is_usual(&self) -> bool {
        *self == Self::USUAL
    }
}

impl Default for DeskPolicy {
    fn default() -> Self {
        Self::USUAL
    }
}

impl TryFrom<DeskPolicyInput> for DeskPolicy {
    type Error = BadDeskPolicy;
    fn try_from(
        DeskPolicyInput { late_cancel_hours, wait_amber, wait_red }: DeskPolicyInput,
    ) -> Result<Self, BadDeskPolicy> {
        let fits = late_cancel_hours <= 168 && 0 < wait_amber && wait_amber < wait_red && wait_red <= 240;
        if fits { Ok(DeskPolicy { late_cancel_hours, wait_amber, wait_red }) } else { Err(BadDeskPolicy) }
    }
}

impl From<DeskPolicy> for DeskPolicyInput {
    fn from(DeskPolicy { late_cancel_hours, wait_amber, wait_red }: DeskPolicy) -> Self {
        DeskPolicyInput { late_cancel_hours, wait_amber, wait_red }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeDeskPolicy {
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: DeskPolicy,
    pub to: DeskPolicy,
}

pub fn change_desk_policy(input: &ChangeDeskPolicy, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.organisation()?.known_or(Refusal::NotOnThisWorkstation)?;
    if before.desk != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let after = Organisation { desk: input.to, ..before.clone() };
    Ok(vec![Change::Updated { before: Record::Organisation(before.clone()), after: Record::Organisation(after) }])
}
