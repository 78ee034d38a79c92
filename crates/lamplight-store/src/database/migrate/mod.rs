//! Schema versions: numbered files that are never changed once released, run in order, each in one transaction.

use std::fs::File;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::opening::{remove_if_there, settle, sync_folder};
use crate::StoreError;

/// A file of `migrations/client`.
struct Migration {
    number: u32,
    sql: &'static str,
}

macro_rules! migrations {
    ($($number:literal => $file:literal),+ $(,)?) => {
        &[$(Migration { number: $number, sql: include_str!(concat!("../../../../../migrations/client/", $file)) }),+]
    };
}

/// In order and without a gap; the number is the schema version it leads to.
const MIGRATIONS: &[Migration] = migrations! {
    1 => "0001_spine.sql",
    2 => "0002_sync.sql",
    3 => "0003_search.sql",
    4 => "0004_availability.sql",
    5 => "0005_progress.sql",
    6 => "0006_settings.sql",
    7 => "0007_waitlist.sql",
    8 => "0008_recalls.sql",
    9 => "0009_patient_details.sql",
    10 => "0010_series.sql",
};

/// The schema version that this program writes.
pub(crate) fn known() -> u32 {
    MIGRATIONS.last().map_or(0, |last| last.number)
}

/// Refuses files of a newer program, and files without a schema: those are none of ours. (SQLite takes an empty
/// file for a new database, of version 0.)
pub(super) fn require_known(found: u32) -> Result<(), StoreError> {
    match found {
        0 => Err(StoreError::Unreadable),
        found if found > known() => Err(StoreError::Newer { found, known: known() }),
        _ => Ok(()),
    }
}

/// Brings an existing database up to date, after a copy of the file was made durable beside it.
pub(super) fn upgrade(path: &Path, connection: &Connection, found: u32) -> Result<(), StoreError> {
    if found == known() {
        return Ok(());
    }
    settle(connection)?;
    copy(path, found)?;
    run(connection, found)
}

/// The name of the copy made before migrating away from a version.
fn copy_path(path: &Path, version: u32) -> PathBuf {
    path.with_extension(format!("version-{version}.db"))
}

/// A copy is as encrypted as the file. It gets its name only when whole.
fn copy(path: &Path, version: u32) -> Result<(), StoreError> {
    let target = copy_path(path, version);
    let partial = target.with_extension("partial");
    if let Err(error) = copy_durably(path, &partial) {
        // Most likely the disk is full: what was copied so far would keep it so.
        remove_if_there(&partial)?;
        return Err(error);
    }
    std::fs::rename(&partial, &target)?;
    sync_folder(&target)
}

fn copy_durably(from: &Path, to: &Path) -> Result<(), StoreError> {
    std::fs::copy(from, to)?;
    Ok(File::options().write(true).open(to)?.sync_all()?)
}

/// Runs every migration after `found`, each with its version number in one transaction.
pub(super) fn run(connection: &Connection, found: u32) -> Result<(), StoreError> {
    run_until(connection, found, known())
}

fn run_until(connection: &Connection, found: u32, until: u32) -> Result<(), StoreError> {
    for migration in MIGRATIONS.iter().filter(|migration| migration.number > found && migration.number <= until) {
        let number = migration.number;
        let sql = format!("BEGIN IMMEDIATE;\n{}\nPRAGMA user_version = {number};\nCOMMIT;", migration.sql);
        if let Err(error) = connection.execute_batch(&sql) {
            if !connection.is_autocommit() {
                connection.execute_batch("ROLLBACK")?;
            }
            return Err(match StoreError::from(error) {
                StoreError::Sqlite { message, .. } => StoreError::Migration { number, message },
                other => other,
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
