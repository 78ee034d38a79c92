//! The waitlist: who would come earlier.

mod row;

use lamplight_domain::ids::{ClinicId, WaitlistEntryId};
use lamplight_domain::waitlist::WaitlistEntry;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: WaitlistEntryId) -> Result<Option<WaitlistEntry>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// Who waits at a clinic, longest first.
pub fn waiting(tx: &ReadTx, clinic: ClinicId) -> Result<Vec<WaitlistEntry>, StoreError> {
    tx.all(row::select!("waiting.sql"), params![clinic.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, entry: &WaitlistEntry) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            entry.id.0.as_bytes(),
            entry.clinic.0.as_bytes(),
            entry.patient.0.as_bytes(),
            to_json(&entry.wish),
            entry.added_by.0.as_bytes(),
            entry.added_at.timestamp_millis(),
            to_json(&entry.declined),
            entry.closing.as_ref().map(to_json),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: WaitlistEntryId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
