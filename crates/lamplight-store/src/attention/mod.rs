//! What a person has to look at: operations that were done here and do not stand.

use lamplight_wire::envelope::to_bytes;
use lamplight_wire::sync::AttentionItem;
use rusqlite::params;

use crate::columns::{packed, signed};
use crate::{ReadTx, StoreError, WriteTx};

/// Every item, the oldest operation first.
pub fn list(tx: &ReadTx) -> Result<Vec<AttentionItem>, StoreError> {
    tx.all(include_str!("list.sql"), [], |row| packed(row, 0))
}

pub fn put(tx: &WriteTx, item: &AttentionItem) -> Result<(), StoreError> {
    tx.execute(include_str!("put.sql"), params![signed(item.operation.id.number), to_bytes(item)])?;
    Ok(())
}

pub fn remove(tx: &WriteTx, number: u64) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![signed(number)])?;
    Ok(())
}
