//! What a killed process leaves: the log holds what was committed, and nothing that was not.

use lamplight_store::{Database, DatabaseKey, StoreError, audit};

use crate::support::{Home, audit_entry, clinic, key};

/// Copies the files as a kill would leave them, while the database is open.
fn copy_as_killed(from: &Home, to: &Home) {
    for extension in ["db", "db-wal"] {
        let name = |home: &Home| home.path().with_extension(extension);
        std::fs::copy(name(from), name(to)).expect("a copy");
    }
}

#[test]
fn everything_committed_is_there_after_an_unclean_end() {
    let home = Home::new();
    let database = clinic(&home);
    for number in 1..=20 {
        database.write::<_, StoreError>(|tx| audit::append(tx, &audit_entry(number))).expect("an event");
        let after = Home::new();
        copy_as_killed(&home, &after);
        let again = Database::open(&after.path(), &key()).expect("opens after the kill");
        let verified = again.read::<_, StoreError>(audit::verify).expect("readable");
        assert!(verified.verified());
        assert_eq!(u128::from(verified.events), number);
        assert!(again.integrity().expect("checks run").is_sound());
    }
}

#[test]
fn a_transaction_that_was_open_at_the_end_is_not_there() {
    let home = Home::new();
    let database = clinic(&home);
    let after = Home::new();
    let inside = database.write::<(), StoreError>(|tx| {
        audit::append(tx, &audit_entry(1))?;
        copy_as_killed(&home, &after);
        Ok(())
    });
    inside.expect("committed here, after the copy");
    let again = Database::open(&after.path(), &key()).expect("opens after the kill");
    assert_eq!(again.read::<_, StoreError>(audit::standing).expect("readable").events, 0);
}

#[test]
fn a_wrong_key_after_an_unclean_end_leaves_file_and_log() {
    let home = Home::new();
    let database = clinic(&home);
    database.write::<_, StoreError>(|tx| audit::append(tx, &audit_entry(1))).expect("an event");
    let after = Home::new();
    copy_as_killed(&home, &after);
    let bytes = || ["db", "db-wal"].map(|extension| std::fs::read(after.path().with_extension(extension)).ok());
    let before = bytes();
    assert!(before[1].as_ref().is_some_and(|log| !log.is_empty()), "there is a log");
    let wrong = DatabaseKey::new([8; 32]);
    assert_eq!(Database::open(&after.path(), &wrong).map(drop), Err(StoreError::Unreadable));
    assert!(before == bytes(), "a wrong key changed the files");
    let again = Database::open(&after.path(), &key()).expect("the right key opens both");
    assert_eq!(again.read::<_, StoreError>(audit::standing).expect("readable").events, 1);
}
