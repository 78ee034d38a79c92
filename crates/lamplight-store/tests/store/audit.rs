//! The chain notices what somebody with the key and a SQL prompt can do to it.

use lamplight_store::audit::{self, AuditHead};
use lamplight_store::{StoreError, WriteTx};
use rusqlite::Connection;

use crate::support::{Home, audit_entry, bare, clinic};

/// Ten events, then `tamper` with the triggers gone; the number of the first event that does not verify.
fn first_bad_after(tamper: impl FnOnce(&Connection)) -> Option<u64> {
    let home = Home::new();
    let database = clinic(&home);
    for number in 1..=10 {
        database.write::<_, StoreError>(|tx| audit::append(tx, &audit_entry(number))).expect("an event");
    }
    drop(database);
    let connection = bare(&home.path());
    drop_triggers(&connection);
    tamper(&connection);
    drop(connection);
    let database = home.open().expect("opens");
    database.read::<_, StoreError>(audit::verify).expect("readable").first_bad
}

fn drop_triggers(connection: &Connection) {
    let names = ["are_dense", "move_the_head", "are_not_changed", "are_not_deleted"];
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER audit_events_{name}")).expect("a trigger");
    }
}

fn run(sql: &'static str) -> impl FnOnce(&Connection) {
    move |connection| connection.execute_batch(sql).expect("the tampering runs")
}

#[test]
fn an_untouched_chain_verifies() {
    assert_eq!(first_bad_after(|_| ()), None);
}

#[test]
fn an_altered_body_is_found() {
    let sql = "UPDATE audit_events SET body = CAST(replace(CAST(body AS TEXT), 'cough', 'fever') AS BLOB)
               WHERE number = 4";
    assert_eq!(first_bad_after(run(sql)), Some(4));
}

#[test]
fn an_altered_projection_is_found() {
    for (column, value) in [
        ("at_wall_ms", "1"),
        ("at_counter", "9"),
        ("action", "'create'"),
        ("outcome", "'failed'"),
        ("actor", "NULL"),
        ("device", "zeroblob(16)"),
        ("operation_number", "3"),
        ("record_kind", "'patients'"),
        ("record_id", "zeroblob(16)"),
        ("patient", "zeroblob(16)"),
    ] {
        let sql = format!("UPDATE audit_events SET {column} = {value} WHERE number = 6");
        let found = first_bad_after(|connection| connection.execute_batch(&sql).expect("the tampering runs"));
        assert_eq!(found, Some(6), "{column}");
    }
}

#[test]
fn a_removed_event_is_found_wherever_it_was() {
    assert_eq!(first_bad_after(run("DELETE FROM audit_events WHERE number = 1")), Some(1));
    assert_eq!(first_bad_after(run("DELETE FROM audit_events WHERE number = 5")), Some(5));
    assert_eq!(first_bad_after(run("DELETE FROM audit_events WHERE number = 10")), Some(10));
    assert_eq!(first_bad_after(run("DELETE FROM audit_events")), Some(1));
    let closed_up = "DELETE FROM audit_events WHERE number = 5;
                     UPDATE audit_events SET number = number - 1 WHERE number > 5";
    assert_eq!(first_bad_after(run(closed_up)), Some(5));
}

#[test]
fn events_in_another_order_are_found() {
    let swap = "UPDATE audit_events SET number = 1000 WHERE number = 3;
                UPDATE audit_events SET number = 3 WHERE number = 7;
                UPDATE audit_events SET number = 7 WHERE number = 1000";
    assert_eq!(first_bad_after(run(swap)), Some(3));
}

#[test]
fn an_inserted_event_is_found() {
    let columns = "at_wall_ms, at_counter, action, outcome, actor, device, patient, body, hash";
    let between = format!(
        "UPDATE audit_events SET number = -number WHERE number > 5;
         UPDATE audit_events SET number = 1 - number WHERE number < 0;
         INSERT INTO audit_events (number, {columns}) SELECT 6, {columns} FROM audit_events WHERE number = 5"
    );
    let found = first_bad_after(|connection| connection.execute_batch(&between).expect("the tampering runs"));
    assert_eq!(found, Some(6));
    let at_the_end = format!(
        "INSERT INTO audit_events (number, {columns}) SELECT 11, {columns} FROM audit_events WHERE number = 10"
    );
    let found = first_bad_after(|connection| connection.execute_batch(&at_the_end).expect("the tampering runs"));
    assert_eq!(found, Some(11));
}

#[test]
fn a_head_that_was_set_back_is_found() {
    let back = "DELETE FROM audit_events WHERE number > 8;
                UPDATE audit_head SET events = 8";
    assert_eq!(first_bad_after(run(back)), Some(8));
    assert_eq!(first_bad_after(run("UPDATE audit_head SET events = 7")), Some(8));
}

#[test]
fn the_table_refuses_changes_and_gaps() {
    let home = Home::new();
    let database = clinic(&home);
    database.write::<_, StoreError>(|tx| audit::append(tx, &audit_entry(1))).expect("an event");
    drop(database);
    let connection = bare(&home.path());
    let columns = "at_wall_ms, at_counter, action, outcome, device, body, hash";
    for sql in [
        "UPDATE audit_events SET outcome = 'failed'".to_owned(),
        "DELETE FROM audit_events".to_owned(),
        format!("INSERT INTO audit_events (number, {columns}) SELECT 3, {columns} FROM audit_events"),
        format!("INSERT OR REPLACE INTO audit_events (number, {columns}) SELECT 1, {columns} FROM audit_events"),
    ] {
        assert!(connection.execute_batch(&sql).is_err(), "{sql}");
    }
}

#[test]
fn standing_and_pages_follow_the_appends() {
    let home = Home::new();
    let database = clinic(&home);
    assert_eq!(database.read::<_, StoreError>(audit::standing), Ok(AuditHead { events: 0, hash: [0; 32] }));
    let append = |tx: &WriteTx| {
        let heads = (1..=5).map(|number| audit::append(tx, &audit_entry(number)));
        heads.collect::<Result<Vec<_>, StoreError>>()
    };
    let heads = database.write(append).expect("five events");
    assert_eq!(database.read::<_, StoreError>(audit::standing), Ok(heads[4]));
    let page = database.read::<_, StoreError>(|tx| audit::page(tx, 2, 2)).expect("a page");
    let numbers: Vec<_> = page.iter().map(|event| event.number).collect();
    assert_eq!(numbers, [3, 4]);
    assert_eq!(page[0].entry, audit_entry(3));
    assert_eq!(page[0].hash, heads[2].hash);
}
