//! Taking over patients from another system's file: one operation for a file, named by the file's hash.
//!
//! A patient who already carries one of the identifiers is matched and left as they are, so that importing the
//! same file twice changes nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::registration::require_born;
use super::{Demographics, ExternalIdentifier, Patient, PatientDetails};
use crate::facts::{Fact, FactKey, Facts};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::PersonName;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ImportPatients {
    /// SHA-256 of the file, in hexadecimal: where the records came from.
    pub source_sha256: String,
    pub patients: Vec<ImportedPatient>,
}

/// A patient as another system knows them. At least one identifier, else a second import could not match.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ImportedPatient {
    pub given: PersonName,
    pub family: PersonName,
    pub birth_date: NaiveDate,
    #[serde(default)]
    pub demographics: Demographics,
    pub identifiers: Vec<ExternalIdentifier>,
}

/// Holds no demographics: debug output may reach a log.
impl std::fmt::Debug for ImportedPatient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ImportedPatient({} identifiers)", self.identifiers.len())
    }
}

pub fn needs_of_import(op: &Operation, input: &ImportPatients) -> Vec<FactKey> {
    let identifiers = input.patients.iter().flat_map(|patient| &patient.identifiers);
    let mut keys: Vec<_> = identifiers.cloned().map(FactKey::PatientByIdentifier).collect();
    keys.extend(op.minted.mrns.iter().cloned().map(FactKey::PatientByMrn));
    keys.sort();
    keys.dedup();
    keys
}

pub fn import(op: &Operation, input: &ImportPatients, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let mut changes = Vec::new();
    let mut mrns = op.minted.mrns.iter();
    let mut taken_here: BTreeSet<&ExternalIdentifier> = BTreeSet::new();
    for (index, person) in input.patients.iter().enumerate() {
        require_born(op, person.birth_date)?;
        let mrn = mrns.next().ok_or(Refusal::MrnTaken)?;
        if facts.patient_by_mrn(mrn.clone())? != Fact::Absent {
            return Err(Refusal::MrnTaken.into());
        }
        if is_known(person, facts)? || person.identifiers.iter().any(|id| taken_here.contains(id)) {
            continue;
        }
        taken_here.extend(&person.identifiers);
        changes.push(Change::Created(Record::Patient(Patient {
            id: op.new_id("patient", index).into(),
            mrn: mrn.clone(),
            given: person.given.clone(),
            family: person.family.clone(),
            birth_date: person.birth_date,
            demographics: person.demographics.clone(),
            identifiers: person.identifiers.clone(),
            details: PatientDetails::default(),
        })));
    }
    Ok(changes)
}

fn is_known(person: &ImportedPatient, facts: &Facts) -> Result<bool, Stop> {
    for identifier in &person.identifiers {
        match facts.patient_by_identifier(identifier.clone())? {
            Fact::Known(_) => return Ok(true),
            Fact::Absent => {}
            Fact::NotHere => return Err(Refusal::NotOnThisWorkstation.into()),
        }
    }
    Ok(false)
}
