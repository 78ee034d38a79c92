//! The one initialiser: what every connection to the database is set to.

use std::time::Duration;

use rusqlite::Connection;

use super::DatabaseKey;
use crate::StoreError;

/// Before the first page is read. The choice of HMAC is part of the file format (measured 1.2–1.4
/// times faster than the default). Memory security makes search 17 times slower; the key itself is erased.
const CIPHER: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA cipher_page_size = 4096;
    PRAGMA cipher_hmac_algorithm = HMAC_SHA256;
    PRAGMA cipher_memory_security = OFF;
";

/// The log is moved into the file by a thread of its own (`checkpoint.rs`); 64 MB is where a commit helps out when that
/// thread cannot. `temp_store`: sorting must not spill to a file. `cell_size_check` finds damage before it is used.
const CONNECTION: &str = "
    PRAGMA cache_size = -65536;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cell_size_check = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA wal_autocheckpoint = 16000;
    PRAGMA journal_size_limit = 16777216;
";

/// How long a statement waits for another connection of this process. Other processes are locked out altogether.
const BUSY: Duration = Duration::from_secs(10);

/// More than all statements of this crate.
const STATEMENTS: usize = 256;

/// Gives a connection the key and every setting. Reads nothing of the file yet; a wrong key shows at the first read.
///
/// Public for the benchmark, which measures this crate against the same SQL on a bare connection.
pub fn configure(connection: &Connection, key: &DatabaseKey) -> Result<(), StoreError> {
    assert_encrypting(connection)?;
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    connection.execute_batch(&key.pragma())?;
    connection.execute_batch(CIPHER)?;
    connection.execute_batch(CONNECTION)?;
    Ok(())
}

/// Another crate that switches rusqlite to plain SQLite would silently drop encryption: then nothing is opened.
fn assert_encrypting(connection: &Connection) -> Result<(), StoreError> {
    let mut statement = connection.prepare("PRAGMA cipher_version")?;
    let version: Option<String> = statement.query([])?.next()?.map(|row| row.get(0)).transpose()?;
    match version {
        Some(version) if !version.is_empty() => Ok(()),
        _ => Err(StoreError::NotEncrypted),
    }
}
