//! One Patient resource into one imported patient.
//!
//! Whole or not at all in name, birth date and identity; other parts that cannot be kept are named.

mod contact;
mod identity;
mod names;
mod shapes;
mod vital;

use chrono::NaiveDate;
use lamplight_domain::patients::{Demographics, ImportedPatient};
use serde::de::DeserializeOwned;

use super::raw::{Property, RawPatient};
use super::report::{PartLeftOut, PatientLeftOut};

/// Most entries of one kind (phones, addresses, identifiers) that are kept for a patient.
const MOST_OF_A_KIND: usize = 50;

/// Why a resource did not become a patient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    LeftOut(PatientLeftOut),
    /// The shape of another FHIR version: the whole file is refused.
    OlderVersion,
}

impl From<PatientLeftOut> for Unusable {
    fn from(reason: PatientLeftOut) -> Self {
        Unusable::LeftOut(reason)
    }
}

/// The patient, and what of it was left out.
pub type ReadPatient = (ImportedPatient, Vec<PartLeftOut>);

/// Reads a patient. `full_url` is the entry's address, `today` the latest day that is believed.
pub fn read(full_url: Option<&str>, raw: &RawPatient, today: NaiveDate) -> Result<ReadPatient, Unusable> {
    raw.check()?;
    refuse_older_versions(raw)?;
    let mut parts = Vec::new();
    let links: Vec<shapes::Link> = property(raw, Property::Link)?;
    if links.iter().any(|link| link.kind.as_deref() == Some("replaced-by")) {
        return Err(PatientLeftOut::Replaced.into());
    }
    if property::<Option<bool>>(raw, Property::Active)? == Some(false) {
        parts.push(PartLeftOut::InactiveMark);
    }
    let (given, family) = names::read(property(raw, Property::Name)?, today, &mut parts)?;
    let birth_date = vital::birth_date(property(raw, Property::BirthDate)?, today)?;
    let deceased_on =
        vital::deceased_on(property(raw, Property::DeceasedBoolean)?, property(raw, Property::DeceasedDateTime)?)?;
    let resource_id: Option<String> = property(raw, Property::Id)?;
    let identifiers =
        identity::read(property(raw, Property::Identifier)?, full_url, resource_id.as_deref(), &mut parts)?;
    let addresses = contact::addresses(property(raw, Property::Address)?, today, &mut parts);
    let demographics = Demographics {
        gender: vital::gender(property(raw, Property::Gender)?, &mut parts),
        phones: contact::phones(property(raw, Property::Telecom)?, &addresses, today, &mut parts),
        addresses,
        language: vital::language(property(raw, Property::Communication)?, &mut parts),
        deceased_on,
    };
    Ok((ImportedPatient { given, family, birth_date, demographics, identifiers }, parts))
}

/// A property of the resource; absent reads as empty. A wrong shape leaves the patient out.
fn property<T: Default + DeserializeOwned>(raw: &RawPatient, property: Property) -> Result<T, PatientLeftOut> {
    match raw.get(property) {
        None => Ok(T::default()),
        Some(text) => serde_json::from_str(text).map_err(|_| PatientLeftOut::Unreadable),
    }
}

/// DSTU2 wrote families as a list and had `careProvider`. STU3 reads as R4 in everything that is used here.
fn refuse_older_versions(raw: &RawPatient) -> Result<(), Unusable> {
    let families_in_lists =
        |text| serde_json::from_str::<Vec<shapes::Dstu2Name>>(text).is_ok_and(|names| !names.is_empty());
    if raw.get(Property::CareProvider).is_some() || raw.get(Property::Name).is_some_and(families_in_lists) {
        return Err(Unusable::OlderVersion);
    }
    Ok(())
}

/// Short free text of one line: trimmed, without control characters, at most `most` characters.
fn line(raw: &str, most: usize) -> Option<String> {
    let text = raw.trim();
    let fits = !text.is_empty() && text.chars().count() <= most && !text.chars().any(char::is_control);
    fits.then(|| text.to_owned())
}
