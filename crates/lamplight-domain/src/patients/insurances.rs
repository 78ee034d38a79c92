//! Insurances: recorded, changed and taken off one by one.

use serde::{Deserialize, Serialize};

use super::changing::{PatientField, unusable};
use super::{Insurance, InsuranceDetails, LastChange};
use crate::facts::Facts;
use crate::ids::{InsuranceId, PatientId};
use crate::operations::{Change, Operation, Refusal, Stop};

/// Nobody has more cards than fit a wallet.
const MOST: usize = 12;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecordInsurance {
    pub patient: PatientId,
    pub details: InsuranceDetails,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeInsurance {
    pub patient: PatientId,
    pub insurance: InsuranceId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: InsuranceDetails,
    /// Without it the insurance is taken off.
    #[serde(default)]
    pub to: Option<InsuranceDetails>,
}

pub fn record_insurance(op: &Operation, input: &RecordInsurance, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = super::standing(facts, input.patient)?;
    require_usable(&input.details)?;
    let mut after = before.clone();
    if after.details.insurances.len() >= MOST {
        return Err(unusable(PatientField::Insurances).into());
    }
    let id = op.new_id("insurance", 0).into();
    after.details.insurances.push(Insurance { id, details: input.details.clone(), card_front: None, card_back: None });
    after.details.changed.insert(PatientField::Insurances, last(op));
    Ok(super::updated(before, after))
}

pub fn change_insurance(op: &Operation, input: &ChangeInsurance, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = super::standing(facts, input.patient)?;
    let mut after = before.clone();
    let all = &mut after.details.insurances;
    let place = all.iter().position(|one| one.id == input.insurance).ok_or(Refusal::InsuranceUnknown)?;
    if all[place].details != input.from {
        return Err(Refusal::PatientChangedMeanwhile { fields: vec![PatientField::Insurances] }.into());
    }
    match &input.to {
        Some(details) => {
            require_usable(details)?;
            all[place].details = details.clone();
        }
        None => drop(all.remove(place)),
    }
    after.details.changed.insert(PatientField::Insurances, last(op));
    Ok(super::updated(before, after))
}

fn require_usable(details: &InsuranceDetails) -> Result<(), Refusal> {
    let backwards = matches!((details.valid_from, details.valid_until), (Some(from), Some(until)) if until < from);
    if backwards { Err(unusable(PatientField::Insurances)) } else { Ok(()) }
}

pub(super) fn last(op: &Operation) -> LastChange {
    LastChange { by: op.actor, at: op.at.instant() }
}
