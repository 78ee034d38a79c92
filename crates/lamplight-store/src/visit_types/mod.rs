//! Visit types: the kinds of visits that the clinic offers.

mod row;

use lamplight_domain::ids::VisitTypeId;
use lamplight_domain::visit_types::VisitType;
use rusqlite::params;

use crate::columns::{Stored, to_json};
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: VisitTypeId) -> Result<Option<VisitType>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// All of them, by name, also retired ones.
pub fn list(tx: &ReadTx) -> Result<Vec<VisitType>, StoreError> {
    tx.all(row::select!("list.sql"), [], row::read)
}

pub(crate) fn put(tx: &WriteTx, visit_type: &VisitType) -> Result<(), StoreError> {
    let details = &visit_type.details;
    tx.execute(
        include_str!("put.sql"),
        params![
            visit_type.id.0.as_bytes(),
            details.name.as_str(),
            details.minutes.get(),
            details.colour.word(),
            details.kind.word(),
            details.buffer_after.map(|buffer| buffer.get()),
            to_json(&details.providers),
            to_json(&details.needs),
            details.active,
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: VisitTypeId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
