//! What becomes of each part of a patient.

use lamplight_domain::patients::{Gender, ImportedPatient};
use lamplight_interop::fhir::{EntryLeftOut, PartLeftOut, PatientLeftOut};
use serde_json::{Value, json};

use crate::{bundle, patient, patient_with, read};

fn only(resource: &Value) -> (ImportedPatient, Vec<(PartLeftOut, u32)>) {
    let mut import = read(resource.to_string()).expect("readable");
    assert_eq!(import.report.patients_left_out.len(), 0, "left out: {:?}", import.report.patients_left_out);
    (import.patients.remove(0), import.report.parts_left_out.into_iter().collect())
}

fn left_out(resource: &Value) -> PatientLeftOut {
    let import = read(resource.to_string()).expect("readable");
    assert!(import.patients.is_empty(), "was taken over");
    let reasons: Vec<_> = import.report.patients_left_out.into_iter().collect();
    assert_eq!(reasons.len(), 1);
    reasons[0].0
}

fn name_of(names: Value) -> String {
    let (patient, _) = only(&patient_with("name", names));
    format!("{} {}", patient.given.as_str(), patient.family.as_str())
}

#[test]
fn a_patient_with_everything() {
    let (patient, parts) = only(&json!({
        "resourceType": "Patient", "active": true,
        "identifier": [
            { "system": "urn:example:records", "value": "A-1" },
            { "system": "http://hl7.org/fhir/sid/us-ssn", "value": "999-12-3456" }
        ],
        "name": [{ "use": "official", "family": "Quill470", "given": ["Nora", "B."], "prefix": ["Ms."] }],
        "telecom": [{ "system": "phone", "value": "555-475-6178" }, { "system": "email", "value": "n@example.org" }],
        "gender": "unknown", "birthDate": "1980-02-29", "deceasedDateTime": "2019-07-01T23:30:00-04:00",
        "address": [{ "line": ["1 Oak St", null], "city": "Dedham", "state": "MA", "postalCode": "02026", "country": "US" }],
        "communication": [
            { "language": { "coding": [{ "system": "urn:ietf:bcp:47", "code": "en-US" }] } },
            { "language": { "coding": [{ "system": "urn:ietf:bcp:47", "code": "es" }] }, "preferred": true }
        ],
        "maritalStatus": { "coding": [{ "code": "M" }] }
    }));
    assert_eq!((patient.given.as_str(), patient.family.as_str()), ("Nora B.", "Quill470"));
    assert_eq!(patient.birth_date.to_string(), "1980-02-29");
    assert_eq!(patient.demographics.gender, Some(Gender::PreferNotToSay));
    assert_eq!(patient.demographics.phones, ["+15554756178"]);
    assert_eq!(patient.demographics.language.as_deref(), Some("es"));
    assert_eq!(patient.demographics.deceased_on.map(|day| day.to_string()).as_deref(), Some("2019-07-01"));
    assert_eq!(patient.demographics.addresses[0].lines, ["1 Oak St"]);
    assert_eq!(patient.demographics.addresses[0].postal_code, "02026");
    assert_eq!(patient.identifiers.len(), 1);
    assert_eq!(
        parts,
        [(PartLeftOut::SsnNeedsFieldEncryption, 1), (PartLeftOut::NameAffix, 1), (PartLeftOut::ContactNotPhone, 1)]
    );
}

#[test]
fn social_security_numbers_are_recognised_however_they_are_named() {
    let ssn = "999-12-3456";
    for identifier in [
        json!({ "system": "http://hl7.org/fhir/sid/us-ssn", "value": ssn }),
        json!({ "system": " HTTPS://hl7.org/fhir/sid/US-SSN/ ", "value": ssn }),
        json!({ "system": "urn:oid:2.16.840.1.113883.4.1", "value": ssn }),
        json!({ "system": "urn:example:any", "value": ssn, "type": { "coding": [{ "code": "SS" }] } }),
        json!({ "value": ssn, "type": { "coding": [{ "code": "SB" }] } }),
    ] {
        let kept = json!({ "system": "urn:example:records", "value": "A-1" });
        let (patient, parts) = only(&patient_with("identifier", json!([identifier, kept])));
        assert_eq!(parts, [(PartLeftOut::SsnNeedsFieldEncryption, 1)], "{identifier}");
        assert!(patient.identifiers.iter().all(|kept| kept.value.as_str() != ssn));
    }
}

