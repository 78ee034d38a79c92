//! FHIR import from the outside: samples written for these tests, hostile files, and real bundles where they
//! are present.

mod hostile;
mod mapping;
mod properties;
mod real_files;

use chrono::NaiveDate;
use lamplight_interop::fhir::{ImportError, PatientImport, read_patients};
use serde_json::{Value, json};

pub fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a date")
}

pub fn read(text: impl AsRef<[u8]>) -> Result<PatientImport, ImportError> {
    read_patients(text.as_ref(), today())
}

/// A patient with everything that is asked for and nothing else.
pub fn patient() -> Value {
    json!({
        "resourceType": "Patient",
        "id": "p1",
        "identifier": [{ "system": "urn:example:records", "value": "A-1" }],
        "name": [{ "use": "official", "family": "Quill", "given": ["Nora"] }],
        "birthDate": "1980-02-29"
    })
}

/// The patient with one property replaced.
pub fn patient_with(property: &str, value: Value) -> Value {
    let mut patient = patient();
    patient[property] = value;
    patient
}

pub fn bundle(resources: &[Value]) -> String {
    let entries: Vec<Value> = resources.iter().map(|resource| json!({ "resource": resource })).collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
}
