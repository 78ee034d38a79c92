//! Questions to the booking rule before anything is booked: would this time be taken, and which is the first that
//! would not. The answer is the rule's own; nothing here decides.

use chrono::Duration;

use super::VisitTimes;
use super::place::{Wanted, first_later, needs_of_place, take};
use crate::facts::{FactKey, Facts};
use crate::ids::ClinicId;
use crate::operations::Stop;
use crate::time::moved;

/// A visit of no type that holds nothing.
fn plain(clinic: ClinicId, times: &VisitTimes) -> Wanted<'_> {
    Wanted { times, itself: None, clinic, visit_type: None, resources: &[], reason: None }
}

pub fn needs_of_standing(clinic: ClinicId, times: &VisitTimes) -> Vec<FactKey> {
    needs_of_place(&plain(clinic, times))
}

/// Whether a visit could be booked at this time as things stand; the refusal says why not, with the next free times.
pub fn standing(clinic: ClinicId, times: &VisitTimes, facts: &Facts) -> Result<(), Stop> {
    take(&plain(clinic, times), facts).map(drop)
}

/// The first time from `from.starts_at` on at which a visit of that length fits into this book.
pub fn first_free(clinic: ClinicId, from: &VisitTimes, facts: &Facts) -> Result<Option<VisitTimes>, Stop> {
    // The search looks behind the time given, and that time itself counts here.
    let before = VisitTimes { starts_at: moved(from.starts_at, -Duration::minutes(1)), ..*from };
    let found = first_later(&plain(clinic, &before), facts)?;
    Ok(found.map(|starts_at| VisitTimes { starts_at, ..*from }))
}
