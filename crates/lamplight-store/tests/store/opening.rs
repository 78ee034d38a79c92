//! Making, opening and refusing to open.

use lamplight_store::{Database, DatabaseKey, StoreError};

use crate::support::{Home, bare, clinic, key};

#[test]
fn a_new_database_does_not_replace_a_file() {
    let home = Home::new();
    std::fs::write(home.path(), b"something of the user's").expect("a file");
    assert_eq!(Database::create(&home.path(), &key()).map(drop), Err(StoreError::Exists));
    assert_eq!(std::fs::read(home.path()).expect("still there"), b"something of the user's");
}

#[test]
fn opening_never_makes_a_file() {
    let home = Home::new();
    assert_eq!(home.open().map(drop), Err(StoreError::Missing));
    assert!(!home.path().exists());
}

#[test]
fn an_interrupted_creation_does_not_stand_in_the_way() {
    let home = Home::new();
    std::fs::write(home.path().with_extension("creating"), b"half a database").expect("a file");
    drop(home.create());
    home.open().expect("the new database");
}

#[test]
fn an_empty_file_is_not_taken_for_a_new_database() {
    let home = Home::new();
    std::fs::write(home.path(), b"").expect("a file");
    assert_eq!(home.open().map(drop), Err(StoreError::Unreadable));
    assert_eq!(std::fs::metadata(home.path()).expect("still there").len(), 0);
}

#[test]
fn a_second_opening_is_refused_until_the_first_is_closed() {
    let home = Home::new();
    let first = clinic(&home);
    assert_eq!(home.open().map(drop), Err(StoreError::AlreadyOpen));
    drop(first);
    home.open().expect("free again");
}

#[test]
fn a_wrong_key_is_unreadable_and_leaves_every_byte() {
    let home = Home::new();
    drop(clinic(&home));
    let before = std::fs::read(home.path()).expect("the file");
    let wrong = DatabaseKey::new([8; 32]);
    assert_eq!(Database::open(&home.path(), &wrong).map(drop), Err(StoreError::Unreadable));
    assert!(before == std::fs::read(home.path()).expect("the file"), "the file changed");
    home.open().expect("the right key still opens it");
}

#[test]
fn a_file_of_a_newer_program_is_refused_and_left_alone() {
    let home = Home::new();
    drop(clinic(&home));
    bare(&home.path()).execute_batch("PRAGMA user_version = 4000").expect("a later version");
    let before = std::fs::read(home.path()).expect("the file");
    match home.open().map(drop) {
        Err(StoreError::Newer { found: 4000, known }) => assert!(known < 4000),
        other => panic!("{other:?}"),
    }
    assert!(before == std::fs::read(home.path()).expect("the file"), "the file changed");
}

#[test]
fn closing_empties_the_log() {
    let home = Home::new();
    drop(clinic(&home));
    let left = std::fs::metadata(home.path().with_extension("db-wal")).map_or(0, |log| log.len());
    assert_eq!(left, 0);
}

#[test]
fn writes_wait_for_each_other_and_reads_do_not_wait() {
    let home = Home::new();
    let database = clinic(&home);
    std::thread::scope(|threads| {
        for writer in 0..4 {
            let database = &database;
            threads.spawn(move || {
                for number in 0..25 {
                    let put = |tx: &lamplight_store::WriteTx| {
                        lamplight_store::meta::put(tx, &format!("{writer}/{number}"), "1")
                    };
                    database.write::<_, StoreError>(put).expect("a write");
                    let get = |tx: &lamplight_store::ReadTx| lamplight_store::users::list(tx);
                    assert_eq!(database.read::<_, StoreError>(get).expect("a read").len(), 1);
                }
            });
        }
    });
    let rows: i64 = {
        drop(database);
        bare(&home.path())
            .query_row("SELECT count(*) FROM meta WHERE name LIKE '%/%'", [], |row| row.get(0))
            .expect("a count")
    };
    assert_eq!(rows, 100);
}

#[test]
fn an_error_or_a_panic_inside_a_transaction_undoes_it() {
    let home = Home::new();
    let database = clinic(&home);
    let refused = database.write::<(), StoreError>(|tx| {
        lamplight_store::meta::put(tx, "kept", "no")?;
        Err(StoreError::Full)
    });
    assert_eq!(refused, Err(StoreError::Full));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        database.write::<(), StoreError>(|tx| {
            lamplight_store::meta::put(tx, "kept", "no")?;
            panic!("a defect in a use case")
        })
    }));
    assert!(panicked.is_err());
    let kept = database.read::<_, StoreError>(|tx| lamplight_store::meta::get(tx, "kept"));
    assert_eq!(kept, Ok(None));
    database.write::<_, StoreError>(|tx| lamplight_store::meta::put(tx, "kept", "yes")).expect("writing goes on");
}
