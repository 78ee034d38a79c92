//! Changing the organisation and its clinics.

use serde::{Deserialize, Serialize};

use super::{BusinessHours, Clinic, LockMinutes, Organisation};
use crate::facts::Facts;
use crate::ids::ClinicId;
use crate::operations::{Change, Refusal, Stop};
use crate::records::Record;
use crate::text::OrganisationName;
use crate::time::Zone;
use crate::visit_types::BufferMinutes;

/// Everything about the organisation that a person can change; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct OrganisationDetails {
    pub name: OrganisationName,
    pub buffer: BufferMinutes,
    pub lock: LockMinutes,
}

impl OrganisationDetails {
    pub fn of(organisation: &Organisation) -> Self {
        OrganisationDetails { name: organisation.name.clone(), buffer: organisation.buffer, lock: organisation.lock }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeOrganisation {
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: OrganisationDetails,
    pub to: OrganisationDetails,
}

/// Everything about a clinic that a person can change; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ClinicDetails {
    pub name: OrganisationName,
    pub zone: Zone,
    pub hours: BusinessHours,
}

impl ClinicDetails {
    pub fn of(clinic: &Clinic) -> Self {
        ClinicDetails { name: clinic.name.clone(), zone: clinic.zone, hours: clinic.hours.clone() }
    }
}

/// With another zone, visits that are booked keep their instant, and the clock on the wall shows them at another
/// time; hours, time off and closed days keep what the clock shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeClinic {
    pub clinic: ClinicId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: ClinicDetails,
    pub to: ClinicDetails,
}

pub fn change_organisation(input: &ChangeOrganisation, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.organisation()?.known_or(Refusal::ClinicUnknown)?;
    if OrganisationDetails::of(before) != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let OrganisationDetails { name, buffer, lock } = input.to.clone();
    let after = Organisation { name, buffer, lock, ..before.clone() };
    Ok(vec![Change::Updated { before: Record::Organisation(before.clone()), after: Record::Organisation(after) }])
}

pub fn change_clinic(input: &ChangeClinic, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    if ClinicDetails::of(before) != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let ClinicDetails { name, zone, hours } = input.to.clone();
    let after = Clinic { name, zone, hours, ..before.clone() };
    Ok(vec![Change::Updated { before: Record::Clinic(before.clone()), after: Record::Clinic(after) }])
}
