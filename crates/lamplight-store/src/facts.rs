//! The loader of facts for a database that holds everything: what is not found is absent, never "not here".

use lamplight_domain::facts::{Fact, FactKey, Facts};

use crate::{ReadTx, StoreError, appointments, clinics, organisations, patients, providers, users};

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
    }
    Ok(())
}
