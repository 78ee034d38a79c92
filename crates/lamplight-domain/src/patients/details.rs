//! What the desk keeps of a patient beside demographics: how they want to be called, how to reach them and theirs,
//! who pays.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::changing::PatientField;
use super::sealed::WrappedKey;
use crate::ids::{InsuranceId, PictureId, UserId};
use crate::text::{
    EmailAddress, GroupNumber, IdentifierValue, InsurerName, MemberNumber, PersonName, PharmacyName, PhoneNumber,
    Pronouns, Relationship,
};

/// Sex as clinical use needs it; gender is asked for apart from it.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Female,
    Male,
    Intersex,
}

/// Whom to call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct EmergencyContact {
    pub name: PersonName,
    #[serde(default)]
    pub relationship: Option<Relationship>,
    #[serde(default)]
    pub phone: Option<PhoneNumber>,
}

/// Where prescriptions go unless the patient says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Pharmacy {
    pub name: PharmacyName,
    /// Seven figures, given by NCPDP.
    #[serde(default)]
    pub ncpdp_id: Option<IdentifierValue>,
    #[serde(default)]
    pub phone: Option<PhoneNumber>,
}

/// In which order insurers are billed.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum InsuranceRank {
    Primary,
    Secondary,
    Tertiary,
}

/// What stands on an insurance card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct InsuranceDetails {
    pub insurer: InsurerName,
    /// Member or policy number.
    pub member: MemberNumber,
    #[serde(default)]
    pub group: Option<GroupNumber>,
    pub rank: InsuranceRank,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// The last day on which it is valid.
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
}

/// One insurance of a patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Insurance {
    pub id: InsuranceId,
    pub details: InsuranceDetails,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card_front: Option<PictureId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card_back: Option<PictureId>,
}

/// Who changed a field last, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastChange {
    pub by: UserId,
    pub at: DateTime<Utc>,
}

/// What is known beside names, birth date and demographics. What is not known is not written.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PatientDetails {
    /// What they want to be called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred_name: Option<PersonName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pronouns: Option<Pronouns>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<EmailAddress>,
    /// An interpreter is needed for the preferred language.
    #[serde(default, skip_serializing_if = "is_false")]
    pub interpreter: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emergency_contact: Option<EmergencyContact>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pharmacy: Option<Pharmacy>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insurances: Vec<Insurance>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<PictureId>,
    /// No longer a patient of the clinic; kept, and still found.
    #[serde(default, skip_serializing_if = "is_false")]
    pub archived: bool,
    /// Only of fields that were changed after the registration.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub changed: BTreeMap<PatientField, LastChange>,
    /// The key of what is sealed of this patient, wrapped. Set with the first of it, and never replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_key: Option<WrappedKey>,
}

impl PatientDetails {
    pub fn is_empty(&self) -> bool {
        *self == PatientDetails::default()
    }

    pub fn insurance(&self, id: InsuranceId) -> Option<&Insurance> {
        self.insurances.iter().find(|insurance| insurance.id == id)
    }
}

/// Nothing of it: debug output may reach a log.
impl std::fmt::Debug for PatientDetails {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PatientDetails(..)")
    }
}

#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(value: &bool) -> bool {
    !*value
}
