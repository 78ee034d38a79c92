//! Making a new file, opening an existing one, and what is checked before the first transaction.

use std::fs::File;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::{DatabaseKey, configure, migrate};
use crate::StoreError;

/// Builds a complete database beside `path` and puts it in place in one step: an interrupted creation leaves
/// no half-made file under the database's name.
pub(super) fn build(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    if path.exists() {
        return Err(StoreError::Exists);
    }
    let draft = path.with_extension("creating");
    // What an interrupted creation left: nobody ever saw it as a database.
    remove_if_there(&draft)?;
    match build_at(&draft, key) {
        Ok(()) => {
            std::fs::rename(&draft, path)?;
            sync_folder(path)
        }
        Err(error) => {
            remove_if_there(&draft)?;
            Err(error)
        }
    }
}

fn build_at(draft: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(draft, flags)?;
    configure(&connection, key)?;
    connection.pragma_update(None, "journal_mode", "DELETE")?;
    migrate::run(&connection, 0)?;
    connection.close().map_err(|(_, error)| error)?;
    File::open(draft)?.sync_all()?;
    Ok(())
}

/// Opens the writer of an existing database: right key, sound header, a schema this program knows, brought up to
/// date.
pub(super) fn writer(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    // Until the key has proved right, closing must not move the log into the file.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    configure(&connection, key)?;
    let found = version(&connection)?;
    migrate::require_known(found)?;
    require_writable(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    migrate::upgrade(path, &connection, found)?;
    Ok(connection)
}

fn version(connection: &Connection) -> Result<u32, StoreError> {
    // The header, then the schema: the first reads that need the right key.
    let found: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get::<_, i64>(0))?;
    Ok(found)
}

/// A file or folder that cannot be written shows here rather than at the first booking.
fn require_writable(connection: &Connection) -> Result<(), StoreError> {
    if connection.is_readonly("main")? {
        return Err(StoreError::ReadOnly);
    }
    connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK")?;
    Ok(())
}

/// Moves the log into the file and empties it.
pub(super) fn settle(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

pub(super) fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

/// Makes a new or renamed entry of the folder durable.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    // Only Unix opens folders as files; elsewhere the rename is journalled by the file system.
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?.sync_all()?;
    }
    Ok(())
}
