//! When providers can be booked, where it differs from the clinic's hours.

mod row;

use lamplight_domain::availability::Availability;
use lamplight_domain::ids::{ClinicId, ProviderId};
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, provider: ProviderId) -> Result<Option<Availability>, StoreError> {
    tx.one(row::select!("get.sql"), params![provider.0.as_bytes()], row::read)
}

/// Of all providers of a clinic that have one, by provider.
pub fn of_clinic(tx: &ReadTx, clinic: ClinicId) -> Result<Vec<Availability>, StoreError> {
    tx.all(row::select!("of_clinic.sql"), params![clinic.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, availability: &Availability) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            availability.id.0.as_bytes(),
            to_json(&availability.week),
            to_json(&availability.dates),
            to_json(&availability.time_off),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, provider: ProviderId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![provider.0.as_bytes()])?;
    Ok(())
}
