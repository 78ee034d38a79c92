//! Patients, their identifiers, and finding them by name or number.

mod contacts;
mod details;
mod duplicates;
mod identifiers;
mod row;
mod search;
mod search_key;
pub(crate) mod terms;

pub use duplicates::{duplicates, namesakes};
pub use search::search;

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::{ExternalIdentifier, Patient};
use lamplight_domain::text::Mrn;
use lamplight_wire::views::PatientSummary;
use rusqlite::params;

use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: PatientId) -> Result<Option<Patient>, StoreError> {
    let found = tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)?;
    found.map(|patient| Ok(Patient { identifiers: identifiers::of(tx, id)?, ..patient })).transpose()
}

/// The patient as a list shows them.
pub fn summary(tx: &ReadTx, id: PatientId) -> Result<Option<PatientSummary>, StoreError> {
    tx.one(row::select_summary!("summary.sql"), params![id.0.as_bytes()], row::read_summary)
}

/// Who carries a record number. Of several (a provisional overlap) the one with the smallest id.
pub fn by_mrn(tx: &ReadTx, mrn: &Mrn) -> Result<Option<PatientId>, StoreError> {
    tx.one(include_str!("by_mrn.sql"), params![mrn.as_str()], |row| crate::columns::id(row, 0))
}

/// Who carries an external identifier. Of several the one with the smallest id.
pub fn by_identifier(tx: &ReadTx, identifier: &ExternalIdentifier) -> Result<Option<PatientId>, StoreError> {
    identifiers::carrier(tx, identifier)
}

pub(crate) fn put(tx: &WriteTx, patient: &Patient) -> Result<(), StoreError> {
    let before = get(tx, patient.id)?;
    let demographics = &patient.demographics;
    tx.execute(
        include_str!("put.sql"),
        params![
            patient.id.0.as_bytes(),
            patient.family.as_str(),
            patient.given.as_str(),
            patient.birth_date.to_string(),
            patient.mrn.as_str(),
            demographics.gender.as_ref().map(row::gender),
            demographics.language,
            demographics.deceased_on.map(|day| day.to_string()),
            patient.details.preferred_name.as_ref().map(|name| name.as_str()),
            patient.details.archived,
        ],
    )?;
    terms::replace(tx, before.as_ref(), Some(patient))?;
    contacts::replace(tx, patient, before.is_some())?;
    details::replace(tx, patient, before.is_some())?;
    identifiers::replace(tx, patient, before.is_some())
}

pub(crate) fn remove(tx: &WriteTx, id: PatientId) -> Result<(), StoreError> {
    let Some(before) = get(tx, id)? else { return Ok(()) };
    terms::replace(tx, Some(&before), None)?;
    contacts::remove(tx, id)?;
    details::remove(tx, id)?;
    identifiers::remove(tx, id)?;
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
