//! Finding patients by what is typed, in about a millisecond among 100,000 (docs/adr/0011-finding-patients.md).
//!
//! What is slow is sorting everything that matches a common beginning. So each stretch of the table of terms already
//! stands in the order of the answer, the search key in each row says whether the rest of what was typed is met too,
//! and walking ends when there are enough. Only where that would walk far, because several common words seldom meet,
//! the rarest one's patients are all looked at and sorted. Misspelt words are replaced by words that names do have,
//! through the table of clues, so that their cost does not grow with the number of patients.

mod exact;
mod marks;
mod misspelt;
mod ranges;

use std::collections::BTreeSet;

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::finding::{DateOrder, Sought, readings};
use lamplight_wire::views::FoundPatient;

pub(super) use misspelt::{Alternatives, alternatives};
pub(super) use ranges::{Range, count_all};

use super::terms::Place;
use crate::{ReadTx, StoreError};

/// Where fewer are found as typed, it may have been misspelt.
const FEW: usize = 8;

/// The first `limit` patients who meet what was typed: those who have it so, then those who have it nearly so. Accents,
/// case and punctuation do not count. A text without letters or figures finds nobody.
pub fn search(tx: &ReadTx, (typed, order): (&str, DateOrder), limit: u32) -> Result<Vec<FoundPatient>, StoreError> {
    let readings = readings(typed, order);
    let mut found = Found { limit: limit as usize, ..Found::default() };
    for sought in &readings {
        exact::find(tx, sought, &mut found)?;
    }
    if found.hits.len() < FEW {
        for sought in &readings {
            misspelt::find(tx, sought, &mut found)?;
        }
    }
    let mut answer = Vec::with_capacity(found.hits.len());
    for hit in found.hits {
        if let Some(patient) = super::summary(tx, hit.patient)? {
            let (found_by, marks) = marks::explain(&patient, hit.sought, hit.place);
            answer.push(FoundPatient { patient, found_by, marks });
        }
    }
    Ok(answer)
}

/// Somebody found, and by what.
struct Hit<'s> {
    patient: PatientId,
    sought: &'s Sought,
    /// Where a number was found.
    place: Option<Place>,
}

/// Those found so far, in the order of the answer.
#[derive(Default)]
struct Found<'s> {
    limit: usize,
    hits: Vec<Hit<'s>>,
    seen: BTreeSet<PatientId>,
}

impl<'s> Found<'s> {
    fn is_full(&self) -> bool {
        self.hits.len() >= self.limit
    }

    fn add(&mut self, patient: PatientId, sought: &'s Sought, place: Option<Place>) {
        if !self.is_full() && self.seen.insert(patient) {
            self.hits.push(Hit { patient, sought, place });
        }
    }
}
