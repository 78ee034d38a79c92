//! The waitlist: who would come earlier, and what they can make. When a time frees, [`proposals`] ranks those whom it
//! would suit; offering it to one of them holds it (see [`crate::holds`]).

mod answering;
mod entering;
mod offering;
mod proposing;

pub use answering::{AcceptOffer, DeclineOffer, accept_offer, decline_offer, needs_of_acceptance};
pub use entering::{
    AddToWaitlist, ChangeWaitlistEntry, RemoveFromWaitlist, add_to_waitlist, change_waitlist_entry, needs_of_entering,
    remove_from_waitlist,
};
pub(crate) use entering::{changed, closed};
pub use offering::{OfferTime, offer_time};
pub use proposing::{Freed, Proposal, Score, Waiting, proposals};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::appointments::{VisitKind, VisitMinutes, VisitTimes};
use crate::availability::{DayPart, Weekday};
use crate::ids::{AppointmentId, ClinicId, PatientId, ProviderId, UserId, VisitTypeId, WaitlistEntryId};
use crate::text::{Justification, VisitReason};

/// How much it matters that the patient comes earlier.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    Routine,
    Soon,
    Urgent,
}

/// What somebody waits for; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WaitlistWish {
    /// Empty is anybody of the clinic.
    pub providers: Vec<ProviderId>,
    pub visit_type: Option<VisitTypeId>,
    pub minutes: VisitMinutes,
    pub kind: VisitKind,
    /// Empty is any part of the day.
    pub parts: Vec<DayPart>,
    /// Empty is any day of the week.
    pub weekdays: Vec<Weekday>,
    /// First and last date that would do.
    pub not_before: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub urgency: Urgency,
    pub reason: VisitReason,
    /// The visit that would be moved earlier; without one, a visit would be booked.
    pub appointment: Option<AppointmentId>,
}

/// A time that was offered and did not suit; it is not proposed again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Declined {
    pub times: VisitTimes,
    pub entered_by: UserId,
    pub at: DateTime<Utc>,
}

/// How the waiting ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WaitlistEnd {
    /// The visit was booked, or moved earlier.
    Booked(AppointmentId),
    Removed(Justification),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WaitlistClosing {
    pub end: WaitlistEnd,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitlistEntry {
    pub id: WaitlistEntryId,
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub wish: WaitlistWish,
    pub added_by: UserId,
    pub added_at: DateTime<Utc>,
    /// Oldest first.
    pub declined: Vec<Declined>,
    /// `None` while they wait.
    pub closing: Option<WaitlistClosing>,
}
