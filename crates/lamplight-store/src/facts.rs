//! The loader of facts for a database that holds everything: what is not found is absent, never "not here".

use lamplight_domain::facts::{Fact, FactKey, Facts};

use crate::{
    ReadTx, StoreError, appointments, availability, clinics, closed_days, holds, organisations, patients, providers,
    recalls, resources, users, visit_types, waitlist,
};

/// Adds the facts of the given keys, read in this transaction.
pub fn load(tx: &ReadTx, keys: &[FactKey], into: &mut Facts) -> Result<(), StoreError> {
    for key in keys {
        load_one(tx, key, into)?;
    }
    Ok(())
}

fn load_one(tx: &ReadTx, key: &FactKey, into: &mut Facts) -> Result<(), StoreError> {
    match key {
        FactKey::Organisation => into.put_organisation(organisations::the_one(tx)?.into()),
        FactKey::Clinic(id) => into.put_clinic(*id, clinics::get(tx, *id)?.into()),
        FactKey::User(id) => into.put_user(*id, users::get(tx, *id)?.into()),
        FactKey::Provider(id) => into.put_provider(*id, providers::get(tx, *id)?.into()),
        FactKey::Patient(id) => into.put_patient(*id, patients::get(tx, *id)?.into()),
        FactKey::Appointment(id) => into.put_appointment(*id, appointments::get(tx, *id)?.into()),
        FactKey::Book(range) => into.put_book(*range, Fact::Known(appointments::book(tx, range)?)),
        FactKey::PatientByIdentifier(identifier) => {
            into.put_patient_by_identifier(identifier.clone(), patients::by_identifier(tx, identifier)?.into());
        }
        FactKey::PatientByMrn(mrn) => into.put_patient_by_mrn(mrn.clone(), patients::by_mrn(tx, mrn)?.into()),
        FactKey::VisitTypes => into.put_visit_types(Fact::Known(visit_types::list(tx)?)),
        FactKey::Availability(id) => into.put_availability(*id, availability::get(tx, *id)?.into()),
        FactKey::ClosedDays(id) => into.put_closed_days(*id, closed_days::get(tx, *id)?.into()),
        FactKey::Resources(id) => into.put_resources(*id, Fact::Known(resources::of_clinic(tx, *id)?)),
        FactKey::Users => into.put_users(Fact::Known(users::list(tx)?)),
        FactKey::Held(range) => into.put_held(*range, Fact::Known(appointments::held(tx, range)?)),
        FactKey::WaitlistEntry(id) => into.put_waitlist_entry(*id, waitlist::get(tx, *id)?.into()),
        FactKey::Hold(id) => into.put_hold(*id, holds::get(tx, *id)?.into()),
        FactKey::Recall(id) => into.put_recall(*id, recalls::get(tx, *id)?.into()),
        FactKey::Holds(range) => into.put_holds(*range, Fact::Known(holds::of_book(tx, range)?)),
    }
    Ok(())
}
