//! The organisation. One in each database.

mod row;

use lamplight_domain::ids::OrganisationId;
use lamplight_domain::organisation::Organisation;
use rusqlite::params;

use crate::{ReadTx, StoreError, WriteTx};

/// The one organisation, when it is set up.
pub fn the_one(tx: &ReadTx) -> Result<Option<Organisation>, StoreError> {
    tx.one(row::select!("the_one.sql"), [], row::read)
}

pub fn get(tx: &ReadTx, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, organisation: &Organisation) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            organisation.id.0.as_bytes(),
            organisation.name.as_str(),
            organisation.buffer.get(),
            organisation.desk.late_cancel_hours,
            organisation.desk.wait_amber,
            organisation.desk.wait_red,
            organisation.lock.get(),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: OrganisationId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
