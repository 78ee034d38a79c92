//! Adding, changing and retiring visit types.

use serde::{Deserialize, Serialize};

use super::{VisitType, VisitTypeDetails};
use crate::facts::Facts;
use crate::ids::VisitTypeId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddVisitType {
    pub details: VisitTypeDetails,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeVisitType {
    pub visit_type: VisitTypeId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: VisitTypeDetails,
    pub to: VisitTypeDetails,
}

/// No longer to be chosen; a change back makes it so again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RetireVisitType {
    pub visit_type: VisitTypeId,
}

pub fn add_visit_type(op: &Operation, input: &AddVisitType) -> Vec<Change> {
    let made = VisitType { id: op.new_id("visit_type", 0).into(), details: input.details.clone() };
    vec![Change::Created(Record::VisitType(made))]
}

pub fn change_visit_type(input: &ChangeVisitType, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = the_one(input.visit_type, facts)?;
    if before.details != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(vec![updated(before, input.to.clone())])
}

pub fn retire_visit_type(input: &RetireVisitType, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = the_one(input.visit_type, facts)?;
    if !before.details.active {
        return Err(Refusal::VisitTypeRetired.into());
    }
    Ok(vec![updated(before, VisitTypeDetails { active: false, ..before.details.clone() })])
}

fn the_one(id: VisitTypeId, facts: &Facts) -> Result<&VisitType, Stop> {
    let all = facts.visit_types()?.known_or(Refusal::VisitTypeUnknown)?;
    all.iter().find(|each| each.id == id).ok_or(Refusal::VisitTypeUnknown.into())
}

fn updated(before: &VisitType, details: VisitTypeDetails) -> Change {
    let after = VisitType { details, ..before.clone() };
    Change::Updated { before: Record::VisitType(before.clone()), after: Record::VisitType(after) }
}
