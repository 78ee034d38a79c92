//! Every version upgrades to exactly the fresh schema and keeps its content.
//!
//! Two kinds of old databases: built here by running the migrations up to a version, and the files of
//! `tests/fixtures`, which were written once by the program of that version and never change.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use super::{MIGRATIONS, copy_path, known, run, run_until};
use crate::database::{Database, DatabaseKey, configure};
use crate::{StoreError, audit};

/// Key of the committed fixtures, which hold nobody's data.
fn key() -> DatabaseKey {
    DatabaseKey::new(*b"the key of the committed fixture")
}

fn connect(path: &Path) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let connection = Connection::open_with_flags(path, flags).expect("the file opens");
    configure(&connection, &key()).expect("settings");
    connection
}

fn fixture(version: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/version-{version}.db"))
}

/// A database of a version with the rows of every version so far, each written while its own tables were the newest.
fn build(connection: &Connection, version: u32) {
    for added_in in 1..=version {
        run_until(connection, added_in - 1, added_in).expect("the migrations of that version");
        let name = format!("tests/fixtures/version-{added_in}.sql");
        if let Ok(sql) = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)) {
            connection.execute_batch(&sql).expect("the rows of the fixture");
        }
    }
}

/// Everything that the schema says, spaces aside.
fn schema(connection: &Connection) -> BTreeMap<String, String> {
    let sql = "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master";
    let mut statement = connection.prepare(sql).expect("a query");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?))).expect("rows");
    let plain = |(name, sql): (String, String)| (name, sql.split_whitespace().collect::<Vec<_>>().join(" "));
    rows.map(|row| plain(row.expect("a row"))).collect()
}

type Rows = Vec<BTreeMap<String, String>>;

/// All rows of a table, by column name.
fn rows(connection: &Connection, table: &str) -> Rows {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2")).expect("a query");
    let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let read = |row: &rusqlite::Row<'_>| {
        let value = |index| row.get::<_, Value>(index).map(|value| format!("{value:?}"));
        names.iter().enumerate().map(|(index, name)| Ok((name.clone(), value(index)?))).collect()
    };
    statement.query_map([], read).expect("rows").collect::<Result<_, _>>().expect("values")
}

fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
    let mut statement = connection.prepare(sql).expect("a query");
    statement.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("names")
}

fn all_rows(connection: &Connection) -> BTreeMap<String, Rows> {
    tables(connection).into_iter().map(|table| (table.clone(), rows(connection, &table))).collect()
}

/// Every column of every row that was there before is there afterwards. A migration that means to change content
/// adds its exception here.
fn assert_kept(before: &BTreeMap<String, Rows>, after: &BTreeMap<String, Rows>) {
    // Derived from the patients; another pair of tables took their place.
    let replaced = ["patient_names", "patient_words", "patient_terms", "patient_clues"];
    for (table, old_rows) in before.iter().filter(|(table, _)| !replaced.contains(&table.as_str())) {
        let new_rows = after.get(table).unwrap_or_else(|| panic!("the upgrade lost table {table}"));
        // Opening says in a row of its own with which rules patients were indexed.
        let indexed = |row: &&BTreeMap<String, String>| row.values().any(|value| value.contains("patient_terms"));
        let new_rows: Vec<_> = new_rows.iter().filter(|row| table != "meta" || !indexed(row)).collect();
        assert_eq!(old_rows.iter().filter(|row| !indexed(row)).count(), new_rows.len(), "rows of {table}");
        for (old, new) in old_rows.iter().zip(new_rows) {
            for (column, value) in old {
                assert_eq!(Some(value), new.get(column), "{table}.{column}");
            }
        }
    }
}

fn fresh_schema(folder: &Path) -> BTreeMap<String, String> {
    let path = folder.join("fresh.db");
    drop(Database::create(&path, &key()).expect("a fresh database"));
    schema(&connect(&path))
}

fn assert_upgrades(path: &Path, version: u32) {
    let folder = path.parent().expect("a folder");
    let before = all_rows(&connect(path));
    assert!(before.values().any(|rows| rows.len() > 1), "the old database has content");
    let database = Database::open(path, &key()).expect("the old database opens");
    let verified = database.read::<_, StoreError>(audit::verify).expect("readable");
    assert!(verified.verified() && verified.events > 0, "the audit chain of version {version}: {verified:?}");
    assert!(database.integrity().expect("checks run").is_sound());
    drop(database);
    let upgraded = connect(path);
    assert_eq!(schema(&upgraded), fresh_schema(folder), "version {version} upgrades to exactly the fresh schema");
    assert_kept(&before, &all_rows(&upgraded));
    let copied = copy_path(path, version);
    assert_eq!(copied.exists(), version != known(), "a copy is made exactly where there is something to migrate");
    if copied.exists() {
        assert_eq!(all_rows(&connect(&copied)), before, "the copy is the database as it was");
    }
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    let numbers: Vec<u32> = MIGRATIONS.iter().map(|migration| migration.number).collect();
    let expected: Vec<u32> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, expected);
}

#[test]
fn a_database_built_at_any_version_upgrades_to_the_fresh_schema() {
    for version in 1..=known() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("old.db");
        let connection = connect(&path);
        build(&connection, version);
        drop(connection);
        assert_upgrades(&path, version);
    }
}

#[test]
fn the_committed_database_of_every_version_upgrades_to_the_fresh_schema() {
    for version in 1..=known() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("old.db");
        let committed = fixture(version);
        // The newest may still change; it gets its fixture when it is released, at the latest with the next one.
        if version == known() && version > 1 && !committed.exists() {
            continue;
        }
        if !committed.exists() {
            let built = write_fixture(version, &committed);
            panic!("version {version} had no fixture. It was written to {}: commit it", built.display());
        }
        std::fs::copy(&committed, &path).expect("a copy");
        assert_upgrades(&path, version);
    }
}

/// Writes the fixture of a version that has none yet.
fn write_fixture(version: u32, to: &Path) -> PathBuf {
    let connection = connect(to);
    connection.pragma_update(None, "journal_mode", "DELETE").expect("one file");
    build(&connection, version);
    to.to_owned()
}

#[test]
fn a_migration_that_fails_leaves_the_version_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let connection = connect(&folder.path().join("old.db"));
    connection.execute_batch("CREATE TABLE drafts (something_else)").expect("in the way");
    let failed = run(&connection, 0);
    assert!(matches!(failed, Err(StoreError::Migration { number: 1, .. })), "{failed:?}");
    let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("a version");
    assert_eq!((version, tables(&connection)), (0, vec!["drafts".to_owned()]));
}
