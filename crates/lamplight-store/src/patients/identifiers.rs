//! Identifiers that other systems gave a patient.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::{ExternalIdentifier, Patient};
use rusqlite::params;

use crate::columns::{checked, id};
use crate::{ReadTx, StoreError, WriteTx};

pub(super) fn of(tx: &ReadTx, patient: PatientId) -> Result<Vec<ExternalIdentifier>, StoreError> {
    tx.all(include_str!("identifiers_of.sql"), params![patient.0.as_bytes()], |row| {
        Ok(ExternalIdentifier { system: checked(row, 0)?, value: checked(row, 1)? })
    })
}

pub(super) fn carrier(tx: &ReadTx, identifier: &ExternalIdentifier) -> Result<Option<PatientId>, StoreError> {
    let params = params![identifier.system.as_str(), identifier.value.as_str()];
    tx.one(include_str!("carrier.sql"), params, |row| id(row, 0))
}

/// Writes the patient's list. `replaces`: there may be an earlier one.
pub(super) fn replace(tx: &WriteTx, patient: &Patient, replaces: bool) -> Result<(), StoreError> {
    if replaces {
        remove(tx, patient.id)?;
    }
    for (position, identifier) in (0_i64..).zip(&patient.identifiers) {
        tx.execute(
            include_str!("add_identifier.sql"),
            params![patient.id.0.as_bytes(), position, identifier.system.as_str(), identifier.value.as_str()],
        )?;
    }
    Ok(())
}

pub(super) fn remove(tx: &WriteTx, patient: PatientId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove_identifiers.sql"), params![patient.0.as_bytes()])?;
    Ok(())
}
