//! When the providers of a clinic are open on some days, as a schedule shows it.

use chrono::NaiveDate;
use lamplight_domain::availability::{Availability, Calendar, Span};
use lamplight_domain::ids::{ClinicId, ProviderId};
use lamplight_domain::time::{day_range, is_in_calendar};
use lamplight_store::{availability, clinics, closed_days, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{ClosedSpan, OpenHours, OpenSpan, ProviderHours};

use super::Asked;
use crate::AppError;

/// Six weeks: a month on a wall calendar.
const MOST_DAYS: u32 = 42;

pub(super) fn read(
    asked: &Asked<'_>,
    clinic: ClinicId,
    date: NaiveDate,
    days: u32,
) -> Result<Vec<OpenHours>, AppError> {
    if !is_in_calendar(date) {
        return Err(AppError::input("date"));
    }
    asked.clinic.database.read(|tx| {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let closed_days = closed_days::get(tx, clinic.id)?;
        let own = availability::of_clinic(tx, clinic.id)?;
        let mut columns: Vec<ProviderId> = Vec::new();
        columns.extend(providers::list(tx)?.iter().filter(|each| each.clinic == clinic.id).map(|each| each.id));
        let calendar_of = |provider: ProviderId| Calendar {
            clinic: &clinic,
            closed_days: closed_days.as_ref(),
            availability: of_provider(&own, provider),
        };
        let day = |date| {
            let (starts_at, ends_at) = day_range(date, clinic.zone.0);
            let range = Span { from: starts_at, until: ends_at };
            let providers = columns.iter().map(|provider| hours(*provider, &calendar_of(*provider), range)).collect();
            OpenHours { clinic: clinic.id, date, starts_at, ends_at, providers }
        };
        Ok(date.iter_days().take(days.clamp(1, MOST_DAYS) as usize).map(day).collect())
    })
}

/// The list is in order of its ids.
pub(super) fn of_provider(own: &[Availability], provider: ProviderId) -> Option<&Availability> {
    own.binary_search_by_key(&provider, |each| each.id).ok().and_then(|place| own.get(place))
}

fn hours(provider: ProviderId, calendar: &Calendar<'_>, range: Span) -> ProviderHours {
    let open = calendar.open_at_all(range).into_iter().map(|span| OpenSpan { from: span.from, until: span.until });
    let closed = calendar.closed(range).into_iter().map(|closed| ClosedSpan {
        from: closed.span.from,
        until: closed.span.until,
        why: closed.why,
    });
    ProviderHours { provider, open: open.collect(), closed: closed.collect() }
}
