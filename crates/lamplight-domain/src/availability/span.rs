//! Stretches of time: of a day on the wall, and between two instants.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::organisation::MinuteOfDay;
use crate::time::first_instant_at_or_after;

/// Minutes since midnight of a day: `from` below 1440, `until` after it by at most a day. A stretch across midnight
/// ends beyond 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "(MinuteOfDay, MinuteOfDay)", into = "(MinuteOfDay, MinuteOfDay)")]
#[specta(type = (MinuteOfDay, MinuteOfDay))]
#[schemars(with = "(MinuteOfDay, MinuteOfDay)")]
pub struct Stretch {
    from: MinuteOfDay,
    until: MinuteOfDay,
}

/// The stretch has no beginning within its day, or no end within a day after it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("needs a first minute below 1440 and an end after it by at most 1440 minutes")]
pub struct BadStretch;

const DAY: MinuteOfDay = 1440;

impl Stretch {
    pub fn new(from: MinuteOfDay, until: MinuteOfDay) -> Result<Self, BadStretch> {
        if from < DAY && from < until && until - from <= DAY { Ok(Stretch { from, until }) } else { Err(BadStretch) }
    }

    pub fn from(self) -> MinuteOfDay {
        self.from
    }

    pub fn until(self) -> MinuteOfDay {
        self.until
    }

    /// Between which instants it lies on a date: from the first at which the clock shows its beginning to the first
    /// at which it shows its end. Empty where the clock jumps over it.
    pub fn on(self, date: NaiveDate, zone: Tz) -> Span {
        Span { from: instant(date, self.from, zone), until: instant(date, self.until, zone) }
    }
}

/// A minute of a date, or of a day after it, as an instant.
pub(super) fn instant(date: NaiveDate, minute: MinuteOfDay, zone: Tz) -> DateTime<Utc> {
    let date = date.checked_add_days(Days::new(u64::from(minute / DAY))).unwrap_or(date);
    let minute = u32::from(minute % DAY);
    let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or(NaiveTime::MIN);
    first_instant_at_or_after(date, time, zone)
}

impl TryFrom<(MinuteOfDay, MinuteOfDay)> for Stretch {
    type Error = BadStretch;
    fn try_from((from, until): (MinuteOfDay, MinuteOfDay)) -> Result<Self, BadStretch> {
        Stretch::new(from, until)
    }
}

impl From<Stretch> for (MinuteOfDay, MinuteOfDay) {
    fn from(stretch: Stretch) -> Self {
        (stretch.from, stretch.until)
    }
}

/// `[from, until)`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Span {
    pub fn is_empty(&self) -> bool {
        self.until <= self.from
    }

    pub fn holds(&self, other: &Span) -> bool {
        self.from <= other.from && other.until <= self.until
    }

    pub fn touches(&self, other: &Span) -> bool {
        self.from < other.until && other.from < self.until
    }

    /// What both have; possibly empty.
    pub fn within(&self, other: &Span) -> Span {
        Span { from: self.from.max(other.from), until: self.until.min(other.until) }
    }
}

/// The same time as spans in order that neither overlap nor touch. Empty ones vanish.
pub fn union_of(mut spans: Vec<Span>) -> Vec<Span> {
    spans.retain(|span| !span.is_empty());
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.from <= last.until => last.until = last.until.max(span.until),
            _ => merged.push(span),
        }
    }
    merged
}

/// What is left of `spans` without `holes`; both as [`union_of`] gives them.
pub fn subtracted(spans: &[Span], holes: &[Span]) -> Vec<Span> {
    let mut left = Vec::with_capacity(spans.len());
    for span in spans {
        let mut from = span.from;
        for hole in holes.iter().filter(|hole| hole.touches(span)) {
            if from < hole.from {
                left.push(Span { from, until: hole.from });
            }
            from = from.max(hole.until);
        }
        if from < span.until {
            left.push(Span { from, until: span.until });
        }
    }
    left
}
