//! The standing of the audit chain. Reading the log is itself logged.

use lamplight_wire::views::AuditStanding;
use serde_json::Value;

use super::Asked;
use crate::{AppError, integrity};

pub(super) fn read(asked: &Asked<'_>) -> Result<AuditStanding, AppError> {
    asked.note(None, None, Value::Null)?;
    asked.clinic.flush_reads()?;
    integrity::standing(asked.clinic)
}
