//! The next free times across providers: one ranged read of each book, no further than the times wanted.

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::appointments::{Appointment, VisitMinutes};
use lamplight_domain::availability::{Availability, Buffers, Busy, Calendar, Span, Starts, Wish};
use lamplight_domain::closed_days::ClosedDays;
use lamplight_domain::facts::{BookRange, HeldRange};
use lamplight_domain::organisation::{Clinic, Provider};
use lamplight_domain::resources::{Holdings, Needs, Resource};
use lamplight_domain::time::{is_in_calendar, moved, start_of_day};
use lamplight_domain::visit_types::{BufferMinutes, VisitType};
use lamplight_store::{
    ReadTx, StoreError, appointments, availability, clinics, closed_days, holds, organisations, providers, resources,
    visit_types,
};
use lamplight_wire::views::{NextFree, ProviderFree};
use lamplight_wire::{ErrorCode, FreeSearch};

use super::Asked;
use super::hours::of_provider;
use super::overview::column;
use crate::AppError;

const MOST_DAYS: u32 = 60;
const MOST_STARTS: u32 = 20;
const USUAL_MINUTES: u16 = 30;

pub(super) fn read(asked: &Asked<'_>, search: &FreeSearch) -> Result<NextFree, AppError> {
    let from = search.from.map_or(asked.now, |from| from.max(asked.now));
    if !is_in_calendar(from.date_naive()) {
        return Err(AppError::input("from"));
    }
    if search.date.is_some_and(|date| !is_in_calendar(date)) {
        return Err(AppError::input("date"));
    }
    asked.clinic.database.read(|tx| find(tx, search, from, asked.now))
}

fn find(tx: &ReadTx, search: &FreeSearch, from: DateTime<Utc>, now: DateTime<Utc>) -> Result<NextFree, AppError> {
    let known = Known::load(tx, search, from, now)?;
    // Rooms are read once for all providers, and only where the visit needs one.
    let needs_rooms = known.visit_type.as_ref().is_some_and(|known| !known.details.needs.is_empty());
    let (all, held) = if needs_rooms { rooms(tx, &known)? } else { (Vec::new(), Vec::new()) };
    let holdings = Holdings::new(&all, &held, None);
    let mut found: Vec<ProviderFree> = Vec::new();
    for provider in providers::list(tx)?.iter().filter(|provider| known.is_meant(provider, search)) {
        let starts = starts(tx, provider, search, &known, &holdings)?;
        found.push(ProviderFree { provider: column(provider), starts });
    }
    // Who has nothing free comes last.
    found.sort_by_key(|each| (each.starts.is_empty(), each.starts.first().copied()));
    let Known { range, wish, .. } = known;
    Ok(NextFree { from: range.from, until: range.until, minutes: wish.minutes.get(), providers: found })
}

/// What holds for all providers of one search.
struct Known {
    clinic: Clinic,
    closed_days: Option<ClosedDays>,
    own: Vec<Availability>,
    visit_type: Option<VisitType>,
    buffers: Buffers,
    wish: Wish,
    range: Span,
    now: DateTime<Utc>,
}

impl Known {
    fn load(tx: &ReadTx, search: &FreeSearch, from: DateTime<Utc>, now: DateTime<Utc>) -> Result<Known, AppError> {
        let missing = |field| AppError::Input { code: ErrorCode::NotFound, field };
        let clinic = clinics::get(tx, search.clinic)?.ok_or_else(|| missing("clinic"))?;
        let types = visit_types::list(tx)?;
        let visit_type = match search.visit_type {
            None => None,
            Some(id) => Some(types.iter().find(|each| each.id == id).cloned().ok_or_else(|| missing("visit_type"))?),
        };
        let usual = organisations::the_one(tx)?.map_or(BufferMinutes::USUAL, |found| found.buffer);
        let buffers = Buffers::new(usual, &types);
        let half_an_hour = VisitMinutes::new(USUAL_MINUTES).map_err(|_| ErrorCode::Internal)?;
        let minutes = search.minutes.or(visit_type.as_ref().map(|known| known.details.minutes)).unwrap_or(half_an_hour);
        let wish = Wish { minutes, buffer_after: buffers.after(search.visit_type), part: search.part };
        let from = search.date.map_or(from, |date| from.max(start_of_day(date, clinic.zone.0)));
        let until = moved(from, Duration::days(i64::from(search.days.clamp(1, MOST_DAYS))));
        Ok(Known {
            closed_days: closed_days::get(tx, clinic.id)?,
            own: availability::of_clinic(tx, clinic.id)?,
            clinic,
            visit_type,
            buffers,
            wish,
            range: Span { from, until },
            now,
        })
    }

    fn is_meant(&self, provider: &Provider, search: &FreeSearch) -> bool {
        provider.active
            && provider.clinic == self.clinic.id
            && (search.providers.is_empty() || search.providers.contains(&provider.id))
            && self.visit_type.as_ref().is_none_or(|known| known.is_offered_by(provider.id))
    }
}

fn rooms(tx: &ReadTx, known: &Known) -> Result<(Vec<Resource>, Vec<Appointment>), StoreError> {
    let range = HeldRange { clinic: known.clinic.id, from: known.range.from, until: known.range.until };
    Ok((resources::of_clinic(tx, known.clinic.id)?, appointments::held(tx, &range)?))
}

fn starts(
    tx: &ReadTx,
    provider: &Provider,
    search: &FreeSearch,
    known: &Known,
    holdings: &Holdings<'_>,
) -> Result<Vec<DateTime<Utc>>, StoreError> {
    let calendar = Calendar {
        clinic: &known.clinic,
        closed_days: known.closed_days.as_ref(),
        availability: of_provider(&known.own, provider.id),
    };
    let open = calendar.open(search.visit_type, known.range);
    let kinds = known.visit_type.as_ref().map_or(&[][..], |known| &known.details.needs);
    let needs = Needs { named: &[], kinds, others_will_do: false };
    let has_room = |span| needs.is_nothing() || holdings.pick(&needs, span).is_ok();
    let range = BookRange { provider: provider.id, from: known.range.from, until: known.range.until };
    let limit = search.limit.clamp(1, MOST_STARTS) as usize;
    let held = held_for_others(tx, &range, known.now)?;
    appointments::with_busy(tx, &range, &known.buffers, |busy| {
        let busy = in_order(busy, held.into_iter());
        Starts::new(&open, known.wish, known.clinic.zone.0, busy, has_room).take(limit).collect()
    })
}

/// What is kept for somebody who waits, by start.
fn held_for_others(tx: &ReadTx, range: &BookRange, now: DateTime<Utc>) -> Result<Vec<Busy>, StoreError> {
    let standing = holds::of_book(tx, range)?.into_iter().filter(|hold| hold.stands_at(now));
    Ok(standing.map(|hold| Busy { from: hold.times.starts_at, until: hold.times.ends_at() }).collect())
}

/// Both in one order of their beginnings, read no further than needed.
fn in_order(one: impl Iterator<Item = Busy>, other: impl Iterator<Item = Busy>) -> impl Iterator<Item = Busy> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(first), Some(second)) if second.from < first.from => other.next(),
        (None, Some(_)) => other.next(),
        _ => one.next(),
    })
}
