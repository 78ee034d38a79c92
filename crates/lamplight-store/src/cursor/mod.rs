//! How far this workstation has followed the feed of its organisation.

use lamplight_wire::sync::{Cursor, Epoch, FeedHash};
use rusqlite::params;

use crate::columns::{integer, signed};
use crate::{ReadTx, StoreError, WriteTx};

/// `None` before the first page.
pub fn get(tx: &ReadTx) -> Result<Option<Cursor>, StoreError> {
    tx.one(include_str!("get.sql"), [], |row| {
        Ok(Cursor { epoch: Epoch(integer(row, 0)?), number: integer(row, 1)?, hash: FeedHash(row.get(2)?) })
    })
}

/// Only in the transaction that applied what lies before it.
pub fn save(tx: &WriteTx, cursor: &Cursor) -> Result<(), StoreError> {
    tx.execute(include_str!("save.sql"), params![signed(cursor.epoch.0), signed(cursor.number), cursor.hash.0])?;
    Ok(())
}
