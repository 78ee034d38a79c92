//! Rooms and equipment.

mod row;

use lamplight_domain::ids::{ClinicId, ResourceId};
use lamplight_domain::resources::Resource;
use rusqlite::params;

use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: ResourceId) -> Result<Option<Resource>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// All of a clinic, by kind and name, also retired ones.
pub fn of_clinic(tx: &ReadTx, clinic: ClinicId) -> Result<Vec<Resource>, StoreError> {
    tx.all(row::select!("of_clinic.sql"), params![clinic.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, resource: &Resource) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            resource.id.0.as_bytes(),
            resource.clinic.0.as_bytes(),
            resource.details.name.as_str(),
            resource.details.kind.as_str(),
            resource.details.active,
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: ResourceId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
