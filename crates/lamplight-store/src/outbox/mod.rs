//! The outbox: operations of this device whose result the feed has not brought back yet.

use lamplight_wire::envelope::to_bytes;
use lamplight_wire::sync::OutboxEntry;
use rusqlite::params;

use crate::columns::{packed, signed};
use crate::{ReadTx, StoreError, WriteTx};

/// Every entry, in the order of their numbers.
pub fn list(tx: &ReadTx) -> Result<Vec<OutboxEntry>, StoreError> {
    tx.all(include_str!("list.sql"), [], |row| packed(row, 0))
}

pub fn put(tx: &WriteTx, entry: &OutboxEntry) -> Result<(), StoreError> {
    tx.execute(include_str!("put.sql"), params![signed(entry.id().number), to_bytes(entry)])?;
    Ok(())
}

pub fn remove(tx: &WriteTx, number: u64) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![signed(number)])?;
    Ok(())
}