#[test]
fn the_present_official_name_is_taken() {
    let official = json!({ "use": "official", "family": "New", "given": ["Ann"] });
    let usual = json!({ "use": "usual", "family": "Usual", "given": ["Ann"] });
    let plain = json!({ "family": "Plain", "given": ["Ann"] });
    let former = json!({ "use": "old", "family": "Old", "given": ["Ann"] });
    let ended = json!({ "use": "official", "family": "Ended", "given": ["Ann"], "period": { "end": "2020" } });
    assert_eq!(name_of(json!([former, plain, usual, official])), "Ann New");
    assert_eq!(name_of(json!([former, plain, usual])), "Ann Usual");
    assert_eq!(name_of(json!([ended, plain])), "Ann Plain");
    assert_eq!(left_out(&patient_with("name", json!([former]))), PatientLeftOut::NameMissing);
    assert_eq!(left_out(&patient_with("name", json!([{ "family": "Mono" }]))), PatientLeftOut::NameMissing);
    assert_eq!(left_out(&patient_with("name", json!([{ "text": "Ann Only" }]))), PatientLeftOut::NameMissing);
    let long = json!([{ "family": "x".repeat(101), "given": ["Ann"] }]);
    assert_eq!(left_out(&patient_with("name", long)), PatientLeftOut::NameNotUsable);
}

#[test]
fn birth_dates_are_whole_or_the_patient_is_left_out() {
    for (date, reason) in [
        (json!("1980"), PatientLeftOut::BirthDatePartial),
        (json!("1980-02"), PatientLeftOut::BirthDatePartial),
        (json!("1981-02-29"), PatientLeftOut::BirthDateInvalid),
        (json!("02/29/1980"), PatientLeftOut::BirthDateInvalid),
        (json!("2026-11-23"), PatientLeftOut::BirthDateInFuture),
        (json!(null), PatientLeftOut::BirthDateMissing),
        (json!(1980), PatientLeftOut::Unreadable),
    ] {
        assert_eq!(left_out(&patient_with("birthDate", date.clone())), reason, "{date}");
    }
    assert_eq!(only(&patient_with("birthDate", json!("2026-11-22"))).0.birth_date.to_string(), "2026-11-22");
}

#[test]
fn nobody_known_to_have_died_is_taken_over_as_living() {
    assert_eq!(left_out(&patient_with("deceasedBoolean", json!(true))), PatientLeftOut::DeathDateNotKnown);
    assert_eq!(left_out(&patient_with("deceasedDateTime", json!("2019"))), PatientLeftOut::DeathDateNotKnown);
    assert_eq!(only(&patient_with("deceasedBoolean", json!(false))).0.demographics.deceased_on, None);
}

#[test]
fn without_an_identifier_the_entry_address_serves_and_without_that_nothing() {
    let bare = patient_with("identifier", json!([{ "value": "12" }]));
    let entry = |url: &str| json!({ "resourceType": "Bundle", "type": "searchset", "entry": [{ "resource": bare, "fullUrl": url }] });
    let import = read(entry("https://a.example/fhir/Patient/12").to_string()).expect("readable");
    let identifier = &import.patients[0].identifiers[0];
    assert_eq!(identifier.system.as_str(), "urn:ietf:rfc:3986");
    assert_eq!(identifier.value.as_str(), "https://a.example/fhir/Patient/12");
    assert_eq!(import.report.parts_left_out[&PartLeftOut::IdentifierWithoutSystem], 1);
    // Another system has a patient 12 too: a relative address must not join them.
    let import = read(entry("Patient/12").to_string()).expect("readable");
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::IdentifierMissing], 1);
    assert_eq!(left_out(&bare), PatientLeftOut::IdentifierMissing);
    let mut with_uuid = bare.clone();
    with_uuid["id"] = json!("14867DBA-fb11-4df3-9829-8e8e081b39e6");
    assert_eq!(only(&with_uuid).0.identifiers[0].value.as_str(), "urn:uuid:14867dba-fb11-4df3-9829-8e8e081b39e6");
}

