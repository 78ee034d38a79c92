//! A visit that is booked from a recall: the recall is booked with it, and where it comes round the next one begins.

use super::entering::changed;
use super::{Recall, RecallEnd, RecallEnding};
use crate::appointments::Appointment;
use crate::facts::{Fact, FactKey, Facts};
use crate::ids::RecallId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;

/// What booking `visit` from a recall changes of recalls. One whose visit fell through is booked once more, and begins
/// no further one.
pub(crate) fn booked_by(
    op: &Operation,
    visit: &Appointment,
    recall: RecallId,
    facts: &Facts,
) -> Result<Vec<Change>, Stop> {
    let before = facts.recall(recall)?.known_or(Refusal::RecallUnknown)?;
    if before.patient != visit.patient {
        return Err(Refusal::RecallUnknown.into());
    }
    if let Some(ending) = &before.ending {
        match ending.end {
            RecallEnd::Closed(_) => return Err(Refusal::RecallClosed.into()),
            RecallEnd::Booked(earlier) => {
                facts.want([FactKey::Appointment(earlier)])?;
                if let Fact::Known(earlier) = facts.appointment(earlier)?
                    && earlier.status.occupies()
                {
                    return Err(Refusal::RecallBookedAlready.into());
                }
            }
        }
    }
    let ending = RecallEnding { end: RecallEnd::Booked(visit.id), by: op.actor, at: op.at.instant() };
    let mut changes = vec![changed(before, Recall { ending: Some(ending), ..before.clone() })];
    if before.ending.is_none() {
        changes.extend(next(op, before, visit).map(|next| Change::Created(Record::Recall(next))));
    }
    Ok(changes)
}

/// The next one, an interval after the day of the visit.
fn next(op: &Operation, before: &Recall, visit: &Appointment) -> Option<Recall> {
    let every = before.plan.every?;
    let day = visit.times.starts_at.with_timezone(&visit.zone.0).date_naive();
    let mut plan = before.plan.clone();
    plan.due = every.after(day);
    Some(Recall {
        id: op.new_id("recall", 0).into(),
        plan,
        added_by: op.actor,
        added_at: op.at.instant(),
        attempts: Vec::new(),
        ending: None,
        ..before.clone()
    })
}
