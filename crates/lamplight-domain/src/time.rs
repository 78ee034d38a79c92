//! Time as the rules see it: instants in UTC, a clinic's wall clock through its IANA zone, and the hybrid
//! logical clock that orders what one device did even when its wall clock jumps.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// Hybrid logical clock time: milliseconds of the wall clock, never before the device's previous value,
/// and a counter for what happened within one millisecond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
pub struct HybridTime {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub wall_ms: i64,
    pub counter: u32,
}

impl HybridTime {
    /// The next time of a device whose last was `previous`, when its wall clock says `now`.
    ///
    /// A clock set back does not go back here: the counter grows instead until the wall clock caught up.
    pub fn after(previous: Option<HybridTime>, now: DateTime<Utc>) -> HybridTime {
        let wall_ms = now.timestamp_millis();
        match previous {
            Some(last) if last.wall_ms >= wall_ms => match last.counter.checked_add(1) {
                Some(counter) => HybridTime { wall_ms: last.wall_ms, counter },
                None => HybridTime { wall_ms: last.wall_ms.saturating_add(1), counter: 0 },
            },
            _ => HybridTime { wall_ms, counter: 0 },
        }
    }

    /// The wall-clock part as an instant.
    pub fn instant(self) -> DateTime<Utc> {
        Utc.timestamp_millis_opt(self.wall_ms).single().unwrap_or(DateTime::UNIX_EPOCH)
    }
}

/// The years for which anything is entered: before them nobody was born whose chart is still kept, and after them
/// no visit is booked. Beyond lies the end of the calendar that computers count with, where adding a day is an error.
pub const YEARS: std::ops::RangeInclusive<i32> = 1850..=2200;

/// Whether a day lies in [`YEARS`].
pub fn is_in_calendar(day: NaiveDate) -> bool {
    YEARS.contains(&day.year())
}

/// `instant` moved by `by`, and at most to the calendar's end.
pub fn moved(instant: DateTime<Utc>, by: Duration) -> DateTime<Utc> {
    let end = if by < Duration::zero() { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC };
    instant.checked_add_signed(by).unwrap_or(end)
}

/// The first instant of a calendar day in a zone. Where midnight does not exist (zones that change at
/// midnight) it is the first instant after the gap.
pub fn start_of_day(day: NaiveDate, zone: Tz) -> DateTime<Utc> {
    first_instant_at_or_after(day, NaiveTime::MIN, zone)
}

/// The day as a half-open range of instants `[start, end)`: 23, 24 or 25 hours long.
pub fn day_range(day: NaiveDate, zone: Tz) -> (DateTime<Utc>, DateTime<Utc>) {
    let next = day.succ_opt().unwrap_or(day);
    (start_of_day(day, zone), start_of_day(next, zone))
}

/// The instant at which the clinic's clock first shows `time` on `day`, or, when the clock jumps over it
/// (spring), the first instant after the jump. In autumn the earlier of the two is taken.
pub fn first_instant_at_or_after(day: NaiveDate, time: NaiveTime, zone: Tz) -> DateTime<Utc> {
    let wall = day.and_time(time);
    // Zone offsets change by at most a few hours and on whole minutes, so the search ends.
    (0..=26 * 60)
        .find_map(|minutes| {
            let candidate = wall.checked_add_signed(Duration::minutes(minutes))?;
            zone.from_local_datetime(&candidate).earliest()
        })
        .map_or_else(|| wall.and_utc(), |found| found.with_timezone(&Utc))
}

/// Name of a time zone as stored with an appointment and a clinic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
#[schemars(with = "String")]
pub struct Zone(pub Tz);

/// The name is not an IANA time zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not an IANA time zone; use a name such as America/New_York")]
pub struct UnknownZone;

impl TryFrom<String> for Zone {
    type Error = UnknownZone;
    fn try_from(name: String) -> Result<Self, UnknownZone> {
        name.parse().map(Zone).map_err(|_| UnknownZone)
    }
}

impl From<Zone> for String {
    fn from(zone: Zone) -> String {
        zone.0.name().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn days_at_the_change_of_clocks_have_23_and_25_hours() {
        let zone = chrono_tz::America::New_York;
        for (date, hours) in [("2026-03-08", 23), ("2026-11-01", 25), ("2026-06-01", 24)] {
            let (start, end) = day_range(day(date), zone);
            assert_eq!((end - start).num_hours(), hours, "{date}");
        }
    }

    #[test]
    fn a_time_that_the_clock_jumps_over_is_the_first_instant_after_the_jump() {
        let zone = chrono_tz::America::New_York;
        let half_past_two = NaiveTime::from_hms_opt(2, 30, 0).expect("a time");
        let found = first_instant_at_or_after(day("2026-03-08"), half_past_two, zone);
        assert_eq!(found.to_rfc3339(), "2026-03-08T07:00:00+00:00");
    }

    #[test]
    fn a_day_without_midnight_starts_after_the_gap() {
        let zone = chrono_tz::America::Asuncion;
        let (start, end) = day_range(day("2023-10-01"), zone);
        assert_eq!((end - start).num_hours(), 23);
    }

    #[test]
    fn a_counter_that_is_used_up_goes_on_in_the_next_millisecond() {
        let last = HybridTime { wall_ms: 5, counter: u32::MAX };
        assert!(HybridTime::after(Some(last), DateTime::UNIX_EPOCH) > last);
    }

    #[test]
    fn the_ends_of_the_calendar_are_ends_and_no_defect() {
        let (first, last) = (DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
        assert_eq!((moved(first, Duration::days(-1)), moved(last, Duration::days(1))), (first, last));
        for zone in [chrono_tz::Pacific::Kiritimati, chrono_tz::Pacific::Pago_Pago, chrono_tz::UTC] {
            for day in [NaiveDate::MIN, NaiveDate::MAX] {
                assert!(!is_in_calendar(day));
                let (starts, ends) = day_range(day, zone);
                assert!(starts <= ends);
            }
        }
    }

    proptest! {
        #[test]
        fn hybrid_time_always_moves_forward(walls in proptest::collection::vec(-10_000_i64..10_000, 1..50)) {
            let mut previous = None;
            for wall in walls {
                let next = HybridTime::after(previous, Utc.timestamp_millis_opt(wall).single().expect("in range"));
                if let Some(last) = previous {
                    prop_assert!(next > last);
                }
                previous = Some(next);
            }
        }

        #[test]
        fn days_follow_each_other_without_gap_or_overlap(
            offset in 0_u64..20_000,
            zone in proptest::sample::select(vec![
                chrono_tz::America::New_York, chrono_tz::Asia::Kathmandu, chrono_tz::Australia::Lord_Howe,
                chrono_tz::America::Asuncion, chrono_tz::Europe::Berlin, chrono_tz::Pacific::Chatham,
            ]),
        ) {
            let first = day("1990-01-01") + chrono::Days::new(offset);
            let next = first + chrono::Days::new(1);
            prop_assert_eq!(day_range(first, zone).1, day_range(next, zone).0);
        }
    }
}
