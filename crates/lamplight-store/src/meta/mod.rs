//! Facts about this file that are one value each, such as when it was made.

use rusqlite::params;

use crate::columns::text;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, name: &str) -> Result<Option<String>, StoreError> {
    tx.one(include_str!("get.sql"), params![name], |row| Ok(text(row, 0)?.to_owned()))
}

pub fn put(tx: &WriteTx, name: &str, value: &str) -> Result<(), StoreError> {
    tx.execute(include_str!("put.sql"), params![name, value])?;
    Ok(())
}
