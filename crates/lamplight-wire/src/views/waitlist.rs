//! The waitlist, and the times that freed with those whom they would suit.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::ids::{ClinicId, HoldId, WaitlistEntryId};
use lamplight_domain::waitlist::{Score, WaitlistWish};
use serde::{Deserialize, Serialize};

use super::{PatientSummary, ProviderColumn};

/// A time that is kept for somebody while they are asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct HoldView {
    pub id: HoldId,
    pub times: VisitTimes,
    pub until: DateTime<Utc>,
    /// Whether it still keeps the time from others.
    pub stands: bool,
    pub placed_by: String,
}

/// Somebody who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WaitlistRow {
    pub id: WaitlistEntryId,
    pub clinic: ClinicId,
    pub patient: PatientSummary,
    /// The first number under which they are reached.
    pub phone: Option<String>,
    pub wish: WaitlistWish,
    pub visit_type_name: Option<String>,
    pub added_by: String,
    pub added_at: DateTime<Utc>,
    /// Times of the visit that would be moved, where it still stands.
    pub booked: Option<VisitTimes>,
    /// How many offers they declined.
    pub declined: u32,
    /// Times that are offered to them and not answered yet, by start.
    pub holds: Vec<HoldView>,
}

/// Somebody whom a free time suits, where in it, and why in that place of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProposalRow {
    pub entry: WaitlistEntryId,
    pub times: VisitTimes,
    pub score: Score,
    pub total: u16,
}

/// A stretch of a book that freed and that somebody would come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct FreedTime {
    pub provider: ProviderColumn,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// Best first.
    pub proposals: Vec<ProposalRow>,
}

/// A clinic's waitlist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WaitlistView {
    /// The most urgent first, then who waits longest.
    pub entries: Vec<WaitlistRow>,
    /// In the coming two weeks, soonest first.
    pub freed: Vec<FreedTime>,
}
