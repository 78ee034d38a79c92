//! Audit events of access itself (45 CFR 164.312(d), 164.308(a)(5)(ii)(C)): sign-in and -out, lock, failures.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::UserId;
use lamplight_domain::time::HybridTime;
use lamplight_store::audit::{self, AuditAction, AuditEntry, AuditOutcome};
use lamplight_store::{WriteTx, device};
use lamplight_wire::ErrorCode;
use serde_json::Value;

use crate::{AppError, device_time};

/// Takes the wall clock for the device's time, however far ahead: a right code of the second factor confirmed it.
pub(crate) fn confirm_clock(tx: &WriteTx, now: DateTime<Utc>) -> Result<(), AppError> {
    let mut state = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    state.last_time = Some(HybridTime::after(state.last_time, now));
    Ok(device::save(tx, &state)?)
}

/// Appends an event that belongs to no operation, at the device's next time.
pub(crate) fn record(
    tx: &WriteTx,
    now: DateTime<Utc>,
    actor: Option<UserId>,
    what: (AuditAction, AuditOutcome),
    detail: Value,
) -> Result<(), AppError> {
    let mut state = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    let at = device_time::next(state.last_time, now);
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
