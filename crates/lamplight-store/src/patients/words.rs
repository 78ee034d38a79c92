//! The folded names and words under which a patient is found.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use rusqlite::params;

use crate::columns::text;
use crate::fold;
use crate::{ReadTx, StoreError, WriteTx};

pub(super) fn key_of(patient: &Patient) -> String {
    fold::search_key(&[patient.family.as_str(), patient.given.as_str(), patient.mrn.as_str()])
}

/// The key under which the patient stands now; `None` for a new one. Derived from the patient's row, so it is to
/// be asked before that row changes.
pub(super) fn stored_key(tx: &ReadTx, patient: PatientId) -> Result<Option<String>, StoreError> {
    tx.one(include_str!("names.sql"), params![patient.0.as_bytes()], |row| {
        Ok(fold::search_key(&[text(row, 0)?, text(row, 1)?, text(row, 2)?]))
    })
}

/// Moves the patient from one key to another.
pub(super) fn replace(tx: &WriteTx, patient: PatientId, before: Option<&str>, key: &str) -> Result<(), StoreError> {
    if before == Some(key) {
        return Ok(());
    }
    if let Some(before) = before {
        remove(tx, patient, before)?;
    }
    tx.execute(include_str!("add_name.sql"), params![key, patient.0.as_bytes()])?;
    for word in fold::words_after_the_first(key) {
        tx.execute(include_str!("add_word.sql"), params![word, key, patient.0.as_bytes()])?;
    }
    Ok(())
}

pub(super) fn remove(tx: &WriteTx, patient: PatientId, key: &str) -> Result<(), StoreError> {
    tx.execute(include_str!("remove_name.sql"), params![key, patient.0.as_bytes()])?;
    for word in fold::words_after_the_first(key) {
        tx.execute(include_str!("remove_word.sql"), params![word, key, patient.0.as_bytes()])?;
    }
    Ok(())
}
