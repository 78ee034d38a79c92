//! The audit log (45 CFR 164.312(b)): what happened, by whom, to whom, chained by hashes.
//!
//! Events are appended in the transaction of what they tell about. Nothing here changes or deletes one, and the
//! table's triggers refuse it from anywhere else.

mod chain;
mod entry;
mod row;
mod verify;

pub use entry::{AuditAction, AuditEntry, AuditOutcome};
pub use verify::{AuditVerification, verify};

use rusqlite::{Row, params};

use crate::columns::{not_ours, signed};
use crate::{ReadTx, StoreError, WriteTx};
use row::Projection;

/// Length and end of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    /// Number of events, and the number of the newest; 0 when there is none.
    pub events: u64,
    /// Hash of the newest event; 32 zero bytes when there is none.
    pub hash: [u8; 32],
}

/// An event as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditEvent {
    pub number: u64,
    pub entry: AuditEntry,
    pub hash: [u8; 32],
}

/// Appends an event; the new end of the chain.
pub fn append(tx: &WriteTx, entry: &AuditEntry) -> Result<AuditHead, StoreError> {
    let before = standing(tx)?;
    let number = before.events + 1;
    let body = entry.to_body();
    let hash = chain::link(&before.hash, number, &body);
    let projection = Projection::of(entry);
    tx.execute(
        include_str!("append.sql"),
        params![
            signed(number),
            projection.at_wall_ms,
            projection.at_counter,
            projection.action,
            projection.outcome,
            projection.actor,
            projection.device,
            projection.operation_number,
            projection.record_kind,
            projection.record_id,
            projection.patient,
            body,
            hash,
        ],
    )?;
    Ok(AuditHead { events: number, hash })
}

/// Length and head of the chain as the last append left them: one row, whatever the length. Whether the events
/// still match is what [`verify`] finds.
pub fn standing(tx: &ReadTx) -> Result<AuditHead, StoreError> {
    let head = tx.one(include_str!("head.sql"), [], |row| {
        Ok(AuditHead { events: crate::columns::integer(row, 0)?, hash: row.get(1)? })
    })?;
    // The migration that makes the table fills its one row.
    head.ok_or(StoreError::Damaged)
}

/// At most `limit` events after the number `after`, in order.
pub fn page(tx: &ReadTx, after: u64, limit: u32) -> Result<Vec<AuditEvent>, StoreError> {
    tx.all(include_str!("page.sql"), params![signed(after), limit], read)
}

fn read(row: &Row<'_>) -> Result<AuditEvent, StoreError> {
    let body = row.get_ref(1)?.as_blob().map_err(|_| not_ours(row, 1))?;
    let entry = AuditEntry::from_body(body).ok_or_else(|| not_ours(row, 1))?;
    Ok(AuditEvent { number: crate::columns::integer(row, 0)?, entry, hash: row.get(2)? })
}
