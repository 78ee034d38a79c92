//! A place in the books: the rule against silent double-booking, of a provider's time and of rooms and equipment,
//! and against booking silently where the provider is not available.

use chrono::{DateTime, Duration, Timelike, Utc};

use super::{Appointment, VisitTimes, overlapping};
use crate::availability::{Buffers, Busy, Calendar, Span, Starts, Unavailability, Wish};
use crate::facts::{BookRange, Fact, FactKey, Facts, HeldRange};
use crate::holds::Hold;
use crate::ids::{AppointmentId, ClinicId, PatientId, ResourceId, VisitTypeId};
use crate::operations::{Refusal, Stop, TakenBy};
use crate::organisation::Clinic;
use crate::resources::{HeldBy, Holdings, Needs, Resource};
use crate::text::{Justification, ResourceKind};
use crate::time::moved;
use crate::visit_types::{BufferMinutes, VisitType};
use crate::waitlist::WaitlistEntry;

/// How far ahead a refusal searches for free times, in days.
pub const SEARCH_DAYS: i64 = 14;
const OFFERED: usize = 3;

/// The place that a visit wants.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    pub times: &'a VisitTimes,
    /// The appointment being moved, which never stands in its own way.
    pub itself: Option<AppointmentId>,
    /// Appointments that go elsewhere in the same operation: nor do they.
    pub together: &'a [AppointmentId],
    pub clinic: ClinicId,
    /// Whose visit it would be: what is held for them is theirs to take.
    pub patient: Option<PatientId>,
    /// When it is asked: holds end by time.
    pub at: DateTime<Utc>,
    pub visit_type: Option<VisitTypeId>,
    pub resources: &'a [ResourceId],
    /// Given when the place is taken on purpose.
    pub reason: Option<&'a Justification>,
}

impl Wanted<'_> {
    /// The stretch of the provider's book that decides.
    fn book(&self) -> BookRange {
        BookRange { provider: self.times.provider, from: self.times.starts_at, until: self.times.ends_at() }
    }

    /// Whether another appointment may stand in its way.
    fn minds(&self, other: &Appointment) -> bool {
        Some(other.id) != self.itself && !self.together.contains(&other.id) && other.status.occupies()
    }

    fn span(&self) -> Span {
        Span { from: self.times.starts_at, until: self.times.ends_at() }
    }

    fn held(&self) -> HeldRange {
        HeldRange { clinic: self.clinic, from: self.times.starts_at, until: self.times.ends_at() }
    }

    /// A visit with neither a type nor a room reads nothing about rooms.
    fn may_need_resources(&self) -> bool {
        self.visit_type.is_some() || !self.resources.is_empty()
    }

    fn ahead(&self) -> Span {
        let from = self.times.starts_at;
        Span { from, until: moved(from, Duration::days(SEARCH_DAYS)) }
    }
}

/// What deciding about a place reads.
pub(super) fn needs_of_place(wanted: &Wanted<'_>) -> Vec<FactKey> {
    let mut keys = vec![
        FactKey::Clinic(wanted.clinic),
        FactKey::Provider(wanted.times.provider),
        FactKey::Book(wanted.book()),
        FactKey::Availability(wanted.times.provider),
        FactKey::ClosedDays(wanted.clinic),
        FactKey::Holds(wanted.book()),
    ];
    if wanted.visit_type.is_some() {
        keys.push(FactKey::VisitTypes);
    }
    if wanted.may_need_resources() {
        keys.extend([FactKey::Resources(wanted.clinic), FactKey::Held(wanted.held())]);
    }
    keys
}

/// What stands against a place.
#[derive(Default)]
struct Against {
    why: Option<Unavailability>,
    by: Vec<TakenBy>,
    resources: Vec<HeldBy>,
    /// Something it needs is held, or there is none of it.
    lacks_resources: bool,
    /// Until when the time is held for somebody else.
    held_until: Option<DateTime<Utc>>,
}

impl Against {
    fn is_nothing(&self) -> bool {
        self.why.is_none() && self.by.is_empty() && !self.lacks_resources && self.held_until.is_none()
    }

