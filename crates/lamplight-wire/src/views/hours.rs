//! When providers can be booked, and the times that are free.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::availability::{Availability, Unavailability};
use lamplight_domain::closed_days::ClosedDay;
use lamplight_domain::ids::{ClinicId, ProviderId};
use serde::{Deserialize, Serialize};

use super::ProviderColumn;

/// What was entered about when a clinic's providers can be booked: what the settings show and change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ClinicHours {
    pub clinic: ClinicId,
    /// By date.
    pub closed_days: Vec<ClosedDay>,
    /// Of those providers who have anything of their own; the others keep the clinic's hours.
    pub providers: Vec<Availability>,
}

/// Days of a clinic as they are open and closed, provider by provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct OpenHours {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub providers: Vec<ProviderHours>,
}

/// One provider's open stretches, in order, and why some others are not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderHours {
    pub provider: ProviderId,
    pub open: Vec<OpenSpan>,
    /// Everything else of the day, in order, and why it is closed.
    pub closed: Vec<ClosedSpan>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct OpenSpan {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ClosedSpan {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub why: Unavailability,
}

/// The next free times of one provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderFree {
    pub provider: ProviderColumn,
    /// Soonest first; empty when nothing is free in the days searched.
    pub starts: Vec<DateTime<Utc>>,
}

/// The next free times across providers: whoever is free soonest comes first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct NextFree {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    /// The length that was searched for.
    pub minutes: u16,
    pub providers: Vec<ProviderFree>,
}
