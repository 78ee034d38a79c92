//! Bundles that another program wrote. They are not part of this repository: `LAMPLIGHT_SHARED_DATA` names the
//! folder that holds `fhir-r4`, else `../shared/data` beside the repository is tried.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use lamplight_interop::fhir::{PartLeftOut, PatientImport, read_patients};

use crate::today;

fn folder() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let shared = std::env::var_os("LAMPLIGHT_SHARED_DATA").map_or(beside, PathBuf::from);
    let folder = shared.join("fhir-r4");
    if folder.is_dir() {
        return Some(folder);
    }
    // Straight to the descriptor: what the macros print of a passing test is never shown.
    let _ = writeln!(std::io::stderr(), "\nSKIPPED: no folder {}; set LAMPLIGHT_SHARED_DATA", folder.display());
    None
}

fn read(path: &std::path::Path) -> PatientImport {
    let file = fs::File::open(path).expect("opens");
    read_patients(file, today()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_bundle_of_a_person_gives_one_whole_patient() {
    let Some(folder) = folder() else { return };
    let mut people = 0;
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let import = read(&path);
        if name.starts_with("hospitalInformation") {
            assert_eq!((import.patients.len(), import.report.patients_found), (0, 0));
            continue;
        }
        people += 1;
        assert_eq!((import.patients.len(), import.report.patients_found), (1, 1), "{name}");
        let patient = &import.patients[0];
        let (given, rest) = name.split_once('_').expect("Given_Family_id.json");
        let family = rest.split('_').next().expect("a family name");
        assert_eq!((patient.given.as_str(), patient.family.as_str()), (given, family));
        assert_eq!(patient.identifiers.len(), 4, "{name}: record numbers, licence, passport; no SSN");
        assert_eq!(import.report.parts_left_out[&PartLeftOut::SsnNeedsFieldEncryption], 1, "{name}");
        // Invented numbers: an exchange that begins with 1 is not a number and stays as it was written.
        let phone = &patient.demographics.phones[0];
        assert!(phone.starts_with("+1555") || phone.starts_with("555-1"), "{name}");
        let language = if given == "Alberto" { "es" } else { "en-US" };
        assert_eq!(patient.demographics.language.as_deref(), Some(language), "{name}");
        assert_eq!(patient.demographics.addresses.len(), 1, "{name}");
    }
    assert!(people >= 8, "{people} bundles of people");
}

#[test]
fn the_official_example_of_a_us_core_patient() {
    let Some(folder) = folder() else { return };
    let import = read(&folder.join("us-core-examples/Patient-example.json"));
    let patient = &import.patients[0];
    assert_eq!((patient.given.as_str(), patient.family.as_str()), ("Amy V.", "Baxter"));
    assert_eq!(patient.demographics.addresses[0].postal_code, "74048");
    assert_eq!(patient.demographics.phones, ["+15555555555"]);
}