#[test]
fn patients_of_one_file_that_share_an_identifier_are_never_joined_in_silence() {
    let other = patient_with("name", json!([{ "family": "Other", "given": ["Nora"] }]));
    let import = read(bundle(&[patient(), patient(), other])).expect("readable");
    assert_eq!((import.patients.len(), import.report.patients_found), (1, 3));
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::SameAsEarlier], 1);
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::IdentifierShared], 1);
}

#[test]
fn what_is_old_or_not_usable_is_counted() {
    let mut resource = patient();
    resource["active"] = json!(false);
    resource["gender"] = json!("M");
    resource["telecom"] = json!([
        { "system": "phone", "use": "old", "value": "555-475-6178" },
        { "system": "phone", "value": "x".repeat(41) },
        { "system": "phone", "value": "call the neighbour" }
    ]);
    resource["address"] = json!([{ "use": "old", "city": "Gone" }, { "city": "a\u{0}b" }, { "country": "DE" }]);
    resource["communication"] = json!([{ "language": {} }, { "language": {} }]);
    let (patient, parts) = only(&resource);
    assert_eq!(patient.demographics.phones, ["call the neighbour"]);
    assert_eq!(patient.demographics.addresses.len(), 1);
    let reasons: Vec<_> = parts.into_iter().map(|(reason, _)| reason).collect();
    assert_eq!(
        reasons,
        [
            PartLeftOut::GenderNotReadable,
            PartLeftOut::ContactOld,
            PartLeftOut::PhoneNotUsable,
            PartLeftOut::AddressOld,
            PartLeftOut::AddressNotUsable,
            PartLeftOut::LanguageNotClear,
            PartLeftOut::InactiveMark
        ]
    );
}

#[test]
fn replaced_records_and_wrong_shapes_are_left_out_one_by_one() {
    let replaced = patient_with("link", json!([{ "type": "replaced-by", "other": { "reference": "Patient/2" } }]));
    let misshapen = patient_with("name", json!("Nora Quill"));
    let import = read(bundle(&[replaced, misshapen, patient()])).expect("readable");
    assert_eq!(import.patients.len(), 1);
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::Replaced], 1);
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::Unreadable], 1);
}

#[test]
fn properties_may_come_in_any_order() {
    let text = r#"{ "entry": [
        { "resource": { "birthDate": "1980-02-29", "name": [{ "given": ["Nora"], "family": "Quill" }], "resourceType": "Patient" },
          "fullUrl": "urn:uuid:14867dba-fb11-4df3-9829-8e8e081b39e6" },
        { "resource": { "name": "a hospital", "address": "nowhere", "type": [1, 2], "resourceType": "Organization" } },
        { "resource": { "resourceType": "Bundle", "entry": [{}] } },
        { "request": { "method": "DELETE", "url": "Patient/9" } }
      ], "type": "batch", "resourceType": "Bundle" }"#;
    let import = read(text).expect("readable");
    assert_eq!(import.patients.len(), 1);
    let entries: Vec<_> = import.report.entries_left_out.into_iter().collect();
    assert_eq!(
        entries,
        [(EntryLeftOut::OtherResource, 1), (EntryLeftOut::NestedBundle, 1), (EntryLeftOut::NoResource, 1)]
    );
}

#[test]
fn the_hash_is_of_the_whole_file() {
    let text = format!("\u{feff}{} \n", bundle(&[patient()]));
    let import = read(&text).expect("readable");
    let expected: String =
        <sha2::Sha256 as sha2::Digest>::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(import.source_sha256, expected);
    assert_eq!(import.into_operation().source_sha256, expected);
}