    /// One refusal that tells all of it: whoever gives a reason has seen what it is for.
    fn refusal(self, next_free: Vec<DateTime<Utc>>) -> Refusal {
        let Against { why, by, resources, held_until, .. } = self;
        if let Some(until) = held_until {
            return Refusal::SlotHeld { until, why, by, resources, next_free };
        }
        match why {
            Some(why) => Refusal::NotAvailable { why, by, resources, next_free },
            None if !by.is_empty() => Refusal::SlotTaken { by, next_free, resources },
            None => Refusal::ResourceTaken { resources, next_free },
        }
    }
}

/// A place that was looked at.
struct Looked<'f> {
    /// The rooms and equipment that the visit will hold, or what stands against it.
    said: Result<Vec<ResourceId>, Against>,
    calendar: Calendar<'f>,
    kinds: &'f [ResourceKind],
}

/// Takes the place: the provider takes appointments in this clinic and offers that time, it starts on a whole minute,
/// and nobody else stands in it or holds what it needs, unless a reason was given. Returns the rooms and equipment
/// that the visit will hold. A refusal carries the next free times.
pub(super) fn take(wanted: &Wanted<'_>, facts: &Facts) -> Result<Vec<ResourceId>, Stop> {
    let Looked { said, calendar, kinds } = look(wanted, facts)?;
    match said {
        Ok(resources) => Ok(resources),
        Err(against) => {
            let next_free = next_free(wanted, &calendar, kinds, facts)?;
            Err(against.refusal(next_free).into())
        }
    }
}

/// What one of several visits that are booked or moved together would hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    Held(Vec<ResourceId>),
    /// Somebody stands there, or the provider is not available.
    Stopped,
}

/// The same rule for one of several: without the next free times, which are asked before.
pub(super) fn claim_place(wanted: &Wanted<'_>, facts: &Facts) -> Result<Claim, Stop> {
    Ok(look(wanted, facts)?.said.map_or(Claim::Stopped, Claim::Held))
}

fn look<'f>(wanted: &Wanted<'_>, facts: &'f Facts) -> Result<Looked<'f>, Stop> {
    if wanted.times.starts_at.second() != 0 || wanted.times.starts_at.nanosecond() != 0 {
        return Err(Refusal::StartNotOnMinute.into());
    }
    facts.want(needs_of_place(wanted))?;
    let clinic = facts.clinic(wanted.clinic)?.known_or(Refusal::ClinicUnknown)?;
    let provider = facts.provider(wanted.times.provider)?.known_or(Refusal::ProviderUnknown)?;
    if provider.clinic != clinic.id {
        return Err(Refusal::ProviderUnknown.into());
    }
    if !provider.active {
        return Err(Refusal::ProviderInactive.into());
    }
    let visit_type = visit_type(wanted, facts)?;
    let calendar = calendar(wanted, clinic, facts)?;
    let book = facts.book(wanted.book())?.known_or(Refusal::ProviderUnknown)?;
    let kinds = visit_type.map_or(&[][..], |visit_type| &visit_type.details.needs);
    let needs = Needs { named: wanted.resources, kinds, others_will_do: wanted.itself.is_some() };
    let resources = resources(wanted, facts)?;
    require_known(wanted, resources)?;
    let held = held(wanted, wanted.held(), facts)?.known_or(Refusal::ClinicUnknown)?;
    let holdings = Holdings::new(resources, held.iter().filter(|visit| wanted.minds(visit)), wanted.itself);
    let mut against =
        Against { why: unavailable(wanted, visit_type, &calendar), by: taken_by(wanted, book), ..Against::default() };
    let holds = facts.holds(wanted.book())?.known_or(Refusal::ProviderUnknown)?;
    against.held_until = holds.iter().filter(|hold| stands_against(hold, wanted)).map(|hold| hold.until).max();
    match holdings.pick(&needs, wanted.span()) {
        Ok(picked) if against.is_nothing() || wanted.reason.is_some() => {
            return Ok(Looked { said: Ok(picked), calendar, kinds });
        }
        Ok(_) => {}
        Err(_) if wanted.reason.is_some() => {
            let picked = holdings.pick_all_the_same(&needs, wanted.span());
            return Ok(Looked { said: Ok(picked), calendar, kinds });
        }
        Err(resources) => {
            against.resources = resources;
            against.lacks_resources = true;
        }
    }
    Ok(Looked { said: Err(against), calendar, kinds })
}

