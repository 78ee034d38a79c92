//! Patient data are in no unencrypted byte on disk and in no error.

use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::records::Record;
use lamplight_domain::text::VisitReason;
use lamplight_store::drafts::DraftRow;
use lamplight_store::{Database, StoreError, audit, drafts, patients, records};

use crate::support::{Home, appointment, at, audit_entry, bare, clinic, id, key, patient, put_all};

const SENTINELS: [&str; 4] = ["Zyxwvutsentinel", "Qponmlksentinel", "reasonsentinel", "draftsentinel"];

fn fill(database: &Database) {
    let mut visit = appointment(200, id(100), id(4), 0);
    visit.reason = VisitReason::new("reasonsentinel").expect("a reason");
    let person = patient(100, "Zyxwvutsentinel", "Qponmlksentinel");
    put_all(database, &[Record::Patient(person), Record::Appointment(visit)]);
    database
        .write::<_, StoreError>(|tx| {
            let content = "draftsentinel".repeat(2000);
            drafts::save(tx, &DraftRow { user: id(3), key: "booking".to_owned(), content, saved_at: at(0) })?;
            let mut entry = audit_entry(100);
            entry.detail = serde_json::json!({ "family": { "old": null, "new": "Zyxwvutsentinel" } });
            audit::append(tx, &entry)
        })
        .expect("kept");
    let found = database
        .read::<_, StoreError>(|tx| patients::search(tx, ("zyx", DateOrder::MonthFirst), 20))
        .expect("a search");
    assert_eq!(found.len(), 1);
}

/// No file of the folder holds a sentinel in any usual writing, nor the head of an unencrypted database.
fn assert_nothing_in(home: &Home, when: &str) {
    let mut seen = 0;
    for entry in std::fs::read_dir(home.folder.path()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).expect("a file");
        seen += bytes.len();
        let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        for sentinel in SENTINELS {
            let wide: Vec<u8> = sentinel.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let forms = [sentinel.as_bytes().to_vec(), sentinel.to_lowercase().into_bytes(), wide];
            assert!(!forms.iter().any(|form| holds(form)), "{sentinel} in {} {when}", path.display());
        }
        assert!(!holds(b"SQLite format 3"), "an unencrypted database in {} {when}", path.display());
        assert!(!holds(b"CREATE TABLE"), "an unencrypted schema in {} {when}", path.display());
    }
    assert!(seen > 100_000, "the folder holds the data at all");
}

#[test]
fn no_file_holds_patient_data_in_the_clear() {
    let home = Home::new();
    let database = clinic(&home);
    fill(&database);
    assert!(home.path().with_extension("db-wal").exists(), "the log is looked at as well");
    assert_nothing_in(&home, "while open");
    database.settle().expect("the log is emptied");
    assert_nothing_in(&home, "after the log was emptied");
    drop(database);
    assert_nothing_in(&home, "after closing");
}

#[test]
fn errors_hold_no_values() {
    let home = Home::new();
    let database = clinic(&home);
    fill(&database);
    let mut errors = Vec::new();
    // A reference to nobody, refused when the transaction commits.
    let mut visit = appointment(201, id(9999), id(4), 0);
    visit.reason = VisitReason::new("reasonsentinel").expect("a reason");
    errors.extend(database.write::<_, StoreError>(|tx| records::put(tx, &Record::Appointment(visit))).err());
    drop(database);
    // Values that this program never writes.
    for sql in [
        "UPDATE patients SET birth_date = 'Zyxwvutsentinel'",
        "UPDATE patients SET birth_date = '1980-02-29', gender = 'Zyxwvutsentinel'",
        "UPDATE patients SET gender = NULL;
         INSERT INTO patient_contacts (patient, phones, addresses) SELECT id, '\"Zyxwvutsentinel\"', '[]' FROM patients",
        "DELETE FROM patient_contacts; UPDATE patients SET given = ''",
    ] {
        bare(&home.path()).execute_batch(sql).expect("the change");
        let database = Database::open(&home.path(), &key()).expect("opens");
        errors.extend(database.read::<_, StoreError>(|tx| patients::get(tx, id(100))).err());
    }
    assert_eq!(errors.len(), 5, "every one of them is an error: {errors:?}");
    for error in errors {
        let text = format!("{error} {error:?}").to_lowercase();
        for sentinel in SENTINELS {
            assert!(!text.contains(&sentinel.to_lowercase()), "{text}");
        }
    }
}
