//! Patients: demographics and identifiers.

mod changing;
mod details;
pub mod finding;
mod import;
mod insurances;
pub mod likeness;
pub mod phones;
mod pictures;
mod registration;
mod sealed;

pub use changing::{ChangePatient, Edit, PatientField, change_patient};
pub use details::{
    EmergencyContact, Insurance, InsuranceDetails, InsuranceRank, LastChange, PatientDetails, Pharmacy, Sex,
};
pub use import::{ImportPatients, ImportedPatient, import, needs_of_import};
pub use insurances::{ChangeInsurance, RecordInsurance, change_insurance, record_insurance};
pub use pictures::{NewPicture, Picture, PictureMedia, PicturePlace, SetPicture, picture_at, set_picture};
pub use registration::{Namesake, RegisterPatient, needs_of_registration, register};
pub use sealed::{Sealed, WrappedKey};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::ids::PatientId;
use crate::operations::{Change, Refusal, Stop};
use crate::text::{IdentifierSystem, IdentifierValue, Mrn, PersonName};

/// Administrative gender, as asked for at the desk.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    Male,
    Female,
    Other,
    PreferNotToSay,
}

/// An identifier given by another system, such as a record number of another hospital.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
pub struct ExternalIdentifier {
    /// The URI of the system that gave it.
    pub system: IdentifierSystem,
    pub value: IdentifierValue,
}

/// A postal address. Parts that are not known are empty.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Address {
    pub lines: Vec<String>,
    pub city: String,
    pub state: String,
    pub postal_code: String,
    pub country: String,
}

/// Not where somebody lives: debug output may reach a log.
impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Address(..)")
    }
}

/// What is known about a person beside name and birth date.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(default)]
pub struct Demographics {
    pub gender: Option<Gender>,
    /// As given; E.164 where it could be read as such.
    pub phones: Vec<String>,
    pub addresses: Vec<Address>,
    /// BCP 47 tag of the preferred language.
    pub language: Option<String>,
    pub deceased_on: Option<NaiveDate>,
}

/// Nothing of it: debug output may reach a log.
impl std::fmt::Debug for Demographics {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Demographics(..)")
    }
}

/// A patient. Archived, never erased.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Patient {
    pub id: PatientId,
    pub mrn: Mrn,
    pub given: PersonName,
    pub family: PersonName,
    pub birth_date: NaiveDate,
    pub demographics: Demographics,
    pub identifiers: Vec<ExternalIdentifier>,
    #[serde(default, skip_serializing_if = "PatientDetails::is_empty")]
    pub details: PatientDetails,
}

/// The patient, to be changed.
fn standing(facts: &Facts, id: PatientId) -> Result<&Patient, Stop> {
    Ok(facts.patient(id)?.known_or(Refusal::PatientUnknown)?)
}

/// The change from one version to another; none where both are the same.
fn updated(before: &Patient, after: Patient) -> Vec<Change> {
    if *before == after { Vec::new() } else { vec![changing::change_of(before, after)] }
}

/// Names the patient by id only: debug output may reach a log.
impl std::fmt::Debug for Patient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Patient({})", self.id)
    }
}
