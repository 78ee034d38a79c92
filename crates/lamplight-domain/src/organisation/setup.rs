//! Setting up an organisation on its first workstation, and adding providers to it.

use serde::{Deserialize, Serialize};

use super::{BusinessHours, Clinic, DeskPolicy, Organisation, Provider, User};
use crate::facts::{Fact, Facts};
use crate::ids::ClinicId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::permissions::Role;
use crate::records::Record;
use crate::text::{OrganisationName, PersonName, Title, UserName};
use crate::time::Zone;
use crate::visit_types::BufferMinutes;

/// The first operation of an organisation: it, its first clinic and its owner come into being together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SetUpOrganisation {
    pub name: OrganisationName,
    pub zone: Zone,
    pub hours: BusinessHours,
    pub owner_user_name: UserName,
    pub owner_given: PersonName,
    pub owner_family: PersonName,
    /// Roles beside owner, for a small practice where the owner also sees patients or sits at the desk.
    pub owner_also: Vec<Role>,
}

/// Allowed exactly once, in an empty database; the operation's actor becomes the owner.
pub fn set_up(op: &Operation, input: &SetUpOrganisation, facts: &Facts) -> Result<Vec<Change>, Stop> {
    if facts.organisation()? != Fact::Absent {
        return Err(Refusal::AlreadySetUp.into());
    }
    let organisation = Organisation {
        id: op.new_id("organisation", 0).into(),
        name: input.name.clone(),
        buffer: BufferMinutes::USUAL,
        desk: DeskPolicy::USUAL,
    };
    let clinic = Clinic {
        id: op.new_id("clinic", 0).into(),
        organisation: organisation.id,
        name: input.name.clone(),
        zone: input.zone,
        hours: input.hours.clone(),
    };
    let mut roles = vec![Role::Owner];
    roles.extend(input.owner_also.iter().copied().filter(|role| *role != Role::Owner));
    let owner = User {
        id: op.actor,
        user_name: input.owner_user_name.clone(),
        given: input.owner_given.clone(),
        family: input.owner_family.clone(),
        roles,
        active: true,
    };
    Ok(vec![
        Change::Created(Record::Organisation(organisation)),
        Change::Created(Record::Clinic(clinic)),
        Change::Created(Record::User(owner)),
    ])
}

/// Adds a provider's book to a clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddProvider {
    pub clinic: ClinicId,
    pub given: PersonName,
    pub family: PersonName,
    pub title: Option<Title>,
}

pub fn add_provider(op: &Operation, input: &AddProvider, facts: &Facts) -> Result<Vec<Change>, Stop> {
    facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    let provider = Provider {
        id: op.new_id("provider", 0).into(),
        clinic: input.clinic,
        user: None,
        given: input.given.clone(),
        family: input.family.clone(),
        title: input.title.clone(),
        active: true,
    };
    Ok(vec![Change::Created(Record::Provider(provider))])
}
