//! What is written one way however it was typed, before an operation carries it: phone numbers.

use lamplight_domain::operations::Intent;
use lamplight_domain::patients::phones::{Country, country_of, normalised};
use lamplight_domain::text::PhoneNumber;
use lamplight_store::{ReadTx, clinics};

use crate::AppError;

/// Phone numbers in E.164 where they read as such in the clinic's country.
pub(super) fn tidy(tx: &ReadTx, intent: Intent) -> Result<Intent, AppError> {
    Ok(match intent {
        Intent::RegisterPatient(mut input) => {
            all(&mut input.demographics.phones, home(tx)?);
            Intent::RegisterPatient(input)
        }
        Intent::ChangePatient(mut input) => {
            let home = home(tx)?;
            if let Some(edit) = &mut input.phones {
                all(&mut edit.to, home);
            }
            let contact = input.emergency_contact.as_mut().and_then(|edit| edit.to.as_mut());
            one(contact.and_then(|contact| contact.phone.as_mut()), home);
            let pharmacy = input.pharmacy.as_mut().and_then(|edit| edit.to.as_mut());
            one(pharmacy.and_then(|pharmacy| pharmacy.phone.as_mut()), home);
            Intent::ChangePatient(input)
        }
        other => other,
    })
}

/// The country of the first clinic: an organisation whose clinics lie in two countries writes the code.
fn home(tx: &ReadTx) -> Result<Option<Country>, AppError> {
    Ok(clinics::list(tx)?.first().and_then(|clinic| country_of(clinic.zone.0.name())))
}

fn all(phones: &mut Vec<String>, home: Option<Country>) {
    for phone in phones {
        *phone = normalised(phone, home);
    }
}

fn one(phone: Option<&mut PhoneNumber>, home: Option<Country>) {
    let Some(phone) = phone else { return };
    if let Ok(read) = PhoneNumber::new(&normalised(phone.as_str(), home)) {
        *phone = read;
    }
}
