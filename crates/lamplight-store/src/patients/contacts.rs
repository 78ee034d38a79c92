//! How to reach a patient: phones and addresses.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use rusqlite::params;

use crate::columns::to_json;
use crate::{StoreError, WriteTx};

/// Writes what is known. `replaces`: there may be an earlier row.
pub(super) fn replace(tx: &WriteTx, patient: &Patient, replaces: bool) -> Result<(), StoreError> {
    let known = &patient.demographics;
    if known.phones.is_empty() && known.addresses.is_empty() {
        return if replaces { remove(tx, patient.id) } else { Ok(()) };
    }
    let params = params![patient.id.0.as_bytes(), to_json(&known.phones), to_json(&known.addresses)];
    tx.execute(include_str!("put_contacts.sql"), params)?;
    Ok(())
}

pub(super) fn remove(tx: &WriteTx, patient: PatientId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove_contacts.sql"), params![patient.0.as_bytes()])?;
    Ok(())
}
