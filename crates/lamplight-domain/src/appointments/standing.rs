//! Questions to the booking rule before anything is booked: would this time be taken, and which is the first that
//! would not. The answer is the rule's own; nothing here decides.

use chrono::{DateTime, Duration, Utc};

use super::VisitTimes;
use super::place::{Wanted, first_later, needs_of_place, take};
use crate::facts::{FactKey, Facts};
use crate::ids::{ClinicId, VisitTypeId};
use crate::operations::Stop;
use crate::time::moved;

/// What is asked about: a visit that is booked nowhere yet and has chosen no room.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    pub clinic: ClinicId,
    pub times: VisitTimes,
    pub visit_type: Option<VisitTypeId>,
    /// The moment of asking: holds end by time.
    pub at: DateTime<Utc>,
}

impl Asked {
    fn place(&self) -> Wanted<'_> {
        let Asked { clinic, times, visit_type, at } = self;
        Wanted {
            times,
            itself: None,
            together: &[],
            clinic: *clinic,
            patient: None,
            at: *at,
            visit_type: *visit_type,
            resources: &[],
            reason: None,
        }
    }
}

pub fn needs_of_standing(asked: &Asked) -> Vec<FactKey> {
    needs_of_place(&asked.place())
}

/// Whether a visit could be booked at this time as things stand; the refusal says why not, with the next free times.
pub fn standing(asked: &Asked, facts: &Facts) -> Result<(), Stop> {
    take(&asked.place(), facts).map(drop)
}

/// The first time from the one asked for on at which such a visit fits into this book.
pub fn first_free(asked: &Asked, facts: &Facts) -> Result<Option<VisitTimes>, Stop> {
    // The search looks behind the time given, and that time itself counts here.
    let starts_at = moved(asked.times.starts_at, -Duration::minutes(1));
    let before = Asked { times: VisitTimes { starts_at, ..asked.times }, ..*asked };
    let found = first_later(&before.place(), facts)?;
    Ok(found.map(|starts_at| VisitTimes { starts_at, ..asked.times }))
}
