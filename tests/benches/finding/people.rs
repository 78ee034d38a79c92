//! A file with many patients: rows in bulk, then indexed as the product does it after an upgrade.

use std::path::{Path, PathBuf};
use std::time::Instant;

use lamplight_store::{Database, DatabaseKey, configure};
use rusqlite::{Connection, OpenFlags, params};

use crate::names::Names;

/// Who was made, for asking about them.
pub struct Person {
    pub family: String,
    pub given: String,
    /// `YYYY-MM-DD`.
    pub born: String,
    pub phone: String,
    pub mrn: String,
}

pub struct People {
    pub folder: tempfile::TempDir,
    pub some: Vec<Person>,
}

/// One of so many is remembered.
const REMEMBERED: usize = 2000;

impl People {
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("lamplight.db")
    }

    pub fn key() -> DatabaseKey {
        DatabaseKey::new([7; 32])
    }

    pub fn bare(&self) -> Connection {
        bare(&self.path())
    }
}

fn bare(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).expect("opens");
    configure(&connection, &People::key()).expect("configured");
    connection
}

/// The file and its database, with what making it took.
pub fn build(count: usize) -> (People, Database) {
    let started = Instant::now();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("lamplight.db");
    drop(Database::create(&path, &People::key()).expect("a new database"));
    let connection = bare(&path);
    let some = insert(&connection, count);
    connection.execute("DELETE FROM meta WHERE name = 'patient_terms'", []).expect("not indexed");
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("in the file");
    drop(connection);
    let rows = std::fs::metadata(&path).expect("the file").len();
    let inserted = started.elapsed();
    let database = Database::open(&path, &People::key()).expect("opens and indexes");
    let indexed = started.elapsed() - inserted;
    database.settle().expect("in the file");
    let whole = std::fs::metadata(&path).expect("the file").len();
    println!(
        "{count} patients written in {:.1} s ({} MB), indexed in {:.1} s (index {} MB)",
        inserted.as_secs_f64(),
        rows / 1_000_000,
        indexed.as_secs_f64(),
        (whole - rows) / 1_000_000,
    );
    (People { folder, some }, database)
}

fn insert(connection: &Connection, count: usize) -> Vec<Person> {
    let mut names = Names::new(42);
    let mut some = Vec::new();
    let transaction = connection.unchecked_transaction().expect("a transaction");
    {
        let mut patients = transaction
            .prepare("INSERT INTO patients (id, family, given, birth_date, mrn) VALUES (?1, ?2, ?3, ?4, ?5)")
            .expect("prepared");
        let mut contacts = transaction
            .prepare("INSERT INTO patient_contacts (patient, phones, addresses) VALUES (?1, ?2, '[]')")
            .expect("prepared");
        for number in 0..count {
            let person = person(&mut names, number);
            // Ids come in order, which is quicker to write and makes no difference to the index.
            let id = (number as u128 + (1 << 64)).to_be_bytes();
            patients.execute(params![id, person.family, person.given, person.born, person.mrn]).expect("a patient");
            contacts.execute(params![id, format!(r#"["{}"]"#, person.phone)]).expect("contacts");
            if number % (count / REMEMBERED).max(1) == 0 {
                some.push(person);
            }
        }
    }
    transaction.commit().expect("durable");
    some
}

fn person(names: &mut Names, number: usize) -> Person {
    let born = chrono::NaiveDate::from_ymd_opt(1932, 1, 1).expect("a date") + chrono::Days::new(names.below(33_000));
    Person {
        family: names.family(),
        given: names.given(),
        born: born.to_string(),
        phone: format!("+1{:03}{:03}{:04}", 201 + names.below(700), 200 + names.below(800), names.below(10_000)),
        mrn: format!("K7-{number:07}"),
    }
}
