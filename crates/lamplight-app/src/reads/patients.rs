//! Search as you type.

use lamplight_store::patients;
use lamplight_wire::views::PatientSummary;
use serde_json::json;

use super::Asked;
use crate::AppError;

const MOST: u32 = 100;

/// The search text itself stays out of the log: it is half a name.
pub(super) fn read(asked: &Asked<'_>, text: &str, limit: u32) -> Result<Vec<PatientSummary>, AppError> {
    let found = asked.clinic.database.read(|tx| patients::search(tx, text, limit.clamp(1, MOST)))?;
    let shown: Vec<_> = found.iter().map(|patient| patient.id).collect();
    asked.note(None, None, json!({ "shown": shown }))?;
    Ok(found)
}