/// Whether a time is free for somebody who waits: for the visit that they wish, or for the one they would move.
pub(crate) fn require_free(
    at: DateTime<Utc>,
    entry: &WaitlistEntry,
    times: &VisitTimes,
    facts: &Facts,
) -> Result<(), Stop> {
    let wanted = Wanted {
        times,
        itself: entry.wish.appointment,
        together: &[],
        clinic: entry.clinic,
        // A second hold for the same patient is no less in the way of whoever looks for a time.
        patient: None,
        at,
        visit_type: entry.wish.visit_type,
        resources: &[],
        reason: None,
    };
    take(&wanted, facts).map(drop)
}

/// The first start after the wanted one at which the visit would fit.
pub(super) fn first_later(wanted: &Wanted<'_>, facts: &Facts) -> Result<Option<DateTime<Utc>>, Stop> {
    facts.want(needs_of_place(wanted))?;
    let clinic = facts.clinic(wanted.clinic)?.known_or(Refusal::ClinicUnknown)?;
    let kinds = visit_type(wanted, facts)?.map_or(&[][..], |visit_type| &visit_type.details.needs);
    let calendar = calendar(wanted, clinic, facts)?;
    Ok(next_free(wanted, &calendar, kinds, facts)?.first().copied())
}

fn visit_type<'f>(wanted: &Wanted<'_>, facts: &'f Facts) -> Result<Option<&'f VisitType>, Stop> {
    let Some(id) = wanted.visit_type else { return Ok(None) };
    let all = facts.visit_types()?.known_or(Refusal::VisitTypeUnknown)?;
    let found = all.iter().find(|each| each.id == id).ok_or(Refusal::VisitTypeUnknown)?;
    // A visit that was booked with it may be moved also when it is no longer offered.
    if wanted.itself.is_none() && !found.details.active {
        return Err(Refusal::VisitTypeRetired.into());
    }
    Ok(Some(found))
}

fn calendar<'f>(wanted: &Wanted<'_>, clinic: &'f Clinic, facts: &'f Facts) -> Result<Calendar<'f>, Stop> {
    let availability = here(facts.availability(wanted.times.provider)?)?;
    let closed_days = here(facts.closed_days(clinic.id)?)?;
    Ok(Calendar { clinic, closed_days, availability })
}

/// What nobody entered leaves the clinic's hours as they are; what is not on this workstation is not known.
fn here<T>(fact: Fact<&T>) -> Result<Option<&T>, Refusal> {
    match fact {
        Fact::Known(value) => Ok(Some(value)),
        Fact::Absent => Ok(None),
        Fact::NotHere => Err(Refusal::NotOnThisWorkstation),
    }
}

fn unavailable(wanted: &Wanted<'_>, visit_type: Option<&VisitType>, calendar: &Calendar<'_>) -> Option<Unavailability> {
    if visit_type.is_some_and(|known| !known.is_offered_by(wanted.times.provider)) {
        return Some(Unavailability::VisitTypeNotOffered);
    }
    calendar.why_not(wanted.span(), wanted.visit_type)
}

fn resources<'f>(wanted: &Wanted<'_>, facts: &'f Facts) -> Result<&'f [Resource], Stop> {
    if !wanted.may_need_resources() {
        return Ok(&[]);
    }
    Ok(facts.resources(wanted.clinic)?.known_or(Refusal::ClinicUnknown)?)
}

fn held<'f>(wanted: &Wanted<'_>, range: HeldRange, facts: &'f Facts) -> Result<Fact<&'f [Appointment]>, Stop> {
    if !wanted.may_need_resources() {
        return Ok(Fact::Known(&[]));
    }
    Ok(match facts.held(range)? {
        Fact::Known(visits) => Fact::Known(visits),
        Fact::Absent => Fact::Absent,
        Fact::NotHere => Fact::NotHere,
    })
}

