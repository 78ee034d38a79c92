//! Holds: times kept for waiting patients.

mod row;

use chrono::{DateTime, Utc};
use lamplight_domain::facts::BookRange;
use lamplight_domain::holds::Hold;
use lamplight_domain::ids::{ClinicId, HoldId};
use rusqlite::params;

use crate::appointments::began_after;
use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: HoldId) -> Result<Option<Hold>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// Those of a provider's time that lie, even partly, in the stretch and that nobody ended, by start and id; also those
/// that ran out.
pub fn of_book(tx: &ReadTx, range: &BookRange) -> Result<Vec<Hold>, StoreError> {
    let params = params![
        range.provider.0.as_bytes(),
        began_after(range.from),
        range.until.timestamp_millis(),
        range.from.timestamp_millis(),
    ];
    tx.all(row::select!("of_book.sql"), params, row::read)
}

/// Those of a clinic that nobody ended and whose time is still to come, by start and id; also those that ran out.
pub fn to_come(tx: &ReadTx, clinic: ClinicId, now: DateTime<Utc>) -> Result<Vec<Hold>, StoreError> {
    tx.all(row::select!("to_come.sql"), params![clinic.0.as_bytes(), now.timestamp_millis()], row::read)
}

pub(crate) fn put(tx: &WriteTx, hold: &Hold) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            hold.id.0.as_bytes(),
            hold.clinic.0.as_bytes(),
            hold.entry.0.as_bytes(),
            hold.patient.0.as_bytes(),
            hold.times.provider.0.as_bytes(),
            hold.times.starts_at.timestamp_millis(),
            hold.times.minutes.get(),
            hold.placed_by.0.as_bytes(),
            hold.placed_at.timestamp_millis(),
            hold.until.timestamp_millis(),
            hold.ended.as_ref().map(to_json),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: HoldId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
