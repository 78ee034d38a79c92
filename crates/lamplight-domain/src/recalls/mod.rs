//! Recalls: who is to come back, and by when. A recall is due, contacted, booked or closed; which, follows from what
//! was noted about it and is stored nowhere a second time.

mod booking;
mod entering;

pub(crate) use booking::booked_by;
pub use entering::{
    AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt, add_recall, change_recall, close_recall,
    needs_of_adding_recall, note_recall_attempt,
};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{AppointmentId, ClinicId, PatientId, ProviderId, RecallId, UserId, VisitTypeId};
use crate::text::{Justification, VisitNote, VisitReason};

/// Months between two visits: 1–60.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u16", into = "u16")]
#[specta(type = u16)]
#[schemars(with = "u16")]
pub struct RecallMonths(u16);

/// The interval is out of range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not between 1 and 60 months")]
pub struct BadInterval;

impl RecallMonths {
    pub const LONGEST: u16 = 60;

    pub fn new(months: u16) -> Result<Self, BadInterval> {
        if (1..=Self::LONGEST).contains(&months) { Ok(RecallMonths(months)) } else { Err(BadInterval) }
    }

    pub fn get(self) -> u16 {
        self.0
    }

    /// The same day so many months on, or the last one of a shorter month.
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        day.checked_add_months(chrono::Months::new(u32::from(self.0))).unwrap_or(day)
    }
}

impl TryFrom<u16> for RecallMonths {
    type Error = BadInterval;
    fn try_from(months: u16) -> Result<Self, BadInterval> {
        RecallMonths::new(months)
    }
}

impl From<RecallMonths> for u16 {
    fn from(months: RecallMonths) -> u16 {
        months.0
    }
}

/// What somebody is to come back for; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecallPlan {
    pub reason: VisitReason,
    pub due: NaiveDate,
    pub visit_type: Option<VisitTypeId>,
    /// `None` is anybody of the clinic.
    pub provider: Option<ProviderId>,
    /// Once a visit is booked, the next recall is due so long after it.
    pub every: Option<RecallMonths>,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecallHow {
    Phone,
    Text,
    Email,
    Letter,
    InPerson,
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecallOutcome {
    /// They know, and will be in touch.
    WillCallBack,
    LeftMessage,
    NoAnswer,
    WrongNumber,
    DoesNotWant,
    Sent,
}

/// One time that somebody tried to reach the patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecallAttempt {
    pub how: RecallHow,
    pub outcome: RecallOutcome,
    pub note: Option<VisitNote>,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RecallEnd {
    Booked(AppointmentId),
    Closed(Justification),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecallEnding {
    pub end: RecallEnd,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

/// Where a recall stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum RecallState {
    Due,
    Contacted,
    Booked,
    Closed,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recall {
    pub id: RecallId,
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub plan: RecallPlan,
    pub added_by: UserId,
    pub added_at: DateTime<Utc>,
    /// Oldest first.
    pub attempts: Vec<RecallAttempt>,
    pub ending: Option<RecallEnding>,
}

impl Recall {
    pub fn state(&self) -> RecallState {
        match self.ending.as_ref().map(|ending| &ending.end) {
            Some(RecallEnd::Booked(_)) => RecallState::Booked,
            Some(RecallEnd::Closed(_)) => RecallState::Closed,
            None if self.attempts.is_empty() => RecallState::Due,
            None => RecallState::Contacted,
        }
    }

    /// The visit that it was booked as.
    pub fn booked(&self) -> Option<AppointmentId> {
        match self.ending.as_ref()?.end {
            RecallEnd::Booked(appointment) => Some(appointment),
            RecallEnd::Closed(_) => None,
        }
    }
}
