//! Clinics: the sites of the organisation.

mod row;

use lamplight_domain::ids::ClinicId;
use lamplight_domain::organisation::Clinic;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: ClinicId) -> Result<Option<Clinic>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// All of them, by name.
pub fn list(tx: &ReadTx) -> Result<Vec<Clinic>, StoreError> {
    tx.all(row::select!("list.sql"), [], row::read)
}

pub(crate) fn put(tx: &WriteTx, clinic: &Clinic) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            clinic.id.0.as_bytes(),
            clinic.organisation.0.as_bytes(),
            clinic.name.as_str(),
            clinic.zone.0.name(),
            to_json(&clinic.hours),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: ClinicId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
