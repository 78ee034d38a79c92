//! Who waits at a clinic, and which times that freed would suit whom.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::appointments::{Appointment, VisitTimes};
use lamplight_domain::availability::{Availability, Calendar, Span, subtracted, union_of};
use lamplight_domain::closed_days::ClosedDays;
use lamplight_domain::facts::{BookRange, HeldRange};
use lamplight_domain::holds::Hold;
use lamplight_domain::ids::{AppointmentId, ClinicId, ProviderId, UserId};
use lamplight_domain::organisation::Clinic;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::resources::{Holdings, Needs, Resource};
use lamplight_domain::time::moved;
use lamplight_domain::visit_types::VisitType;
use lamplight_domain::waitlist::{Freed, Waiting, WaitlistEntry, proposals};
use lamplight_store::{
    ReadTx, StoreError, appointments, availability, clinics, closed_days, holds, patients, providers, resources, users,
    visit_types, waitlist,
};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{FreedTime, HoldView, ProposalRow, ProviderColumn, WaitlistRow, WaitlistView};
use serde_json::json;

use super::Asked;
use super::hours::of_provider;
use super::overview::{column, person_name};
use crate::AppError;

/// How far ahead a time that freed is shown.
const AHEAD_DAYS: i64 = 14;
/// Shorter than any visit.
const SHORTEST: i64 = 15;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId) -> Result<WaitlistView, AppError> {
    let now = asked.now;
    let view = asked.clinic.database.read(|tx| {
        let known = Known::load(tx, clinic, now)?;
        let freed = if known.entries.is_empty() { Vec::new() } else { freed_times(tx, &known)? };
        Ok::<_, AppError>(WaitlistView { entries: rows(tx, &known)?, freed })
    })?;
    // An empty list shows nobody.
    if !view.entries.is_empty() {
        let record = RecordKey { kind: RecordKind::Clinic, id: clinic.0 };
        asked.note(Some(record), None, json!({ "list": "waitlist", "shown": view.entries.len() }))?;
    }
    Ok(view)
}

/// What the whole list rests on.
struct Known {
    clinic: Clinic,
    now: DateTime<Utc>,
    entries: Vec<WaitlistEntry>,
    holds: Vec<Hold>,
    visit_types: Vec<VisitType>,
    /// The visits that would be moved, as long as they stand.
    booked: BTreeMap<AppointmentId, VisitTimes>,
}

impl Known {
    fn load(tx: &ReadTx, clinic: ClinicId, now: DateTime<Utc>) -> Result<Known, AppError> {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let entries = waitlist::waiting(tx, clinic.id)?;
        let mut booked = BTreeMap::new();
        for id in entries.iter().filter_map(|entry| entry.wish.appointment) {
            let found = appointments::get(tx, id)?.filter(|visit| visit.status.occupies());
            booked.extend(found.map(|visit| (id, visit.times)));
        }
        let holds = holds::to_come(tx, clinic.id, now)?;
        Ok(Known { entries, holds, visit_types: visit_types::list(tx)?, booked, clinic, now })
    }

    fn booked(&self, entry: &WaitlistEntry) -> Option<VisitTimes> {
        self.booked.get(&entry.wish.appointment?).copied()
    }

    fn visit_type(&self, entry: &WaitlistEntry) -> Option<&VisitType> {
        let wanted = entry.wish.visit_type?;
        self.visit_types.iter().find(|each| each.id == wanted)
    }
}

fn rows(tx: &ReadTx, known: &Known) -> Result<Vec<WaitlistRow>, AppError> {
    let mut names = Names::default();
    let mut rows = Vec::with_capacity(known.entries.len());
    for entry in &known.entries {
        let found = patients::get(tx, entry.patient)?.zip(patients::summary(tx, entry.patient)?);
        let Some((patient, summary)) = found else { continue };
        let own = known.holds.iter().filter(|hold| hold.entry == entry.id);
        let mut shown = Vec::new();
        for hold in own {
            shown.push(HoldView {
                id: hold.id,
                times: hold.times,
                until: hold.until,
                stands: hold.stands_at(known.now),
                placed_by: names.of(tx, hold.placed_by)?,
            });
        }
        rows.push(WaitlistRow {
            id: entry.id,
            clinic: entry.clinic,
            patient: summary,
            phone: patient.demographics.phones.first().cloned(),
            wish: entry.wish.clone(),
            visit_type_name: known.visit_type(entry).map(|each| each.details.name.as_str().to_owned()),
            added_by: names.of(tx, entry.added_by)?,
            added_at: entry.added_at,
            booked: known.booked(entry),
            declined: u32::try_from(entry.declined.len()).unwrap_or(u32::MAX),
            holds: shown,
        });
    }
    // The sort is stable: among equals who waits longest stays first.
    rows.sort_by_key(|row| std::cmp::Reverse(row.wish.urgency));
    Ok(rows)
}

/// Names of staff, each read once.
#[derive(Default)]
pub(super) struct Names(BTreeMap<UserId, String>);

