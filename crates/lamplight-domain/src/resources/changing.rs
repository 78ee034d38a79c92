//! Adding, changing and retiring rooms and equipment.

use serde::{Deserialize, Serialize};

use super::{Resource, ResourceDetails};
use crate::facts::{FactKey, Facts};
use crate::ids::{ClinicId, ResourceId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddResource {
    pub clinic: ClinicId,
    pub details: ResourceDetails,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeResource {
    pub clinic: ClinicId,
    pub resource: ResourceId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: ResourceDetails,
    pub to: ResourceDetails,
}

/// No longer to be taken; a change back makes it so again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RetireResource {
    pub clinic: ClinicId,
    pub resource: ResourceId,
}

pub fn needs_of_resources(clinic: ClinicId) -> Vec<FactKey> {
    vec![FactKey::Clinic(clinic), FactKey::Resources(clinic)]
}

pub fn add_resource(op: &Operation, input: &AddResource, facts: &Facts) -> Result<Vec<Change>, Stop> {
    facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    let made = Resource { id: op.new_id("resource", 0).into(), clinic: input.clinic, details: input.details.clone() };
    Ok(vec![Change::Created(Record::Resource(made))])
}

pub fn change_resource(input: &ChangeResource, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = the_one(input.clinic, input.resource, facts)?;
    if before.details != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(vec![updated(before, input.to.clone())])
}

pub fn retire_resource(input: &RetireResource, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = the_one(input.clinic, input.resource, facts)?;
    if !before.details.active {
        return Err(Refusal::ResourceRetired.into());
    }
    Ok(vec![updated(before, ResourceDetails { active: false, ..before.details.clone() })])
}

fn the_one(clinic: ClinicId, id: ResourceId, facts: &Facts) -> Result<&Resource, Stop> {
    let all = facts.resources(clinic)?.known_or(Refusal::ResourceUnknown)?;
    all.iter().find(|each| each.id == id).ok_or(Refusal::ResourceUnknown.into())
}

fn updated(before: &Resource, details: ResourceDetails) -> Change {
    let after = Resource { details, ..before.clone() };
    Change::Updated { before: Record::Resource(before.clone()), after: Record::Resource(after) }
}
