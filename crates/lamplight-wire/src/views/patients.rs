//! A patient in a list.

use chrono::NaiveDate;
use lamplight_domain::ids::PatientId;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PatientSummary {
    pub id: PatientId,
    pub mrn: String,
    pub given: String,
    pub family: String,
    pub birth_date: NaiveDate,
    /// What they want to be called, where it is another name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preferred: Option<String>,
    /// No longer a patient of the clinic.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for PatientSummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PatientSummary({})", self.id)
    }
}
