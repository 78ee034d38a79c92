//! Offering a free time to somebody who waits: it is held for them while they are asked.

use serde::{Deserialize, Serialize};

use super::WaitlistWish;
use super::entering::waiting;
use crate::appointments::{VisitTimes, require_free};
use crate::facts::Facts;
use crate::holds::{HOLD_MINUTES, Hold};
use crate::ids::WaitlistEntryId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::time::moved;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct OfferTime {
    pub entry: WaitlistEntryId,
    /// What the person saw that the patient waits for.
    pub from: WaitlistWish,
    pub times: VisitTimes,
}

/// Holds the time for the patient. Only what is free, and held for nobody else, can be offered.
pub fn offer_time(op: &Operation, input: &OfferTime, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let entry = waiting(input.entry, facts)?;
    if entry.wish != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    require_free(op.at.instant(), entry, &input.times, facts)?;
    let hold = Hold {
        id: op.new_id("hold", 0).into(),
        clinic: entry.clinic,
        entry: entry.id,
        patient: entry.patient,
        times: input.times,
        placed_by: op.actor,
        placed_at: op.at.instant(),
        until: moved(op.at.instant(), chrono::Duration::minutes(HOLD_MINUTES)),
        ended: None,
    };
    Ok(vec![Change::Created(Record::Hold(hold))])
}
