//! The columns of an event that repeat parts of its body for searching, once for writing and for checking.

use rusqlite::Row;
use serde::Serialize;

use super::AuditEntry;
use crate::StoreError;

/// In the order of the columns.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Projection {
    pub at_wall_ms: i64,
    pub at_counter: u32,
    pub action: String,
    pub outcome: String,
    pub actor: Option<[u8; 16]>,
    pub device: [u8; 16],
    pub operation_number: Option<i64>,
    pub record_kind: Option<String>,
    pub record_id: Option<[u8; 16]>,
    pub patient: Option<[u8; 16]>,
}

impl Projection {
    pub(super) fn of(entry: &AuditEntry) -> Self {
        Projection {
            at_wall_ms: entry.at.wall_ms,
            at_counter: entry.at.counter,
            action: word(&entry.action),
            outcome: word(&entry.outcome),
            actor: entry.actor.map(|user| *user.0.as_bytes()),
            device: *entry.device.0.as_bytes(),
            operation_number: entry.operation.map(|operation| crate::columns::signed(operation.number)),
            record_kind: entry.record.map(|record| record.kind.name().to_owned()),
            record_id: entry.record.map(|record| *record.id.as_bytes()),
            patient: entry.patient.map(|patient| *patient.0.as_bytes()),
        }
    }

    /// From ten columns, the first of which is at `first`.
    pub(super) fn read(row: &Row<'_>, first: usize) -> Result<Self, StoreError> {
        Ok(Projection {
            at_wall_ms: row.get(first)?,
            at_counter: row.get(first + 1)?,
            action: row.get(first + 2)?,
            outcome: row.get(first + 3)?,
            actor: row.get(first + 4)?,
            device: row.get(first + 5)?,
            operation_number: row.get(first + 6)?,
            record_kind: row.get(first + 7)?,
            record_id: row.get(first + 8)?,
            patient: row.get(first + 9)?,
        })
    }
}

/// The word that a value of a closed list serialises as.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => unreachable!("closed lists without content serialise as one word"),
    }
}
