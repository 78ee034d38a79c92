//! Adding a recall, changing it, noting that somebody tried to reach the patient, closing it.

use serde::{Deserialize, Serialize};

use super::{Recall, RecallAttempt, RecallEnd, RecallEnding, RecallHow, RecallOutcome, RecallPlan};
use crate::facts::{FactKey, Facts};
use crate::ids::{ClinicId, PatientId, RecallId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::{Justification, VisitNote};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddRecall {
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub plan: RecallPlan,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeRecall {
    pub recall: RecallId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: RecallPlan,
    pub to: RecallPlan,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct NoteRecallAttempt {
    pub recall: RecallId,
    pub how: RecallHow,
    pub outcome: RecallOutcome,
    #[serde(default)]
    pub note: Option<VisitNote>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CloseRecall {
    pub recall: RecallId,
    pub reason: Justification,
}

pub fn needs_of_adding_recall(input: &AddRecall) -> Vec<FactKey> {
    let mut keys = vec![FactKey::Clinic(input.clinic), FactKey::Patient(input.patient)];
    keys.extend(needs_of_plan(&input.plan));
    keys
}

fn needs_of_plan(plan: &RecallPlan) -> Vec<FactKey> {
    let mut keys: Vec<FactKey> = plan.provider.map(FactKey::Provider).into_iter().collect();
    if plan.visit_type.is_some() {
        keys.push(FactKey::VisitTypes);
    }
    keys
}

pub fn add_recall(op: &Operation, input: &AddRecall, facts: &Facts) -> Result<Vec<Change>, Stop> {
    facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    facts.patient(input.patient)?.known_or(Refusal::PatientUnknown)?;
    let recall = Recall {
        id: op.new_id("recall", 0).into(),
        clinic: input.clinic,
        patient: input.patient,
        plan: input.plan.clone(),
        added_by: op.actor,
        added_at: op.at.instant(),
        attempts: Vec::new(),
        ending: None,
    };
    require_sound(&recall, facts)?;
    Ok(vec![Change::Created(Record::Recall(recall))])
}

pub fn change_recall(input: &ChangeRecall, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = open(input.recall, facts)?;
    if before.plan != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    facts.want(needs_of_plan(&input.to))?;
    let after = Recall { plan: input.to.clone(), ..before.clone() };
    require_sound(&after, facts)?;
    Ok(vec![changed(before, after)])
}

/// Two people who tried at the same time both did: neither note displaces the other.
pub fn note_recall_attempt(op: &Operation, input: &NoteRecallAttempt, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = open(input.recall, facts)?;
    let mut after = before.clone();
    let NoteRecallAttempt { how, outcome, ref note, .. } = *input;
    after.attempts.push(RecallAttempt { how, outcome, note: note.clone(), by: op.actor, at: op.at.instant() });
    Ok(vec![changed(before, after)])
}

pub fn close_recall(op: &Operation, input: &CloseRecall, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = open(input.recall, facts)?;
    let ending = RecallEnding { end: RecallEnd::Closed(input.reason.clone()), by: op.actor, at: op.at.instant() };
    Ok(vec![changed(before, Recall { ending: Some(ending), ..before.clone() })])
}

/// The recall, unless it was closed. One that was booked stays open to notes: its visit may fall through.
fn open(id: RecallId, facts: &Facts) -> Result<&Recall, Stop> {
    let recall = facts.recall(id)?.known_or(Refusal::RecallUnknown)?;
    match recall.ending.as_ref().map(|ending| &ending.end) {
        Some(RecallEnd::Closed(_)) => Err(Refusal::RecallClosed.into()),
        Some(RecallEnd::Booked(_)) | None => Ok(recall),
    }
}

pub(super) fn changed(before: &Recall, after: Recall) -> Change {
    Change::Updated { before: Record::Recall(before.clone()), after: Record::Recall(after) }
}

fn require_sound(recall: &Recall, facts: &Facts) -> Result<(), Stop> {
    if let Some(id) = recall.plan.provider {
        let provider = facts.provider(id)?.known_or(Refusal::ProviderUnknown)?;
        if provider.clinic != recall.clinic {
            return Err(Refusal::ProviderUnknown.into());
        }
    }
    if let Some(id) = recall.plan.visit_type {
        let all = facts.visit_types()?.known_or(Refusal::VisitTypeUnknown)?;
        all.iter().find(|each| each.id == id).ok_or(Refusal::VisitTypeUnknown)?;
    }
    Ok(())
}
