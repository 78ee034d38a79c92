//! Records as the feed last brought them, while an operation of the outbox stands over them.

use lamplight_domain::records::RecordKey;
use lamplight_wire::envelope::to_bytes;
use lamplight_wire::sync::ServerVersion;
use rusqlite::params;

use crate::columns::packed;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, key: &RecordKey) -> Result<Option<ServerVersion>, StoreError> {
    tx.one(include_str!("get.sql"), params![key.kind.name(), key.id.as_bytes()], |row| packed(row, 0))
}

pub fn keep(tx: &WriteTx, key: &RecordKey, version: &ServerVersion) -> Result<(), StoreError> {
    tx.execute(include_str!("keep.sql"), params![key.kind.name(), key.id.as_bytes(), to_bytes(version)])?;
    Ok(())
}

pub fn forget(tx: &WriteTx, key: &RecordKey) -> Result<(), StoreError> {
    tx.execute(include_str!("forget.sql"), params![key.kind.name(), key.id.as_bytes()])?;
    Ok(())
}
