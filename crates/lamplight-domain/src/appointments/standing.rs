//! Questions to the booking rule before anything is booked: would this time be taken, and which is the first that
//! would not. The answer is the rule's own; nothing here decides.

use chrono::Duration;

use super::VisitTimes;
use super::booking::{around, require_free, search_range};
use super::next_free::next_free;
use crate::facts::{FactKey, Facts};
use crate::ids::ClinicId;
use crate::operations::{Refusal, Stop};
use crate::time::moved;

pub fn needs_of_standing(clinic: ClinicId, times: &VisitTimes) -> Vec<FactKey> {
    vec![FactKey::Clinic(clinic), FactKey::Provider(times.provider), FactKey::Book(around(times))]
}

/// Whether a visit could be booked at this time as things stand; the refusal says why not, with the next free times.
pub fn standing(clinic: ClinicId, times: &VisitTimes, facts: &Facts) -> Result<(), Stop> {
    let clinic = facts.clinic(clinic)?.known_or(Refusal::ClinicUnknown)?;
    require_free(times, None, clinic, None, facts)
}

/// The first time from `from.starts_at` on at which a visit of that length fits into this book.
pub fn first_free(clinic: ClinicId, from: &VisitTimes, facts: &Facts) -> Result<Option<VisitTimes>, Stop> {
    let clinic = facts.clinic(clinic)?.known_or(Refusal::ClinicUnknown)?;
    let ahead = search_range(from);
    let book = facts.book(ahead)?.known_or(Refusal::ProviderUnknown)?;
    // The search looks behind the time given, and that time itself counts here.
    let before = VisitTimes { starts_at: moved(from.starts_at, -Duration::minutes(1)), ..*from };
    let found = next_free(book, None, clinic, &before, ahead.until);
    Ok(found.first().map(|starts_at| VisitTimes { starts_at: *starts_at, ..*from }))
}
