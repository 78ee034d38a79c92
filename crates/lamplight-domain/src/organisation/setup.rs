//! Setting up an organisation on its first workstation.

use serde::{Deserialize, Serialize};

use super::{BusinessHours, Clinic, DeskPolicy, LockMinutes, Organisation, User};
use crate::facts::{Fact, Facts};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::permissions::Role;
use crate::records::Record;
use crate::text::{OrganisationName, PersonName, UserName};
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
        lock: LockMinutes::USUAL,
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
