//! Flipped bytes and torn files: told apart from an empty clinic, and never repaired by starting over.

use lamplight_domain::records::{Record, RecordKind};
use lamplight_store::{Database, StoreError, records};

use crate::support::{Home, clinic, key, patient, put_all};

const PAGE: usize = 4096;

fn home_with_pages() -> (Home, Vec<u8>) {
    let home = Home::new();
    let database = clinic(&home);
    let patients: Vec<_> = (100..500).map(|number| Record::Patient(patient(number, "Garcia", "Maria"))).collect();
    put_all(&database, &patients);
    drop(database);
    let bytes = std::fs::read(home.path()).expect("the file");
    assert!(bytes.len() > 20 * PAGE, "large enough to have inner pages");
    (home, bytes)
}

/// Opens and reads every record; the first error.
fn read_everything(home: &Home) -> Result<(), StoreError> {
    let database = Database::open(&home.path(), &key())?;
    let kinds = database.read::<_, StoreError>(|tx| {
        lamplight_store::organisations::the_one(tx)?;
        lamplight_store::clinics::list(tx)?;
        for number in 100..500 {
            let key =
                lamplight_domain::records::RecordKey { kind: RecordKind::Patient, id: uuid::Uuid::from_u128(number) };
            records::get(tx, &key)?;
        }
        Ok(())
    });
    let checked = database.integrity()?;
    match kinds {
        Ok(()) if checked.is_sound() => Ok(()),
        Ok(()) => Err(StoreError::Damaged),
        Err(error) => Err(error),
    }
}

#[test]
fn a_flipped_byte_anywhere_is_noticed_and_the_file_stays_as_it_is() {
    let (home, sound) = home_with_pages();
    assert_eq!(read_everything(&home), Ok(()));
    let pages = sound.len() / PAGE;
    for page in 0..pages {
        for offset in [0, 20, 2000, 4090] {
            let mut damaged = sound.clone();
            damaged[page * PAGE + offset] ^= 0x40;
            std::fs::write(home.path(), &damaged).expect("damage");
            let found = read_everything(&home);
            let expected = matches!(found, Err(StoreError::Damaged | StoreError::Unreadable));
            assert!(expected, "page {page}, byte {offset}: {found:?}");
            assert!(page > 0 || found == Err(StoreError::Unreadable), "the header: {found:?}");
            assert!(damaged == std::fs::read(home.path()).expect("the file"), "page {page}: the file changed");
        }
    }
}

#[test]
fn a_cut_file_is_noticed_and_stays_as_it_is() {
    let (home, sound) = home_with_pages();
    for keep in [1, 100, PAGE - 1, PAGE, 3 * PAGE, sound.len() / 2, sound.len() - PAGE] {
        std::fs::write(home.path(), &sound[..keep]).expect("damage");
        let found = read_everything(&home);
        assert!(matches!(found, Err(StoreError::Damaged | StoreError::Unreadable)), "{keep} bytes: {found:?}");
        assert!(sound[..keep] == std::fs::read(home.path()).expect("the file"), "{keep} bytes: the file changed");
    }
}

#[test]
fn a_file_that_is_no_database_is_unreadable() {
    let home = Home::new();
    let text = b"not a database ".repeat(1000);
    std::fs::write(home.path(), &text).expect("a file");
    assert_eq!(home.open().map(drop), Err(StoreError::Unreadable));
    assert!(text == std::fs::read(home.path()).expect("the file"));
}
