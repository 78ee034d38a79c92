//! The desk's day: what was done on a visit's way, who waits, and whom to call.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{CallResult, Status};
use lamplight_domain::ids::ClinicId;
use serde::{Deserialize, Serialize};

use super::AppointmentCard;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum HistoryEvent {
    /// A step was taken; `beside` when the visit stood elsewhere by then.
    Step {
        reached: Status,
        beside: bool,
    },
    /// What was entered before was taken back.
    TakenBack {
        reached: Status,
    },
    Call {
        result: CallResult,
    },
}

impl HistoryEvent {
    pub const CANCELLED: HistoryEvent = HistoryEvent::Step { reached: Status::Cancelled, beside: false };
}

/// A line of a visit's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct HistoryLine {
    pub event: HistoryEvent,
    pub at: DateTime<Utc>,
    /// Name of who entered it; empty where the account is not on this workstation.
    pub by: String,
}

/// Who is here and has not been seen, first come first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct QueueView {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    /// Minutes after which waiting is marked, and after which it is marked as too long.
    pub wait_amber: u16,
    pub wait_red: u16,
    pub entries: Vec<QueueEntry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct QueueEntry {
    pub card: AppointmentCard,
    pub provider_name: String,
    pub arrived_at: DateTime<Utc>,
    /// Waiting is marked from here on: the arrival, and not before the visit's start.
    pub counts_from: DateTime<Utc>,
    /// The patient came, and the visit stands elsewhere: cancelled, marked as not come, or moved to another day.
    pub beside: bool,
}

/// Unconfirmed visits of one day, with whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CallList {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    pub entries: Vec<CallEntry>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CallEntry {
    pub card: AppointmentCard,
    pub provider_name: String,
    pub phones: Vec<String>,
    /// BCP 47 tag of the language that the patient prefers.
    pub language: Option<String>,
    /// Calls about this start that reached nobody.
    pub calls: u32,
    pub last_call: Option<DateTime<Utc>>,
    pub last_result: Option<CallResult>,
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for CallEntry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CallEntry({})", self.card.id)
    }
}
