//! Audit events of access itself (45 CFR 164.312(d), 164.308(a)(5)(ii)(C)): sign-in and -out, lock, failures.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::UserId;
use lamplight_domain::time::HybridTime;
use lamplight_store::audit::{self, AuditAction, AuditEntry, AuditOutcome};
use lamplight_store::{WriteTx, device};
use lamplight_wire::ErrorCode;
use serde_json::Value;

use crate::AppError;

/// Appends an event that belongs to no operation, at the device's next time.
pub(crate) fn record(
    tx: &WriteTx,
    now: DateTime<Utc>,
    actor: Option<UserId>,
    what: (AuditAction, AuditOutcome),
    detail: Value,
) -> Result<(), AppError> {
    let mut state = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    let at = HybridTime::after(state.last_time, now);
    state.last_time = Some(at);
    device::save(tx, &state)?;
    let (action, outcome) = what;
    let entry = AuditEntry {
        at,
        actor,
        device: state.device,
        action,
        operation: None,
        record: None,
        patient: None,
        detail,
        outcome,
    };
    audit::append(tx, &entry)?;
    Ok(())
}
