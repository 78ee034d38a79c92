//! Drafts: texts that were typed and not yet used, one row for each form of each person.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::UserId;
use rusqlite::params;

use crate::columns::{id, instant, text};
use crate::{ReadTx, StoreError, WriteTx};

#[derive(Clone, PartialEq, Eq)]
pub struct DraftRow {
    pub user: UserId,
    /// Which form it belongs to.
    pub key: String,
    pub content: String,
    pub saved_at: DateTime<Utc>,
}

/// Neither key nor content: debug output may reach a log.
impl std::fmt::Debug for DraftRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DraftRow({} bytes)", self.content.len())
    }
}

/// Keeps the latest state of a draft; durable when the transaction has committed.
pub fn save(tx: &WriteTx, draft: &DraftRow) -> Result<(), StoreError> {
    let params = params![draft.user.0.as_bytes(), draft.key, draft.content, draft.saved_at.timestamp_millis()];
    tx.execute(include_str!("save.sql"), params)?;
    Ok(())
}

/// A person's drafts, the newest first.
pub fn list(tx: &ReadTx, user: UserId) -> Result<Vec<DraftRow>, StoreError> {
    tx.all(include_str!("list.sql"), params![user.0.as_bytes()], |row| {
        Ok(DraftRow {
            user: id(row, 0)?,
            key: text(row, 1)?.to_owned(),
            content: text(row, 2)?.to_owned(),
            saved_at: instant(row, 3)?,
        })
    })
}

/// Removes a draft; whether there was one.
pub fn discard(tx: &WriteTx, user: UserId, key: &str) -> Result<bool, StoreError> {
    Ok(tx.execute(include_str!("discard.sql"), params![user.0.as_bytes(), key])? > 0)
}

pub fn count(tx: &ReadTx, user: UserId) -> Result<u32, StoreError> {
    let count = tx.one(include_str!("count.sql"), params![user.0.as_bytes()], |row| Ok(row.get(0)?))?;
    Ok(count.unwrap_or(0))
}
