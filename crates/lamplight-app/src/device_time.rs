//! The device's time: the wall clock, as far as it can be believed.
//!
//! A hybrid clock never goes back, so a wall clock that once shows the year 2126 would date everything this device
//! ever does to 2126. Only a sign-in may make a great leap forward: its code is right only at the right time.

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::time::{HybridTime, moved};

/// A computer that stays signed in is used more often than this.
const GREATEST_LEAP: Duration = Duration::days(400);

/// The device's next time. A clock that leaps further than anybody stays signed in is not believed: time stands
/// still and only counts on, until the clock is right or a sign-in confirms it.
pub(crate) fn next(last: Option<HybridTime>, now: DateTime<Utc>) -> HybridTime {
    match last {
        Some(last) if now > moved(last.instant(), GREATEST_LEAP) => HybridTime::after(Some(last), last.instant()),
        _ => HybridTime::after(last, now),
    }
}
