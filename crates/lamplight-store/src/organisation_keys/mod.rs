//! Versions of the organisation's key, in the database of a clinic that stands alone.

use chrono::{DateTime, Utc};
use rusqlite::{Row, params};

use crate::columns::integer;
use crate::{ReadTx, StoreError, WriteTx};

/// A version of the key and its bytes, which are no more secret than the open database that holds them.
pub type KeyVersion = (u32, [u8; 32]);

/// The version that wraps now; `None` before anything was sealed.
pub fn newest(tx: &ReadTx) -> Result<Option<KeyVersion>, StoreError> {
    tx.one(include_str!("newest.sql"), [], read)
}

pub fn version(tx: &ReadTx, version: u32) -> Result<Option<KeyVersion>, StoreError> {
    tx.one(include_str!("version.sql"), params![version], read)
}

/// Adds a version. One that is there is never replaced: what it wrapped would be lost.
pub fn add(tx: &WriteTx, (version, key): &KeyVersion, made_at: DateTime<Utc>) -> Result<(), StoreError> {
    tx.execute(include_str!("add.sql"), params![version, key, made_at.timestamp_millis()])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<KeyVersion, StoreError> {
    Ok((integer(row, 0)?, row.get(1)?))
}
