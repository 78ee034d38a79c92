//! The way back: what was entered by mistake is taken back, and stays in the history with who took it back.

use serde::{Deserialize, Serialize};

use super::place::{Wanted, take};
use super::stepping::updated;
use super::{Appointment, EarlierCancellation, Stamp, Status};
use crate::facts::Facts;
use crate::ids::AppointmentId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::text::Justification;

/// Takes back what brought the appointment where it stands: a step, a no-show, a cancellation. A time that was given up
/// is taken again, when it is free.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct TakeBackStep {
    pub appointment: AppointmentId,
    /// Where the person saw it stand.
    pub from: Status,
    /// The revision that the person saw. When it is another, somebody did something since, and nothing is taken back.
    pub revision: u32,
    /// Given when the time was taken meanwhile, on purpose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overbook_reason: Option<Justification>,
}

/// A patient who came although their visit stood elsewhere was looked after: it needs nobody any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct DismissArrival {
    pub appointment: AppointmentId,
    pub revision: u32,
}

pub fn take_back(op: &Operation, input: &TakeBackStep, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    if (before.status, before.revision()) != (input.from, input.revision) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if before.status == Status::Scheduled {
        return Err(Refusal::StepNotPossible { now: before.status }.into());
    }
    let stamp = Stamp { at: op.at.instant(), by: op.actor };
    let mut after = before.clone();
    match after.cancellation.take() {
        Some(cancellation) => {
            let earlier = EarlierCancellation { cancellation, taken_back: stamp };
            after.progress.earlier_cancellations.push(earlier);
        }
        None => {
            for step in after.progress.steps.iter_mut().filter(|step| step.reached == before.status) {
                if before.counts(step) {
                    step.taken_back = Some(stamp);
                }
            }
        }
    }
    let after = after.settled();
    if before.status.occupies() {
        return Ok(vec![updated(before, after)]);
    }
    // A reason that was given for this very place still holds.
    let overbook_reason = input.overbook_reason.clone().or_else(|| before.overbook_reason.clone());
    let place = Wanted {
        times: &before.times,
        itself: Some(before.id),
        together: &[],
        clinic: before.clinic,
        patient: Some(before.patient),
        at: op.at.instant(),
        visit_type: before.visit_type,
        resources: &before.resources,
        reason: overbook_reason.as_ref(),
    };
    let resources = take(&place, facts)?;
    Ok(vec![updated(before, Appointment { overbook_reason, resources, ..after })])
}

pub fn dismiss_arrival(op: &Operation, input: &DismissArrival, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.appointment(input.appointment)?.known_or(Refusal::AppointmentUnknown)?;
    if before.revision() != input.revision || before.arrived_beside().is_none() {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let mut after = before.clone();
    for step in after.progress.steps.iter_mut().filter(|step| step.beside && step.taken_back.is_none()) {
        step.taken_back = Some(Stamp { at: op.at.instant(), by: op.actor });
    }
    Ok(vec![updated(before, after.settled())])
}
