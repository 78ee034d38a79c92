//! Holds: a free time kept for one waiting patient for a few minutes, while they are asked. A hold ends by time, by
//! the patient being booked there, or by being given back; who books into it all the same says why.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::appointments::{Appointment, VisitTimes};
use crate::facts::{BookRange, Fact, FactKey, Facts};
use crate::ids::{ClinicId, HoldId, PatientId, UserId, WaitlistEntryId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::waitlist::{self, WaitlistEnd};

/// How long an offered time is held.
pub const HOLD_MINUTES: i64 = 10;

/// How a hold ended before its time.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum HoldEnd {
    Booked,
    Declined,
    Released,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct HoldEnding {
    pub end: HoldEnd,
    pub by: UserId,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    pub id: HoldId,
    pub clinic: ClinicId,
    pub entry: WaitlistEntryId,
    pub patient: PatientId,
    pub times: VisitTimes,
    pub placed_by: UserId,
    pub placed_at: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub ended: Option<HoldEnding>,
}

impl Hold {
    /// Whether it keeps its time from others at an instant. One placed by a workstation whose clock is ahead counts
    /// from the start: the organisation's order already has it.
    pub fn stands_at(&self, at: DateTime<Utc>) -> bool {
        self.ended.is_none() && at < self.until
    }

    /// Whether both kept the same time of the same provider at the same moment.
    pub fn clashes(&self, other: &Hold) -> bool {
        let both_stand = self.ended.is_none() && other.ended.is_none();
        let same_moment = self.placed_at < other.until && other.placed_at < self.until;
        both_stand && same_moment && book_of(&self.times).touches(&other.times)
    }
}

/// The stretch of a book that a visit takes.
pub(crate) fn book_of(times: &VisitTimes) -> BookRange {
    BookRange { provider: times.provider, from: times.starts_at, until: times.ends_at() }
}

/// Gives the time back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ReleaseHold {
    pub hold: HoldId,
}

pub fn release_hold(op: &Operation, input: &ReleaseHold, facts: &Facts) -> Result<Vec<Change>, Stop> {
    Ok(vec![ended(op, open_hold(input.hold, facts)?, HoldEnd::Released)])
}

/// The hold, unless somebody ended it. Running out is not such an end.
pub(crate) fn open_hold(id: HoldId, facts: &Facts) -> Result<&Hold, Stop> {
    let hold = facts.hold(id)?.known_or(Refusal::HoldUnknown)?;
    if hold.ended.is_some() { Err(Refusal::HoldEnded.into()) } else { Ok(hold) }
}

pub(crate) fn ended(op: &Operation, before: &Hold, end: HoldEnd) -> Change {
    let ending = HoldEnding { end, by: op.actor, at: op.at.instant() };
    let after = Hold { ended: Some(ending), ..before.clone() };
    Change::Updated { before: Record::Hold(before.clone()), after: Record::Hold(after) }
}

/// What settling the holds of several visits reads, asked for at once.
pub(crate) fn needs_of_settling(visit: &Appointment, facts: &Facts) -> Result<Vec<FactKey>, Stop> {
    let Fact::Known(holds) = facts.holds(book_of(&visit.times))? else { return Ok(Vec::new()) };
    let own = holds.iter().filter(|hold| hold.patient == visit.patient && hold.ended.is_none());
    Ok(own.map(|hold| FactKey::WaitlistEntry(hold.entry)).collect())
}

/// What a visit of the patient at its new time settles: holds of that time for the same patient end, and the entry
/// that waited for it closes. Asks for the entries once the place was had.
pub(crate) fn settled_by(op: &Operation, visit: &Appointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let Fact::Known(holds) = facts.holds(book_of(&visit.times))? else { return Ok(Vec::new()) };
    let own: Vec<&Hold> = holds.iter().filter(|hold| hold.patient == visit.patient && hold.ended.is_none()).collect();
    facts.want(own.iter().map(|hold| FactKey::WaitlistEntry(hold.entry)))?;
    let mut changes = Vec::new();
    for hold in own {
        changes.push(ended(op, hold, HoldEnd::Booked));
        let Fact::Known(entry) = facts.waitlist_entry(hold.entry)? else { continue };
        let waited_for_it = entry.wish.appointment.is_none_or(|later| later == visit.id);
        let closes_already = changes.iter().any(|change: &Change| change.key().id == entry.id.0);
        if entry.closing.is_none() && waited_for_it && !closes_already {
            let end = WaitlistEnd::Booked(visit.id);
            changes.push(waitlist::changed(entry, waitlist::closed(op, entry, end)));
        }
    }
    Ok(changes)
}
