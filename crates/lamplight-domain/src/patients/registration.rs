//! Registering a patient at the desk, by name and birth date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Demographics, Patient};
use crate::facts::{Fact, FactKey, Facts};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::PersonName;
use crate::time::moved;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RegisterPatient {
    pub given: PersonName,
    pub family: PersonName,
    pub birth_date: NaiveDate,
    #[serde(default)]
    pub demographics: Demographics,
}

/// Holds no demographics: debug output may reach a log.
impl std::fmt::Debug for RegisterPatient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RegisterPatient(..)")
    }
}

pub fn needs_of_registration(op: &Operation) -> Vec<FactKey> {
    op.minted.mrns.iter().take(1).cloned().map(FactKey::PatientByMrn).collect()
}

pub fn register(op: &Operation, input: &RegisterPatient, facts: &Facts) -> Result<Vec<Change>, Stop> {
    require_born(op, input.birth_date)?;
    let mrn = op.minted.mrns.first().ok_or(Refusal::MrnTaken)?;
    if facts.patient_by_mrn(mrn.clone())? != Fact::Absent {
        return Err(Refusal::MrnTaken.into());
    }
    let patient = Patient {
        id: op.new_id("patient", 0).into(),
        mrn: mrn.clone(),
        given: input.given.clone(),
        family: input.family.clone(),
        birth_date: input.birth_date,
        demographics: input.demographics.clone(),
        identifiers: Vec::new(),
    };
    Ok(vec![Change::Created(Record::Patient(patient))])
}

/// A birth date may be at most the operation's own day, read in the zone that is furthest ahead (UTC+14).
pub(super) fn require_born(op: &Operation, birth_date: NaiveDate) -> Result<(), Refusal> {
    let latest_today = moved(op.at.instant(), chrono::Duration::hours(14)).date_naive();
    if birth_date > latest_today { Err(Refusal::BirthDateInFuture) } else { Ok(()) }
}
