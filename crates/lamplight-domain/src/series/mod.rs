//! Recurring series: visits that were booked together, one for each date of a pattern. Each is an appointment like any
//! other that knows its series; whatever is done to one of them alone makes it an exception, which changes of the
//! others leave as it is.

mod booking;
mod changing;
mod dates;
mod members;

pub use booking::{BookSeries, SeriesVisit, book_series, needs_of_series};
pub use changing::{
    CancelSeries, MoveSeries, SeriesCancellation, cancel_series, move_series, needs_of_series_cancel,
    needs_of_series_move,
};
pub use dates::{dates, starts};
pub use members::{Scope, SeriesMove, members, moved_alike};

use serde::{Deserialize, Serialize};

use crate::availability::Weekday;
use crate::ids::SeriesId;

/// Most visits of one series: a year of weeks.
pub const MOST_VISITS: u16 = 52;

/// Every so many weeks or months: 1–12.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
#[specta(type = u8)]
#[schemars(with = "u8")]
pub struct Interval(u8);

/// The number is out of range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not between 1 and {0}")]
pub struct OutOfRange(u8);

impl Interval {
    pub const MOST: u8 = 12;

    pub fn new(every: u8) -> Result<Self, OutOfRange> {
        if (1..=Self::MOST).contains(&every) { Ok(Interval(every)) } else { Err(OutOfRange(Self::MOST)) }
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Interval {
    type Error = OutOfRange;
    fn try_from(every: u8) -> Result<Self, OutOfRange> {
        Interval::new(every)
    }
}

impl From<Interval> for u8 {
    fn from(every: Interval) -> u8 {
        every.0
    }
}

/// Day of a month: 1–31. Where a month is shorter, its last day is meant.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u8", into = "u8")]
#[specta(type = u8)]
#[schemars(with = "u8")]
pub struct MonthDay(u8);

impl MonthDay {
    pub fn new(day: u8) -> Result<Self, OutOfRange> {
        if (1..=31).contains(&day) { Ok(MonthDay(day)) } else { Err(OutOfRange(31)) }
    }

    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for MonthDay {
    type Error = OutOfRange;
    fn try_from(day: u8) -> Result<Self, OutOfRange> {
        MonthDay::new(day)
    }
}

impl From<MonthDay> for u8 {
    fn from(day: MonthDay) -> u8 {
        day.0
    }
}

/// Which of a month's weekdays of one name.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Nth {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

/// How a series repeats, on the clinic's clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Repeat {
    /// On some days of every so many weeks; a week begins on Monday.
    Week { every: Interval, on: Vec<Weekday> },
    /// On a day of every so many months.
    MonthDay { every: Interval, day: MonthDay },
    /// On such a weekday of every so many months.
    MonthWeekday { every: Interval, nth: Nth, weekday: Weekday },
}

/// When a series ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum SeriesEnd {
    /// After so many visits.
    Count { visits: u16 },
    /// With the last visit on or before this date.
    Date { last: chrono::NaiveDate },
}

/// What an appointment knows of its series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct InSeries {
    pub id: SeriesId,
    pub repeat: Repeat,
    /// From 1.
    pub number: u16,
    /// How many were booked together.
    pub of: u16,
    /// It was changed alone: an exception, which changes of the others leave as it is.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub apart: bool,
}
