//! Which visits of a series a change means, and the times that they then have. Pure; the change itself names each visit
//! with what was seen of it.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::appointments::{Appointment, Status, VisitTimes};
use crate::ids::AppointmentId;
use crate::text::Justification;
use crate::time::first_instant_at_or_after;

/// Which visits of a series are meant.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The one that was chosen and those after it.
    Following,
    /// All of them.
    All,
}

/// One visit of a series that is moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesMove {
    pub appointment: AppointmentId,
    /// The times that were seen.
    pub from: VisitTimes,
    pub to: VisitTimes,
    /// Given when the new time is taken, or lies outside the provider's availability, on purpose.
    #[serde(default)]
    pub overbook_reason: Option<Justification>,
}

/// The visits that a change of `chosen` and its scope means, by start: those that stand, and no exception but the
/// chosen one itself. Exceptions come second: they are left as they are, and named.
pub fn members<'a>(
    visits: &'a [Appointment],
    chosen: &Appointment,
    scope: Scope,
) -> (Vec<&'a Appointment>, Vec<&'a Appointment>) {
    let number = |visit: &Appointment| visit.series.as_ref().map_or(0, |series| series.number);
    let in_scope =
        |visit: &&Appointment| is_ahead(visit.status) && (scope == Scope::All || number(visit) >= number(chosen));
    let follows =
        |visit: &&Appointment| visit.id == chosen.id || visit.series.as_ref().is_some_and(|series| !series.apart);
    let mut meant: Vec<&Appointment> = visits.iter().filter(in_scope).collect();
    meant.sort_by_key(|visit| (visit.times.starts_at, visit.id));
    meant.into_iter().partition(follows)
}

/// Nobody has come yet: from then on a visit is no longer moved or cancelled with others.
fn is_ahead(status: Status) -> bool {
    matches!(status, Status::Scheduled | Status::Confirmed)
}

/// What a visit's times become when the chosen one goes from `from` to `to`: only what was changed of the chosen one
/// changes, by as many days and to the same time of the clock.
pub fn moved_alike(times: &VisitTimes, from: &VisitTimes, to: &VisitTimes, zone: Tz) -> VisitTimes {
    let local = |times: &VisitTimes| times.starts_at.with_timezone(&zone);
    let days = local(to).date_naive() - local(from).date_naive();
    let date = local(times).date_naive().checked_add_signed(days).unwrap_or(local(times).date_naive());
    let starts_at = if from.starts_at == to.starts_at {
        times.starts_at
    } else {
        first_instant_at_or_after(date, local(to).time(), zone)
    };
    // A time that the clock shows twice is the earlier one, as everywhere; the chosen visit keeps the one it was given.
    let starts_at = if times == from { to.starts_at } else { starts_at };
    VisitTimes {
        provider: if from.provider == to.provider { times.provider } else { to.provider },
        starts_at,
        minutes: if from.minutes == to.minutes { times.minutes } else { to.minutes },
    }
}
