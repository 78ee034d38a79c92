//! How full the books of a clinic are: a month at a glance, for whoever looks for a gap. Shows no patient.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use lamplight_domain::availability::{Calendar, Span, load};
use lamplight_domain::ids::{ClinicId, ProviderId};
use lamplight_domain::time::{day_range, is_in_calendar};
use lamplight_store::{appointments, availability, clinics, closed_days, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{DayLoad, ProviderLoad};

use super::Asked;
use super::hours::of_provider;
use crate::AppError;

/// Six weeks: a month on a wall calendar.
const MOST_DAYS: u32 = 42;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId, date: NaiveDate, days: u32) -> Result<Vec<DayLoad>, AppError> {
    if !is_in_calendar(date) {
        return Err(AppError::input("date"));
    }
    asked.clinic.database.read(|tx| {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let ranges: Vec<(NaiveDate, Span)> = date
            .iter_days()
            .take(days.clamp(1, MOST_DAYS) as usize)
            .map(|date| (date, span_of(day_range(date, clinic.zone.0))))
            .collect();
        let (Some((_, first)), Some((_, last))) = (ranges.first(), ranges.last()) else { return Ok(Vec::new()) };
        let taken = appointments::taken(tx, clinic.id, Span { from: first.from, until: last.until })?;
        let closed_days = closed_days::get(tx, clinic.id)?;
        let own = availability::of_clinic(tx, clinic.id)?;
        let books: Vec<ProviderId> = providers::list(tx)?
            .iter()
            .filter(|each| each.clinic == clinic.id && each.active)
            .map(|each| each.id)
            .collect();
        let of_day = |(date, range): &(NaiveDate, Span)| {
            let of_book = |provider: &ProviderId| {
                let calendar = Calendar {
                    clinic: &clinic,
                    closed_days: closed_days.as_ref(),
                    availability: of_provider(&own, *provider),
                };
                of_provider_on(*provider, &taken, calendar.open_at_all(*range), *range, asked.now)
            };
            DayLoad { date: *date, providers: books.iter().map(of_book).collect() }
        };
        Ok(ranges.iter().map(of_day).collect())
    })
}

fn of_provider_on(
    provider: ProviderId,
    taken: &[(ProviderId, Span)],
    open: Vec<Span>,
    range: Span,
    now: DateTime<Utc>,
) -> ProviderLoad {
    // By provider and start: one book is one stretch of the list.
    let from = taken.partition_point(|(of, _)| *of < provider);
    let book = taken[from..].iter().take_while(|(of, _)| *of == provider).map(|(_, span)| *span);
    let here: Vec<Span> = book.filter(|span| span.touches(&range)).collect();
    let visits = here.iter().filter(|span| range.from <= span.from).count();
    let found = load(open, here, now);
    ProviderLoad {
        provider,
        visits: u32::try_from(visits).unwrap_or(u32::MAX),
        open: minutes(found.open),
        taken: minutes(found.taken),
        free: minutes(found.free),
        longest_free: minutes(found.longest_free),
    }
}

fn span_of((from, until): (DateTime<Utc>, DateTime<Utc>)) -> Span {
    Span { from, until }
}

/// Whole minutes: a gap that is nearly a quarter of an hour is none.
fn minutes(duration: Duration) -> u32 {
    u32::try_from(duration.num_minutes()).unwrap_or(0)
}
