//! The folded words under which a patient is found.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use rusqlite::params;

use crate::columns::text;
use crate::fold;
use crate::{ReadTx, StoreError, WriteTx};

pub(super) fn key_of(patient: &Patient) -> String {
    fold::search_key(&[patient.family.as_str(), patient.given.as_str(), patient.mrn.as_str()])
}

pub(super) fn stored_key(tx: &ReadTx, patient: PatientId) -> Result<Option<String>, StoreError> {
    tx.one(include_str!("search_key.sql"), params![patient.0.as_bytes()], |row| Ok(text(row, 0)?.to_owned()))
}

/// Brings the words up to date when the search key changed.
pub(super) fn replace(tx: &WriteTx, patient: PatientId, before: Option<&str>, key: &str) -> Result<(), StoreError> {
    if before == Some(key) {
        return Ok(());
    }
    if let Some(before) = before {
        remove_under(tx, patient, before)?;
    }
    for word in fold::words_after_the_first(key) {
        tx.execute(include_str!("add_word.sql"), params![word, key, patient.0.as_bytes()])?;
    }
    Ok(())
}

pub(super) fn remove(tx: &WriteTx, patient: PatientId) -> Result<(), StoreError> {
    match stored_key(tx, patient)? {
        Some(key) => remove_under(tx, patient, &key),
        None => Ok(()),
    }
}

fn remove_under(tx: &WriteTx, patient: PatientId, key: &str) -> Result<(), StoreError> {
    for word in fold::words_after_the_first(key) {
        tx.execute(include_str!("remove_word.sql"), params![word, key, patient.0.as_bytes()])?;
    }
    Ok(())
}
