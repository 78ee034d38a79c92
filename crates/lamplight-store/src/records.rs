//! Records by their key, whatever their kind: each kind's folder does the work.

use lamplight_domain::records::{Record, RecordKey, RecordKind};

use crate::{ReadTx, StoreError, WriteTx, appointments, clinics, organisations, patients, providers, users};

pub fn get(tx: &ReadTx, key: &RecordKey) -> Result<Option<Record>, StoreError> {
    let id = key.id;
    Ok(match key.kind {
        RecordKind::Organisation => organisations::get(tx, id.into())?.map(Record::Organisation),
        RecordKind::Clinic => clinics::get(tx, id.into())?.map(Record::Clinic),
        RecordKind::User => users::get(tx, id.into())?.map(Record::User),
        RecordKind::Provider => providers::get(tx, id.into())?.map(Record::Provider),
        RecordKind::Patient => patients::get(tx, id.into())?.map(Record::Patient),
        RecordKind::Appointment => appointments::get(tx, id.into())?.map(Record::Appointment),
    })
}

/// Creates the record or replaces it whole.
pub fn put(tx: &WriteTx, record: &Record) -> Result<(), StoreError> {
    match record {
        Record::Organisation(organisation) => organisations::put(tx, organisation),
        Record::Clinic(clinic) => clinics::put(tx, clinic),
        Record::User(user) => users::put(tx, user),
        Record::Provider(provider) => providers::put(tx, provider),
        Record::Patient(patient) => patients::put(tx, patient),
        Record::Appointment(appointment) => appointments::put(tx, appointment),
    }
}

/// Takes a record away that was only ever here (a rebase undoing what the order refused). Removing what is not
/// there does nothing.
pub fn remove(tx: &WriteTx, key: &RecordKey) -> Result<(), StoreError> {
    let id = key.id;
    match key.kind {
        RecordKind::Organisation => organisations::remove(tx, id.into()),
        RecordKind::Clinic => clinics::remove(tx, id.into()),
        RecordKind::User => users::remove(tx, id.into()),
        RecordKind::Provider => providers::remove(tx, id.into()),
        RecordKind::Patient => patients::remove(tx, id.into()),
        RecordKind::Appointment => appointments::remove(tx, id.into()),
    }
}
