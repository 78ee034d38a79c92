//! Several days of the schedule: a provider's week, the list of visits, and how full the days of a month are.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::ids::ProviderId;
use serde::{Deserialize, Serialize};

use super::{AppointmentCard, ClinicView, ProviderColumn, Tick};

/// What frames a day: its bounds, its opening hours and the lines of its axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DayFrame {
    pub date: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// Opening and closing; empty on a closed day.
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    /// Every quarter of an hour of the whole day.
    pub ticks: Vec<Tick>,
}

/// Days of one clinic in a row, of all its providers or of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DaysView {
    pub clinic: ClinicView,
    pub days: Vec<DayFrame>,
    pub providers: Vec<ProviderColumn>,
    /// By start. Cancelled ones included, marked by their status.
    pub appointments: Vec<AppointmentCard>,
}

/// How full a provider's book is on one day, in minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderLoad {
    pub provider: ProviderId,
    /// Visits that begin on that day and keep their time.
    pub visits: u32,
    pub open: u32,
    /// Open time in which somebody is booked.
    pub taken: u32,
    /// Open time that is not over and in which nobody is booked.
    pub free: u32,
    /// The longest stretch of it.
    pub longest_free: u32,
}

/// How full the books of a clinic are on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DayLoad {
    pub date: NaiveDate,
    pub providers: Vec<ProviderLoad>,
}
