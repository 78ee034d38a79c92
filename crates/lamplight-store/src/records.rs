//! Records by their key, whatever their kind: each kind's folder does the work.

use lamplight_domain::records::{Record, RecordKey, RecordKind};

use crate::{
    ReadTx, StoreError, WriteTx, appointments, availability, clinics, closed_days, holds, organisations, patients,
    pictures, providers, recalls, resources, users, visit_types, waitlist,
};

pub fn get(tx: &ReadTx, key: &RecordKey) -> Result<Option<Record>, StoreError> {
    let id = key.id;
    Ok(match key.kind {
        RecordKind::Organisation => organisations::get(tx, id.into())?.map(Record::Organisation),
        RecordKind::Clinic => clinics::get(tx, id.into())?.map(Record::Clinic),
        RecordKind::User => users::get(tx, id.into())?.map(Record::User),
        RecordKind::Provider => providers::get(tx, id.into())?.map(Record::Provider),
        RecordKind::Patient => patients::get(tx, id.into())?.map(Record::Patient),
        RecordKind::Appointment => appointments::get(tx, id.into())?.map(Record::Appointment),
        RecordKind::VisitType => visit_types::get(tx, id.into())?.map(Record::VisitType),
        RecordKind::Availability => availability::get(tx, id.into())?.map(Record::Availability),
        RecordKind::ClosedDays => closed_days::get(tx, id.into())?.map(Record::ClosedDays),
        RecordKind::Resource => resources::get(tx, id.into())?.map(Record::Resource),
        RecordKind::WaitlistEntry => waitlist::get(tx, id.into())?.map(Record::WaitlistEntry),
        RecordKind::Hold => holds::get(tx, id.into())?.map(Record::Hold),
        RecordKind::Recall => recalls::get(tx, id.into())?.map(Record::Recall),
        RecordKind::Picture => pictures::get(tx, id.into())?.map(Record::Picture),
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
        Record::VisitType(visit_type) => visit_types::put(tx, visit_type),
        Record::Availability(availability) => availability::put(tx, availability),
        Record::ClosedDays(days) => closed_days::put(tx, days),
        Record::Resource(resource) => resources::put(tx, resource),
        Record::WaitlistEntry(entry) => waitlist::put(tx, entry),
        Record::Hold(hold) => holds::put(tx, hold),
        Record::Recall(recall) => recalls::put(tx, recall),
        Record::Picture(picture) => pictures::put(tx, picture),
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
        RecordKind::VisitType => visit_types::remove(tx, id.into()),
        RecordKind::Availability => availability::remove(tx, id.into()),
        RecordKind::ClosedDays => closed_days::remove(tx, id.into()),
        RecordKind::Resource => resources::remove(tx, id.into()),
        RecordKind::WaitlistEntry => waitlist::remove(tx, id.into()),
        RecordKind::Hold => holds::remove(tx, id.into()),
        RecordKind::Recall => recalls::remove(tx, id.into()),
        RecordKind::Picture => pictures::remove(tx, id.into()),
    }
}
