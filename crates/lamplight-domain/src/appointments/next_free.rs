//! The next times at which an appointment would fit: a pure function of the book and the clinic's hours.

use chrono::{DateTime, Duration, Utc};

use super::{Appointment, VisitTimes, overlapping};
use crate::ids::AppointmentId;
use crate::organisation::Clinic;
use crate::time::{first_instant_at_or_after, moved};

/// Starts are offered on this grid, counted from the clinic's opening.
pub const GRID_MINUTES: i64 = 15;
/// How far ahead is searched, in days.
pub const SEARCH_DAYS: i64 = 14;
const OFFERED: usize = 3;

/// Up to three starts after `wanted.starts_at` and before `until`, soonest first, at which `wanted` fits into
/// the clinic's business hours and the book. `itself` is the appointment being moved, which never stands in
/// its own way.
pub fn next_free(
    book: &[Appointment],
    itself: Option<AppointmentId>,
    clinic: &Clinic,
    wanted: &VisitTimes,
    until: DateTime<Utc>,
) -> Vec<DateTime<Utc>> {
    let zone = clinic.zone.0;
    let first_day = wanted.starts_at.with_timezone(&zone).date_naive();
    let is_free = |start: &DateTime<Utc>| {
        let candidate = VisitTimes { starts_at: *start, ..*wanted };
        let stands = |other: &Appointment| {
            Some(other.id) != itself && other.status.occupies() && overlapping(&candidate, &other.times)
        };
        candidate.ends_at() <= until && !book.iter().any(stands)
    };
    first_day
        .iter_days()
        .take(SEARCH_DAYS as usize + 1)
        .filter_map(|day| clinic.hours.on(day).map(|(opens, closes)| (day, opens, closes)))
        .flat_map(|(day, opens, closes)| {
            let opens = first_instant_at_or_after(day, opens, zone);
            let last = moved(first_instant_at_or_after(day, closes, zone), -wanted.minutes.duration());
            (0..)
                .map(move |step| moved(opens, Duration::minutes(step * GRID_MINUTES)))
                .take_while(move |start| *start <= last)
        })
        .filter(|start| *start > wanted.starts_at)
        .filter(is_free)
        .take(OFFERED)
        .collect()
}