/// What is chosen for a new visit is in use, at this clinic, and named once; what a moved visit holds may be retired.
fn require_known(wanted: &Wanted<'_>, resources: &[Resource]) -> Result<(), Refusal> {
    for (place, id) in wanted.resources.iter().enumerate() {
        let found = resources.iter().find(|one| one.id == *id).ok_or(Refusal::ResourceUnknown)?;
        if wanted.itself.is_none() && !found.details.active {
            return Err(Refusal::ResourceRetired);
        }
        if wanted.resources[..place].contains(id) {
            return Err(Refusal::ResourceUnknown);
        }
    }
    Ok(())
}

/// A hold keeps its time from everybody but the patient for whom it is.
fn stands_against(hold: &Hold, wanted: &Wanted<'_>) -> bool {
    hold.stands_at(wanted.at) && Some(hold.patient) != wanted.patient
}

fn taken_by(wanted: &Wanted<'_>, book: &[Appointment]) -> Vec<TakenBy> {
    let stands = |other: &&Appointment| wanted.minds(other) && overlapping(wanted.times, &other.times);
    let name = |other: &Appointment| TakenBy {
        appointment: other.id,
        starts_at: other.times.starts_at,
        ends_at: other.times.ends_at(),
    };
    book.iter().filter(stands).map(name).collect()
}

/// Up to three later starts, soonest first. The refusal stands even where this workstation does not hold the days
/// ahead; it then offers nothing.
fn next_free(
    wanted: &Wanted<'_>,
    calendar: &Calendar<'_>,
    kinds: &[ResourceKind],
    facts: &Facts,
) -> Result<Vec<DateTime<Utc>>, Stop> {
    let range = wanted.ahead();
    // What lies just outside keeps its buffer, or has the last visit's, within.
    let buffer = Duration::minutes(i64::from(BufferMinutes::LONGEST));
    let book = BookRange {
        provider: wanted.times.provider,
        from: moved(range.from, -buffer),
        until: moved(range.until, buffer),
    };
    let held_ahead = HeldRange { clinic: wanted.clinic, from: range.from, until: range.until };
    let mut keys = vec![FactKey::Organisation, FactKey::VisitTypes, FactKey::Book(book), FactKey::Holds(book)];
    if wanted.may_need_resources() {
        keys.push(FactKey::Held(held_ahead));
    }
    facts.want(keys)?;
    let known = (facts.book(book)?, facts.holds(book)?, held(wanted, held_ahead, facts)?);
    let (Fact::Known(book), Fact::Known(holds), Fact::Known(held)) = known else {
        return Ok(Vec::new());
    };
    let usual = match facts.organisation()? {
        Fact::Known(organisation) => organisation.buffer,
        Fact::Absent | Fact::NotHere => BufferMinutes::USUAL,
    };
    let visit_types = match facts.visit_types()? {
        Fact::Known(all) => all.as_slice(),
        Fact::Absent | Fact::NotHere => &[],
    };
    let buffers = Buffers::new(usual, visit_types);
    let occupying = book.iter().filter(|other| wanted.minds(other));
    let minded = held.iter().filter(|visit| wanted.minds(visit));
    let holdings = Holdings::new(resources(wanted, facts)?, minded, wanted.itself);
    let needs = Needs { named: wanted.resources, kinds, others_will_do: wanted.itself.is_some() };
    let wish = Wish { minutes: wanted.times.minutes, buffer_after: buffers.after(wanted.visit_type), part: None };
    let open = calendar.open(wanted.visit_type, range);
    let has_room = |span| holdings.pick(&needs, span).is_ok();
    let kept = holds.iter().filter(|hold| stands_against(hold, wanted));
    let mut busy: Vec<Busy> = occupying.map(|other| buffers.busy(other)).collect();
    busy.extend(kept.map(|hold| Busy { from: hold.times.starts_at, until: hold.times.ends_at() }));
    busy.sort_by_key(|busy| busy.from);
    let starts = Starts::new(&open, wish, calendar.clinic.zone.0, busy.into_iter(), has_room);
    Ok(starts.filter(|start| *start > wanted.times.starts_at).take(OFFERED).collect())
}
