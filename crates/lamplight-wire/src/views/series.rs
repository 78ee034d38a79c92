//! Recurring series before they are booked or changed: each date with what the booking rule says of it.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::{Status, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{AppointmentId, ClinicId, ProviderId, SeriesId, VisitTypeId};
use lamplight_domain::operations::Refusal;
use lamplight_domain::series::{Repeat, Scope, SeriesEnd};
use serde::{Deserialize, Serialize};

use super::TimeStanding;

/// A series that somebody thinks of booking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesAsked {
    pub clinic: ClinicId,
    pub provider: ProviderId,
    /// The earliest start; its time on the clinic's clock is that of every visit.
    pub starts_at: DateTime<Utc>,
    pub minutes: VisitMinutes,
    #[serde(default)]
    pub visit_type: Option<VisitTypeId>,
    pub repeat: Repeat,
    /// A series without one is refused.
    #[serde(default)]
    pub ends: Option<SeriesEnd>,
}

/// The dates of a series, and whether each can be had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesPlan {
    /// Why there are no dates: it has no end, too many visits, or none.
    pub refusal: Option<Refusal>,
    pub visits: Vec<TimeStanding>,
}

/// A change of several visits of a series that somebody thinks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesChangeAsked {
    /// The visit on which it is asked for.
    pub appointment: AppointmentId,
    pub scope: Scope,
    /// The times that this one would have; nothing where none is moved.
    #[serde(default)]
    pub to: Option<VisitTimes>,
}

/// The visits that a change means, and those that it leaves as they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesChange {
    pub series: SeriesId,
    /// By start.
    pub visits: Vec<SeriesStep>,
    /// Times of visits that were changed alone before, and stay.
    pub exceptions: Vec<VisitTimes>,
}

/// One visit that a change means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesStep {
    pub appointment: AppointmentId,
    pub status: Status,
    pub from: VisitTimes,
    pub to: VisitTimes,
    /// Why it could not be had; with the next free times.
    pub refusal: Option<Refusal>,
}
