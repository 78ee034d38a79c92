//! What the desk keeps beside demographics, as one text.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use rusqlite::params;

use crate::columns::to_json;
use crate::{StoreError, WriteTx};

/// Writes what is known. `replaces`: there may be an earlier row.
pub(super) fn replace(tx: &WriteTx, patient: &Patient, replaces: bool) -> Result<(), StoreError> {
    if patient.details.is_empty() {
        return if replaces { remove(tx, patient.id) } else { Ok(()) };
    }
    tx.execute(include_str!("put_details.sql"), params![patient.id.0.as_bytes(), to_json(&patient.details)])?;
    Ok(())
}

pub(super) fn remove(tx: &WriteTx, patient: PatientId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove_details.sql"), params![patient.0.as_bytes()])?;
    Ok(())
}