impl Names {
    /// Empty where the account's record is not on this workstation.
    pub(super) fn of(&mut self, tx: &ReadTx, id: UserId) -> Result<String, StoreError> {
        match self.0.entry(id) {
            Entry::Occupied(known) => Ok(known.get().clone()),
            Entry::Vacant(place) => {
                let found = users::get(tx, id)?.map(|user| person_name(&user.given, &user.family));
                Ok(place.insert(found.unwrap_or_default()).clone())
            }
        }
    }
}

fn freed_times(tx: &ReadTx, known: &Known) -> Result<Vec<FreedTime>, AppError> {
    let range = Span { from: known.now, until: moved(known.now, Duration::days(AHEAD_DAYS)) };
    let mut by_provider: BTreeMap<ProviderId, Vec<Span>> = BTreeMap::new();
    for times in appointments::freed(tx, known.clinic.id, range.from, range.until)? {
        let span = Span { from: times.starts_at, until: times.ends_at() };
        by_provider.entry(times.provider).or_default().push(span.within(&range));
    }
    let rooms = Rooms::load(tx, known, range)?;
    let hours = (closed_days::get(tx, known.clinic.id)?, availability::of_clinic(tx, known.clinic.id)?);
    let waiting = waiting(known);
    let holdings = Holdings::new(&rooms.all, &rooms.held, None);
    let mut found = Vec::new();
    for (provider, spans) in by_provider {
        let Some(of) = providers::get(tx, provider)?.filter(|each| each.active) else { continue };
        let taken = taken(tx, known, provider, range)?;
        for span in subtracted(&union_of(spans), &taken) {
            let calendar = calendar(known, &hours, provider);
            let freed = Freed { provider, span, calendar, now: known.now };
            found.extend(suited(&freed, &waiting, &holdings, column(&of)));
        }
    }
    found.sort_by_key(|time: &FreedTime| (time.from, time.provider.id));
    Ok(found)
}

fn calendar<'a>(
    known: &'a Known,
    (closed, own): &'a (Option<ClosedDays>, Vec<Availability>),
    provider: ProviderId,
) -> Calendar<'a> {
    Calendar { clinic: &known.clinic, closed_days: closed.as_ref(), availability: of_provider(own, provider) }
}

fn waiting(known: &Known) -> Vec<Waiting<'_>> {
    // Whoever is being asked is not proposed for another time meanwhile.
    let asked =
        |entry: &WaitlistEntry| known.holds.iter().any(|hold| hold.entry == entry.id && hold.stands_at(known.now));
    let one = |entry| Waiting {
        entry,
        visit_type: known.visit_type(entry),
        booked_at: known.booked(entry).map(|times| times.starts_at),
    };
    known.entries.iter().filter(|entry| !asked(entry)).map(one).collect()
}

/// What stands in a book, and what is held of it.
fn taken(tx: &ReadTx, known: &Known, provider: ProviderId, range: Span) -> Result<Vec<Span>, StoreError> {
    let range = BookRange { provider, from: range.from, until: range.until };
    let book = appointments::book(tx, &range)?;
    let visits = book.iter().filter(|visit| visit.status.occupies()).map(|visit| visit.times);
    let held = known.holds.iter().filter(|hold| hold.times.provider == provider && hold.stands_at(known.now));
    let times = visits.chain(held.map(|hold| hold.times));
    Ok(union_of(times.map(|times| Span { from: times.starts_at, until: times.ends_at() }).collect()))
}

/// Rooms are read only where somebody waits for a visit that needs one.
#[derive(Default)]
struct Rooms {
    all: Vec<Resource>,
    held: Vec<Appointment>,
}

impl Rooms {
    fn load(tx: &ReadTx, known: &Known, range: Span) -> Result<Rooms, StoreError> {
        let needs_rooms = |entry| known.visit_type(entry).is_some_and(|each| !each.details.needs.is_empty());
        if !known.entries.iter().any(needs_rooms) {
            return Ok(Rooms::default());
        }
        let held = HeldRange { clinic: known.clinic.id, from: range.from, until: range.until };
        Ok(Rooms { all: resources::of_clinic(tx, known.clinic.id)?, held: appointments::held(tx, &held)? })
    }
}

/// Nothing, when the stretch suits nobody.
fn suited(
    freed: &Freed<'_>,
    waiting: &[Waiting<'_>],
    holdings: &Holdings<'_>,
    provider: ProviderColumn,
) -> Option<FreedTime> {
    let Span { from, until } = freed.span;
    if until - from < Duration::minutes(SHORTEST) {
        return None;
    }
    let has_room = |one: &Waiting<'_>, span| {
        let kinds = one.visit_type.map_or(&[][..], |known| &known.details.needs);
        let needs = Needs { named: &[], kinds, others_will_do: false };
        needs.is_nothing() || holdings.pick(&needs, span).is_ok()
    };
    let row = |one: lamplight_domain::waitlist::Proposal| ProposalRow {
        entry: one.entry,
        times: one.times,
        score: one.score,
        total: one.score.total(),
    };
    let proposals: Vec<ProposalRow> = proposals(freed, waiting, has_room).into_iter().map(row).collect();
    if proposals.is_empty() { None } else { Some(FreedTime { provider, from, until, proposals }) }
}
