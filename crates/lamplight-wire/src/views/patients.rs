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
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for PatientSummary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PatientSummary({})", self.id)
    }
}
