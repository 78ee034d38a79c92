//! A patient as the desk sees them, whole: one answer for the record's screen.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{Status, VisitKind, VisitMinutes};
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, PictureId};
use lamplight_domain::patients::{
    Address, EmergencyContact, ExternalIdentifier, Gender, Insurance, PatientField, Pharmacy, PictureMedia,
    PicturePlace, Sex,
};
use serde::{Deserialize, Serialize};

use super::PatientSummary;

/// Who changed a field last, in words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct FieldChange {
    pub field: PatientField,
    /// Name of the user; empty where the account is not on this workstation.
    pub by: String,
    pub at: DateTime<Utc>,
}

/// A visit in the list of a patient.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PatientVisit {
    pub appointment: AppointmentId,
    pub clinic: ClinicId,
    /// IANA name of the zone in which it is read.
    pub zone: String,
    pub provider_name: String,
    pub starts_at: DateTime<Utc>,
    pub minutes: VisitMinutes,
    pub kind: VisitKind,
    pub status: Status,
    pub reason: String,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PatientRecord {
    pub patient: PatientSummary,
    pub preferred_name: Option<String>,
    pub sex: Option<Sex>,
    pub gender: Option<Gender>,
    pub pronouns: Option<String>,
    pub phones: Vec<String>,
    pub email: Option<String>,
    pub addresses: Vec<Address>,
    pub language: Option<String>,
    pub interpreter: bool,
    pub emergency_contact: Option<EmergencyContact>,
    pub pharmacy: Option<Pharmacy>,
    pub insurances: Vec<Insurance>,
    pub identifiers: Vec<ExternalIdentifier>,
    pub deceased_on: Option<NaiveDate>,
    pub photo: Option<PictureId>,
    pub archived: bool,
    /// Of fields that were changed after the registration.
    pub changed: Vec<FieldChange>,
    /// Still to come, soonest first.
    pub upcoming: Vec<PatientVisit>,
    /// Gone by, the last first.
    pub past: Vec<PatientVisit>,
}

/// A picture that was opened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PictureView {
    pub media: PictureMedia,
    /// The file, as base64.
    pub content: String,
}

/// A picture to be put into a patient's record, as the window sends it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PictureWanted {
    pub patient: PatientId,
    pub place: PicturePlace,
    /// The picture that the person saw there.
    pub from: Option<PictureId>,
    /// A JPEG or PNG file as base64; without it the picture is taken off.
    pub content: Option<String>,
}

macro_rules! not_printed {
    ($($name:ident),+) => {$(
        /// Nothing of it: debug output may reach a log.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}
not_printed!(FieldChange, PatientVisit, PatientRecord, PictureView, PictureWanted);
