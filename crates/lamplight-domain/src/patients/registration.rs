//! Registering a patient at the desk, by name and birth date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Demographics, Patient, PatientDetails};
use crate::facts::{Fact, FactKey, Facts};
use crate::fold;
use crate::ids::PatientId;
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
    /// Patients who look like this person and were deliberately said to be somebody else.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_a_duplicate_of: Vec<PatientId>,
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
    require_nobody_twice(op, input)?;
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
        details: PatientDetails::default(),
    };
    Ok(vec![Change::Created(Record::Patient(patient))])
}

/// Who has the same folded name and birth date must have been said to be somebody else. Those whom the workstation knew
/// when the person registered are inside the operation, so that the answer is the same wherever it is decided: two
/// devices that register one person while apart both keep theirs, and a merge makes one of them.
fn require_nobody_twice(op: &Operation, input: &RegisterPatient) -> Result<(), Refusal> {
    let unconfirmed = op.minted.namesakes.iter().filter(|known| !input.not_a_duplicate_of.contains(known));
    let patients: Vec<PatientId> = unconfirmed.copied().collect();
    if patients.is_empty() { Ok(()) } else { Err(Refusal::RegisteredAlready { patients }) }
}

/// What two patients have in common who are registered twice: the folded name and the birth date.
#[derive(Clone, PartialEq, Eq)]
pub struct Namesake {
    pub given: String,
    pub family: String,
    pub birth_date: NaiveDate,
}

impl Namesake {
    pub fn new(given: &PersonName, family: &PersonName, birth_date: NaiveDate) -> Namesake {
        let folded = |name: &PersonName| match fold::folded_name(name.as_str()) {
            // A name without letters is compared as it stands.
            folded if folded.is_empty() => name.as_str().to_owned(),
            folded => folded,
        };
        Namesake { given: folded(given), family: folded(family), birth_date }
    }
}

/// Not who: debug output may reach a log.
impl std::fmt::Debug for Namesake {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Namesake(..)")
    }
}

/// A birth date may be at most the operation's own day, read in the zone that is furthest ahead (UTC+14).
pub(super) fn require_born(op: &Operation, birth_date: NaiveDate) -> Result<(), Refusal> {
    let latest_today = moved(op.at.instant(), chrono::Duration::hours(14)).date_naive();
    if birth_date > latest_today { Err(Refusal::BirthDateInFuture) } else { Ok(()) }
}
