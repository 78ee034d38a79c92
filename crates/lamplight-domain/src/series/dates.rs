//! The dates of a pattern, and their instants: a pure function of the calendar.

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;

use super::{MOST_VISITS, Nth, Repeat, SeriesEnd};
use crate::availability::Weekday;
use crate::operations::Refusal;
use crate::time::{first_instant_at_or_after, is_in_calendar};

/// The dates of a series from `first` on, in order.
///
/// # Errors
/// A series without an end, without a date, or with more than [`MOST_VISITS`].
pub fn dates(repeat: &Repeat, first: NaiveDate, ends: Option<SeriesEnd>) -> Result<Vec<NaiveDate>, Refusal> {
    let ends = ends.ok_or(Refusal::SeriesWithoutEnd)?;
    let too_long = Refusal::SeriesTooLong { most: MOST_VISITS };
    let all = candidates(repeat, first).take_while(|date| is_in_calendar(*date)).filter(|date| first <= *date);
    let found: Vec<NaiveDate> = match ends {
        SeriesEnd::Count { visits } if visits > MOST_VISITS => return Err(too_long),
        SeriesEnd::Count { visits } => all.take(usize::from(visits)).collect(),
        SeriesEnd::Date { last } => all.take_while(|date| *date <= last).take(usize::from(MOST_VISITS) + 1).collect(),
    };
    match found.len() {
        0 => Err(Refusal::SeriesEmpty),
        count if count > usize::from(MOST_VISITS) => Err(too_long),
        _ => Ok(found),
    }
}

/// The instants of a time on the wall on each date: the clock's time is kept, also over its changes.
pub fn starts(dates: &[NaiveDate], time: NaiveTime, zone: Tz) -> Vec<DateTime<Utc>> {
    dates.iter().map(|date| first_instant_at_or_after(*date, time, zone)).collect()
}

/// All dates of the pattern in order, from the week or month of `first` on; some may lie before it.
fn candidates(repeat: &Repeat, first: NaiveDate) -> Box<dyn Iterator<Item = NaiveDate> + '_> {
    match repeat {
        Repeat::Week { every, on } => {
            let monday = first - Days::new(u64::from(first.weekday().num_days_from_monday()));
            let wanted = move |date: &NaiveDate| on.contains(&Weekday::of(*date));
            let weeks = (0..)
                .step_by(usize::from(every.get()))
                .map_while(move |week: u64| monday.checked_add_days(Days::new(week.checked_mul(7)?)));
            // Without a weekday there is no date, however far one looks.
            let weeks = weeks.take_while(|_| !on.is_empty());
            Box::new(weeks.flat_map(move |monday| monday.iter_days().take(7).filter(wanted)))
        }
        Repeat::MonthDay { every, day } => {
            let day = u32::from(day.get());
            Box::new(months(first, every.get()).filter_map(move |month| on_day(month, day)))
        }
        Repeat::MonthWeekday { every, nth, weekday } => {
            Box::new(months(first, every.get()).filter_map(move |month| nth_of(month, *nth, *weekday)))
        }
    }
}

/// The first days of every so many months.
fn months(first: NaiveDate, every: u8) -> impl Iterator<Item = NaiveDate> {
    let month = first.with_day(1).unwrap_or(first);
    (0..).step_by(usize::from(every)).map_while(move |ahead| month.checked_add_months(Months::new(ahead)))
}

/// The day of the month that begins then; its last one where it is shorter.
fn on_day(month: NaiveDate, day: u32) -> Option<NaiveDate> {
    (28..=day.max(28)).rev().find_map(|last| month.with_day(day.min(last)))
}

fn nth_of(month: NaiveDate, nth: Nth, weekday: Weekday) -> Option<NaiveDate> {
    let same = month.iter_days().take_while(|date| date.month() == month.month());
    let mut same = same.filter(|date| Weekday::of(*date) == weekday);
    match nth {
        Nth::First => same.next(),
        Nth::Second => same.nth(1),
        Nth::Third => same.nth(2),
        Nth::Fourth => same.nth(3),
        Nth::Last => same.last(),
    }
}
