//! Patient data that must not be found anywhere but inside the encrypted file: neither in errors and debug
//! output, nor in a byte of the data folder or of the folder for temporary files.

use std::fs;
use std::path::{Path, PathBuf};

use lamplight_domain::operations::Intent;
use lamplight_domain::patients::{Address, Demographics};

use crate::clinic::TestClinic;

const SENTINELS: [&str; 5] =
    ["Zyxwvanna", "Quortlebick", "purple-dizzy-spells-777", "half-typed-secret-313", "1931-07-13"];

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { files_below(&path, found) } else { found.push(path) }
    }
}

fn assert_clean(folder: &Path) {
    let mut files = Vec::new();
    files_below(folder, &mut files);
    assert!(!files.is_empty(), "there are files to look at");
    for file in files {
        let bytes = fs::read(&file).unwrap_or_default();
        for sentinel in SENTINELS {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            assert!(!name.contains(sentinel), "a file is named after patient data");
            let inside = bytes.windows(sentinel.len()).any(|window| window == sentinel.as_bytes());
            assert!(!inside, "{sentinel} stands unencrypted in {}", file.display());
        }
    }
}

#[test]
fn nothing_of_a_patient_stands_outside_the_encrypted_file() {
    let clinic = TestClinic::new();
    let mut said = Vec::new();
    let patient = clinic.register("Zyxwvanna", "Quortlebick");
    let mut booking = clinic.booking(patient, "2026-11-23T15:00:00Z");
    booking.reason = lamplight_domain::text::VisitReason::new("purple-dizzy-spells-777").expect("a reason");
    said.push(format!("{booking:?}"));
    said.push(format!("{:?}", clinic.app.perform(Intent::BookAppointment(booking.clone()))));
    said.push(format!("{:?}", clinic.app.perform(Intent::BookAppointment(booking))));
    clinic.app.save_draft("booking:x", "half-typed-secret-313").expect("kept");
    said.push(format!("{:?}", clinic.app.drafts()));
    said.push(format!("{:?}", clinic.app.patients("Zyxwvanna", 10)));
    said.push(format!("{:?}", clinic.app.save_draft("", "half-typed-secret-313")));
    said.push(format!("{:?}", clinic.app.verify()));
    let known = Demographics {
        phones: vec!["purple-dizzy-spells-777".to_owned()],
        addresses: vec![Address { city: "Quortlebick".to_owned(), ..Address::default() }],
        ..Demographics::default()
    };
    said.push(format!("{known:?} {:?}", known.addresses));
    // While it runs (with its write-ahead log), locked, and closed.
    assert_clean(clinic.folder.path());
    clinic.app.lock().expect("locked");
    assert_clean(clinic.folder.path());
    clinic.app.sign_out().expect("closed");
    assert_clean(clinic.folder.path());
    for text in said {
        for sentinel in SENTINELS {
            assert!(!text.contains(sentinel), "{sentinel} stands in: {text}");
        }
    }
}
