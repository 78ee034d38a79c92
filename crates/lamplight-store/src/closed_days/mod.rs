//! Closed days of the clinics.

mod row;

use lamplight_domain::closed_days::ClosedDays;
use lamplight_domain::ids::ClinicId;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, clinic: ClinicId) -> Result<Option<ClosedDays>, StoreError> {
    tx.one(row::select!("get.sql"), params![clinic.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, days: &ClosedDays) -> Result<(), StoreError> {
    tx.execute(include_str!("put.sql"), params![days.id.0.as_bytes(), to_json(&days.days)])?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, clinic: ClinicId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![clinic.0.as_bytes()])?;
    Ok(())
}
