//! Checking the whole chain: every body, every hash, every projection, and that nothing is missing at the end.

use std::ops::ControlFlow;

use rusqlite::Row;

use super::row::Projection;
use super::{AuditEntry, chain, standing};
use crate::columns::integer;
use crate::{ReadTx, StoreError};

/// The result of checking the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditVerification {
    /// Number of events as the head counts them.
    pub events: u64,
    /// Hash of the newest event as the head holds it.
    pub head: [u8; 32],
    /// Number of the first event that is altered, missing, out of its place or too many; `None` when all verify.
    pub first_bad: Option<u64>,
}

impl AuditVerification {
    pub fn verified(&self) -> bool {
        self.first_bad.is_none()
    }
}

/// Reads the chain from its beginning to the first event that does not verify, or to its end.
pub fn verify(tx: &ReadTx) -> Result<AuditVerification, StoreError> {
    let head = standing(tx)?;
    let mut last = (0, [0; 32]);
    let mut first_bad = None;
    tx.each(include_str!("verify.sql"), [], |row| {
        match next_link(row, last)? {
            Some(hash) => last = (last.0 + 1, hash),
            None => first_bad = Some(last.0 + 1),
        }
        Ok(if first_bad.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })?;
    if first_bad.is_none() && last != (head.events, head.hash) {
        // Events are missing at the end, or the head was set back before the last ones. An equal count with another
        // hash means that the newest event is another one.
        first_bad = Some(if last.0 == head.events { last.0 } else { last.0.min(head.events) + 1 });
    }
    Ok(AuditVerification { events: head.events, head: head.hash, first_bad })
}

/// The hash of the row when it is the right successor of `last`.
fn next_link(row: &Row<'_>, last: (u64, [u8; 32])) -> Result<Option<[u8; 32]>, StoreError> {
    let number: u64 = integer(row, 0)?;
    let stored: [u8; 32] = row.get(2)?;
    let Ok(body) = row.get_ref(1)?.as_blob() else { return Ok(None) };
    if number != last.0 + 1 || chain::link(&last.1, number, body) != stored {
        return Ok(None);
    }
    let Some(entry) = AuditEntry::from_body(body) else { return Ok(None) };
    Ok((Projection::read(row, 3)? == Projection::of(&entry)).then_some(stored))
}
