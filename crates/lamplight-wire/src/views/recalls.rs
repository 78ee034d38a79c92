//! Recalls: whom to call, by when they are due.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::{ClinicId, RecallId};
use lamplight_domain::recalls::{RecallHow, RecallOutcome, RecallPlan, RecallState};
use serde::{Deserialize, Serialize};

use super::PatientSummary;

/// One time that somebody tried to reach the patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AttemptView {
    pub how: RecallHow,
    pub outcome: RecallOutcome,
    pub note: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// Somebody who is to come back and has no visit for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct RecallRow {
    pub id: RecallId,
    pub clinic: ClinicId,
    pub patient: PatientSummary,
    /// The first number under which they are reached.
    pub phone: Option<String>,
    pub plan: RecallPlan,
    pub visit_type_name: Option<String>,
    pub provider_name: Option<String>,
    pub state: RecallState,
    /// It was booked, and the visit was cancelled or not kept.
    pub fell_through: bool,
    /// Newest first.
    pub attempts: Vec<AttemptView>,
}
