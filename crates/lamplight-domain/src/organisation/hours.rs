//! Business hours of a clinic, on its own clock; and how long a screen stays open alone.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::availability::Stretch;

/// Minutes since midnight on the clinic's clock, 0–1440.
pub type MinuteOfDay = u16;

/// Opening and closing minute for Monday (index 0) to Sunday; `None` is a closed day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "Vec<Option<(MinuteOfDay, MinuteOfDay)>>", into = "Vec<Option<(MinuteOfDay, MinuteOfDay)>>")]
#[specta(type = Vec<Option<(MinuteOfDay, MinuteOfDay)>>)]
#[schemars(with = "Vec<Option<(MinuteOfDay, MinuteOfDay)>>")]
pub struct BusinessHours([Option<(MinuteOfDay, MinuteOfDay)>; 7]);

/// The hours are not a week of seven days with each opening before its closing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("needs seven days, each closed or with an opening minute before its closing minute (0–1440)")]
pub struct BadHours;

impl BusinessHours {
    /// Monday to Friday, 8:00 to 18:00.
    pub fn usual() -> Self {
        let weekday = Some((8 * 60, 18 * 60));
        BusinessHours([weekday, weekday, weekday, weekday, weekday, None, None])
    }

    /// Opening and closing time on a date; `None` when closed. A closing at 24:00 reads as 23:59:59.999.
    pub fn on(&self, day: NaiveDate) -> Option<(NaiveTime, NaiveTime)> {
        let (opens, closes) = self.0[day.weekday().num_days_from_monday() as usize]?;
        Some((time_of(opens)?, time_of(closes).or(NaiveTime::from_hms_milli_opt(23, 59, 59, 999))?))
    }

    /// The same as a stretch of minutes; `None` when closed.
    pub fn stretch_on(&self, day: NaiveDate) -> Option<Stretch> {
        let (opens, closes) = self.0[day.weekday().num_days_from_monday() as usize]?;
        Stretch::new(opens, closes).ok()
    }
}

fn time_of(minute: MinuteOfDay) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(u32::from(minute / 60), u32::from(minute % 60), 0)
}

impl TryFrom<Vec<Option<(MinuteOfDay, MinuteOfDay)>>> for BusinessHours {
    type Error = BadHours;
    fn try_from(week: Vec<Option<(MinuteOfDay, MinuteOfDay)>>) -> Result<Self, BadHours> {
        let week: [_; 7] = week.try_into().map_err(|_| BadHours)?;
        let sound = |day: &Option<(MinuteOfDay, MinuteOfDay)>| {
            day.is_none_or(|(opens, closes)| opens < closes && closes <= 1440)
        };
        if week.iter().all(sound) { Ok(BusinessHours(week)) } else { Err(BadHours) }
    }
}

impl From<BusinessHours> for Vec<Option<(MinuteOfDay, MinuteOfDay)>> {
    fn from(hours: BusinessHours) -> Self {
        hours.0.to_vec()
    }
}

/// Minutes without keyboard or pointer after which the screen locks itself (45 CFR 164.312(a)(2)(iii)): 1–30.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u16", into = "u16")]
#[specta(type = u16)]
#[schemars(with = "u16")]
pub struct LockMinutes(u16);

/// The time is out of range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not between 1 and 30 minutes")]
pub struct BadLock;

impl LockMinutes {
    pub const LONGEST: u16 = 30;
    /// Of an organisation that has not said otherwise.
    pub const USUAL: LockMinutes = LockMinutes(15);

    pub fn new(minutes: u16) -> Result<Self, BadLock> {
        if (1..=Self::LONGEST).contains(&minutes) { Ok(LockMinutes(minutes)) } else { Err(BadLock) }
    }

    pub fn get(self) -> u16 {
        self.0
    }

    /// What was written before there was a choice stays byte for byte what it is.
    pub fn is_usual(&self) -> bool {
        *self == LockMinutes::USUAL
    }
}

impl Default for LockMinutes {
    fn default() -> Self {
        LockMinutes::USUAL
    }
}

impl TryFrom<u16> for LockMinutes {
    type Error = BadLock;
    fn try_from(minutes: u16) -> Result<Self, BadLock> {
        LockMinutes::new(minutes)
    }
}

impl From<LockMinutes> for u16 {
    fn from(minutes: LockMinutes) -> u16 {
        minutes.0
    }
}
