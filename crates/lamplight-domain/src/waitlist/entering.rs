//! Putting somebody on the waitlist, changing what they wait for, taking them off.

use serde::{Deserialize, Serialize};

use super::{WaitlistClosing, WaitlistEnd, WaitlistEntry, WaitlistWish};
use crate::facts::{FactKey, Facts};
use crate::ids::{ClinicId, PatientId, WaitlistEntryId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::Justification;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddToWaitlist {
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub wish: WaitlistWish,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeWaitlistEntry {
    pub entry: WaitlistEntryId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: WaitlistWish,
    pub to: WaitlistWish,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RemoveFromWaitlist {
    pub entry: WaitlistEntryId,
    pub reason: Justification,
}

/// What a wish names must be there.
pub fn needs_of_entering(input: &AddToWaitlist) -> Vec<FactKey> {
    let mut keys = vec![FactKey::Clinic(input.clinic), FactKey::Patient(input.patient)];
    keys.extend(needs_of_wish(&input.wish));
    keys
}

fn needs_of_wish(wish: &WaitlistWish) -> Vec<FactKey> {
    let mut keys: Vec<FactKey> = wish.providers.iter().copied().map(FactKey::Provider).collect();
    keys.extend(wish.appointment.map(FactKey::Appointment));
    if wish.visit_type.is_some() {
        keys.push(FactKey::VisitTypes);
    }
    keys
}

pub fn add_to_waitlist(op: &Operation, input: &AddToWaitlist, facts: &Facts) -> Result<Vec<Change>, Stop> {
    facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    facts.patient(input.patient)?.known_or(Refusal::PatientUnknown)?;
    let entry = WaitlistEntry {
        id: op.new_id("waitlist", 0).into(),
        clinic: input.clinic,
        patient: input.patient,
        wish: input.wish.clone(),
        added_by: op.actor,
        added_at: op.at.instant(),
        declined: Vec::new(),
        closing: None,
    };
    require_sound(&entry, facts)?;
    Ok(vec![Change::Created(Record::WaitlistEntry(entry))])
}

pub fn change_waitlist_entry(input: &ChangeWaitlistEntry, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = waiting(input.entry, facts)?;
    if before.wish != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    facts.want(needs_of_wish(&input.to))?;
    let after = WaitlistEntry { wish: input.to.clone(), ..before.clone() };
    require_sound(&after, facts)?;
    Ok(vec![changed(before, after)])
}

pub fn remove_from_waitlist(op: &Operation, input: &RemoveFromWaitlist, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = waiting(input.entry, facts)?;
    Ok(vec![changed(before, closed(op, before, WaitlistEnd::Removed(input.reason.clone())))])
}

/// The entry, as long as the patient waits.
pub(super) fn waiting(id: WaitlistEntryId, facts: &Facts) -> Result<&WaitlistEntry, Stop> {
    let entry = facts.waitlist_entry(id)?.known_or(Refusal::WaitlistEntryUnknown)?;
    if entry.closing.is_some() { Err(Refusal::WaitsNoLonger.into()) } else { Ok(entry) }
}

pub(crate) fn closed(op: &Operation, before: &WaitlistEntry, end: WaitlistEnd) -> WaitlistEntry {
    let closing = WaitlistClosing { end, by: op.actor, at: op.at.instant() };
    WaitlistEntry { closing: Some(closing), ..before.clone() }
}

pub(crate) fn changed(before: &WaitlistEntry, after: WaitlistEntry) -> Change {
    Change::Updated { before: Record::WaitlistEntry(before.clone()), after: Record::WaitlistEntry(after) }
}

/// Every provider is of the clinic, the visit to be moved is the patient's own, and the dates leave a day.
fn require_sound(entry: &WaitlistEntry, facts: &Facts) -> Result<(), Stop> {
    let wish = &entry.wish;
    if wish.not_before.zip(wish.until).is_some_and(|(first, last)| last < first) {
        return Err(Refusal::WaitlistEndsBeforeItBegins.into());
    }
    for id in &wish.providers {
        let provider = facts.provider(*id)?.known_or(Refusal::ProviderUnknown)?;
        if provider.clinic != entry.clinic {
            return Err(Refusal::ProviderUnknown.into());
        }
    }
    if let Some(id) = wish.visit_type {
        let all = facts.visit_types()?.known_or(Refusal::VisitTypeUnknown)?;
        all.iter().find(|each| each.id == id).ok_or(Refusal::VisitTypeUnknown)?;
    }
    if let Some(id) = wish.appointment {
        let appointment = facts.appointment(id)?.known_or(Refusal::AppointmentUnknown)?;
        if appointment.patient != entry.patient || appointment.clinic != entry.clinic {
            return Err(Refusal::AppointmentUnknown.into());
        }
    }
    Ok(())
}
