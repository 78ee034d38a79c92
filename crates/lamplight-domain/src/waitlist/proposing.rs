//! Who would come to a time that freed: a pure function of the entries, the free stretch and the provider's calendar.
//! The score is a sum of four parts, so that the screen can say why one comes before another.

use chrono::{DateTime, Duration, NaiveDate, Timelike, Utc};
use serde::{Deserialize, Serialize};

use super::{Urgency, WaitlistEntry};
use crate::appointments::VisitTimes;
use crate::availability::{Calendar, DayPart, GRID_MINUTES, Span, Weekday};
use crate::holds::book_of;
use crate::ids::{ProviderId, WaitlistEntryId};
use crate::time::moved;
use crate::visit_types::VisitType;

/// A free stretch of a provider's book.
#[derive(Clone, Copy, Debug)]
pub struct Freed<'a> {
    pub provider: ProviderId,
    pub span: Span,
    pub calendar: Calendar<'a>,
    /// Nothing that has begun is proposed.
    pub now: DateTime<Utc>,
}

/// Somebody who waits, with what their wish refers to.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'a> {
    pub entry: &'a WaitlistEntry,
    pub visit_type: Option<&'a VisitType>,
    /// Start of the visit that would be moved, where it still stands.
    pub booked_at: Option<DateTime<Utc>>,
}

/// Why somebody comes where in the list. At most 50 + 30 + 20 + 10 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Score {
    /// 0, 25 or 50.
    pub urgency: u16,
    /// One for each day of waiting, at most 30.
    pub waiting: u16,
    /// One for each three days earlier than the visit they have, at most 20; 20 without one.
    pub earlier: u16,
    /// How much of the free stretch they fill, at most 10.
    pub fit: u16,
}

impl Score {
    pub fn total(&self) -> u16 {
        self.urgency + self.waiting + self.earlier + self.fit
    }
}

/// Somebody whom the time suits, where in the stretch, and why there in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub entry: WaitlistEntryId,
    pub times: VisitTimes,
    pub score: Score,
}

/// Everybody whom the stretch suits, best first; among equals who waits longest, then by id. `has_room` says whether
/// the rooms and equipment that the visit needs are free then.
pub fn proposals(
    freed: &Freed<'_>,
    waiting: &[Waiting<'_>],
    has_room: impl Fn(&Waiting<'_>, Span) -> bool,
) -> Vec<Proposal> {
    let propose = |one: &Waiting<'_>| {
        let times = first_fit(freed, one, &has_room)?;
        Some((one.entry.added_at, Proposal { entry: one.entry.id, times, score: score(freed, one, &times) }))
    };
    let mut found: Vec<_> = waiting.iter().filter_map(propose).collect();
    found.sort_by_key(|(added_at, one)| (std::cmp::Reverse(one.score.total()), *added_at, one.entry));
    found.into_iter().map(|(_, one)| one).collect()
}

/// The first start at which the whole visit lies in the stretch and suits.
fn first_fit(
    freed: &Freed<'_>,
    one: &Waiting<'_>,
    has_room: &impl Fn(&Waiting<'_>, Span) -> bool,
) -> Option<VisitTimes> {
    let wish = &one.entry.wish;
    let wants_them = wish.providers.is_empty() || wish.providers.contains(&freed.provider);
    let offered = one.visit_type.is_none_or(|known| known.details.active && known.is_offered_by(freed.provider));
    if one.entry.closing.is_some() || !wants_them || !offered {
        return None;
    }
    starts(freed).find_map(|starts_at| {
        let times = VisitTimes { provider: freed.provider, starts_at, minutes: wish.minutes };
        let span = Span { from: starts_at, until: times.ends_at() };
        let fits = freed.span.holds(&span)
            && suits(freed, one, &times)
            && freed.calendar.why_not(span, wish.visit_type).is_none()
            && has_room(one, span);
        fits.then_some(times)
    })
}

/// The beginning of what is left of the stretch, then the quarter hours after it.
fn starts(freed: &Freed<'_>) -> impl Iterator<Item = DateTime<Utc>> + use<> {
    let from = whole_minute(freed.span.from.max(freed.now));
    let until = freed.span.until;
    let past = i64::from(from.minute()) % GRID_MINUTES;
    let next = moved(from, Duration::minutes(GRID_MINUTES - past));
    let grid = (0..).map(move |step| moved(next, Duration::minutes(GRID_MINUTES * step)));
    std::iter::once(from).chain(grid).take_while(move |start| *start < until)
}

fn whole_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    let past = Duration::seconds(i64::from(at.second())) + Duration::nanoseconds(i64::from(at.nanosecond()));
    if past.is_zero() { at } else { moved(at, Duration::minutes(1) - past) }
}

/// Day, part of the day, earlier than what they have, and not what they declined already.
fn suits(freed: &Freed<'_>, one: &Waiting<'_>, times: &VisitTimes) -> bool {
    let wish = &one.entry.wish;
    let local = times.starts_at.with_timezone(&freed.calendar.clinic.zone.0);
    let (date, part): (NaiveDate, DayPart) = (local.date_naive(), DayPart::of_hour(local.hour()));
    let declined = one.entry.declined.iter().any(|no| book_of(times).touches(&no.times));
    (wish.parts.is_empty() || wish.parts.contains(&part))
        && (wish.weekdays.is_empty() || wish.weekdays.contains(&Weekday::of(date)))
        && wish.not_before.is_none_or(|first| first <= date)
        && wish.until.is_none_or(|last| date <= last)
        && one.booked_at.is_none_or(|later| times.starts_at < later)
        && !declined
}

fn score(freed: &Freed<'_>, one: &Waiting<'_>, times: &VisitTimes) -> Score {
    let wish = &one.entry.wish;
    let points = |number: i64, most: i64| u16::try_from(number.clamp(0, most)).unwrap_or(0);
    let stretch = (freed.span.until - freed.span.from).num_minutes().max(1);
    Score {
        urgency: match wish.urgency {
            Urgency::Routine => 0,
            Urgency::Soon => 25,
            Urgency::Urgent => 50,
        },
        waiting: points((freed.now - one.entry.added_at).num_days(), 30),
        earlier: one.booked_at.map_or(20, |later| points((later - times.starts_at).num_days() / 3, 20)),
        fit: points(i64::from(wish.minutes.get()) * 10 / stretch, 10),
    }
}
