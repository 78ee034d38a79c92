//! Availability: when a provider can be booked. A week of windows with breaks, dates with hours of their own, time
//! off; without any of it, the clinic's business hours. All of it is on the clinic's clock.
//!
//! From the most special to the most general: time off, then a date with hours of its own, then the clinic's closed
//! days, then the week, then business hours.

mod calendar;
mod changing;
mod load;
mod sound;
mod span;
mod starts;

pub use calendar::{Calendar, Closed, Unavailability};
pub use changing::{
    CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours, cancel_time_off, enter_time_off, needs_of_availability,
    set_date_hours, set_weekly_hours,
};
pub use load::{Load, load};
pub use span::{BadStretch, Span, Stretch, subtracted, union_of};
pub use starts::{Buffers, Busy, DayPart, GRID_MINUTES, Starts, Wish};

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::ids::{ProviderId, TimeOffId, VisitTypeId};
use crate::organisation::MinuteOfDay;
use crate::text::VisitNote;

/// A day of the week.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    pub fn of(date: NaiveDate) -> Weekday {
        Weekday::ALL[date.weekday().num_days_from_monday() as usize]
    }
}

/// A stretch of a weekday in which visits are taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WeeklyWindow {
    pub weekday: Weekday,
    pub hours: Stretch,
    /// Only visits of these types; empty is any visit.
    #[serde(default)]
    pub visit_types: Vec<VisitTypeId>,
    /// First and last date on which it holds.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
}

impl WeeklyWindow {
    fn holds_on(&self, date: NaiveDate) -> bool {
        self.weekday == Weekday::of(date)
            && self.valid_from.is_none_or(|first| first <= date)
            && self.valid_until.is_none_or(|last| date <= last)
    }
}

/// A stretch of a weekday in which nobody is booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WeeklyBreak {
    pub weekday: Weekday,
    pub hours: Stretch,
}

/// A date with hours of its own instead of the week's and its breaks; none is a day on which nobody is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DateHours {
    pub date: NaiveDate,
    pub hours: Vec<Stretch>,
}

/// Why a provider is away.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum TimeOffKind {
    Vacation,
    Sick,
    Training,
    Meeting,
    OnCall,
    Other,
}

/// From a minute of one date until a minute of another, on the clinic's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TimeAway {
    pub first: NaiveDate,
    /// 0 is the whole first day.
    pub from: MinuteOfDay,
    pub last: NaiveDate,
    /// 1440 is the whole last day.
    pub until: MinuteOfDay,
    pub kind: TimeOffKind,
    #[serde(default)]
    pub note: Option<VisitNote>,
}

impl TimeAway {
    /// Whether it has a beginning before its end, within days of the calendar.
    pub fn is_sound(&self) -> bool {
        let minutes = self.from < 1440 && (1..=1440).contains(&self.until);
        minutes && (self.first, self.from) < (self.last, self.until)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TimeOff {
    pub id: TimeOffId,
    pub away: TimeAway,
}

/// The week of a provider; it changes as one group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Week {
    /// Empty: the clinic's business hours.
    pub windows: Vec<WeeklyWindow>,
    pub breaks: Vec<WeeklyBreak>,
}

/// When a provider can be booked. Its id is the provider's; a provider without it keeps the clinic's hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Availability {
    pub id: ProviderId,
    pub week: Week,
    /// By date, each once.
    pub dates: Vec<DateHours>,
    pub time_off: Vec<TimeOff>,
}

impl Availability {
    /// Nothing of its own.
    pub fn of(provider: ProviderId) -> Self {
        Availability { id: provider, week: Week::default(), dates: Vec::new(), time_off: Vec::new() }
    }

    pub fn on(&self, date: NaiveDate) -> Option<&DateHours> {
        let place = self.dates.binary_search_by_key(&date, |each| each.date).ok()?;
        self.dates.get(place)
    }
}
