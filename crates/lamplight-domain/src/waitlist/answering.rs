//! What the patient says to an offered time: yes books it and ends the waiting, no lets them wait on.

use serde::{Deserialize, Serialize};

use super::entering::{changed, closed, waiting};
use super::{Declined, WaitlistEnd, WaitlistEntry};
use crate::appointments::{Appointment, BookAppointment, MoveAppointment, book, move_to, needs_of_booking};
use crate::facts::{Fact, FactKey, Facts};
use crate::holds::{Hold, HoldEnd, ended, open_hold};
use crate::ids::{AppointmentId, HoldId, WaitlistEntryId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::RecordKind;

/// Books the held time, or moves the patient's later visit there, and closes the entry. A hold that ran out still
/// books as long as nobody else took the time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AcceptOffer {
    pub hold: HoldId,
    pub entry: WaitlistEntryId,
    /// The visit that is to be moved, as the person saw it.
    pub appointment: Option<AppointmentId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DeclineOffer {
    pub hold: HoldId,
    pub entry: WaitlistEntryId,
}

pub fn needs_of_acceptance(input: &AcceptOffer) -> Vec<FactKey> {
    let mut keys = vec![FactKey::Hold(input.hold), FactKey::WaitlistEntry(input.entry)];
    keys.extend(input.appointment.map(FactKey::Appointment));
    keys
}

pub fn accept_offer(op: &Operation, input: &AcceptOffer, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let (hold, entry) = of_entry(input.hold, input.entry, facts)?;
    if entry.wish.appointment != input.appointment {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let mut changes = match standing(input.appointment, facts)? {
        Some(later) => move_to(op, &moving(later, hold), facts)?,
        None => {
            let booking = booking(entry, hold);
            // All at once: a rule may not ask often.
            facts.want(needs_of_booking(op, &booking))?;
            book(op, &booking, facts)?
        }
    };
    // The booking rule closes what it knows to be this entry's; a visit that was to be moved may be gone.
    let closes = |change: &Change| change.key().kind == RecordKind::WaitlistEntry;
    if !changes.iter().any(closes) {
        let id = changes.iter().find(|change| change.key().kind == RecordKind::Appointment).map(|made| made.key().id);
        let end = WaitlistEnd::Booked(id.unwrap_or_default().into());
        changes.push(changed(entry, closed(op, entry, end)));
    }
    Ok(changes)
}

pub fn decline_offer(op: &Operation, input: &DeclineOffer, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let (hold, entry) = of_entry(input.hold, input.entry, facts)?;
    let mut after = entry.clone();
    after.declined.push(Declined { times: hold.times, entered_by: op.actor, at: op.at.instant() });
    Ok(vec![ended(op, hold, HoldEnd::Declined), changed(entry, after)])
}

fn of_entry(hold: HoldId, entry: WaitlistEntryId, facts: &Facts) -> Result<(&Hold, &WaitlistEntry), Stop> {
    let hold = open_hold(hold, facts)?;
    if hold.entry != entry {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok((hold, waiting(entry, facts)?))
}

/// The visit to be moved, as long as it stands. One that was cancelled meanwhile is booked anew.
fn standing(id: Option<AppointmentId>, facts: &Facts) -> Result<Option<&Appointment>, Stop> {
    let Some(id) = id else { return Ok(None) };
    match facts.appointment(id)? {
        Fact::Known(appointment) if appointment.status.occupies() => Ok(Some(appointment)),
        Fact::Known(_) | Fact::Absent => Ok(None),
        Fact::NotHere => Err(Refusal::NotOnThisWorkstation.into()),
    }
}

fn moving(later: &Appointment, hold: &Hold) -> MoveAppointment {
    MoveAppointment { appointment: later.id, from: later.times, to: hold.times, overbook_reason: None }
}

fn booking(entry: &WaitlistEntry, hold: &Hold) -> BookAppointment {
    let wish = &entry.wish;
    let plain = BookAppointment::new(entry.clinic, entry.patient, hold.times, wish.kind, wish.reason.clone());
    BookAppointment { visit_type: wish.visit_type, ..plain }
}
