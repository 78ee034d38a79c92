//! One open database: a writer, two readers, and the lock that keeps other processes out.

mod checkpoint;
mod configure;
mod integrity;
mod key;
mod lock;
mod migrate;
mod opening;
mod readers;

pub use configure::configure;
pub use integrity::Integrity;
pub use key::DatabaseKey;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::transaction::{self, ReadTx, WriteTx};
use crate::{StoreError, patients};
use checkpoint::Checkpointer;
use lock::FileLock;
use readers::Readers;

/// A commit takes about as long as the disk's flush; after this a reader of its own is faster.
const LONGEST_WAIT_FOR_WRITER: Duration = Duration::from_millis(4);
const BETWEEN_TRIES: Duration = Duration::from_micros(50);

/// The open database of an installation. Shared between threads; writes queue for the one writer.
#[derive(Debug)]
pub struct Database {
    // Dropped in this order: readers and checkpointer, then the writer (which empties the log), then the lock.
    readers: Readers,
    checkpointer: Checkpointer,
    writer: Mutex<Connection>,
    _lock: FileLock,
}

impl Database {
    /// Makes a new database. Refuses with [`StoreError::Exists`] when there is a file.
    pub fn create(path: &Path, key: &DatabaseKey) -> Result<Database, StoreError> {
        let lock = FileLock::take(path)?;
        opening::build(path, key)?;
        Database::open_locked(path, key, lock)
    }

    /// Opens an existing database, and brings its schema up to date after copying the file. Whatever goes wrong,
    /// the file is left as it was: it is never deleted or made anew.
    pub fn open(path: &Path, key: &DatabaseKey) -> Result<Database, StoreError> {
        if !path.exists() {
            return Err(StoreError::Missing);
        }
        let lock = FileLock::take(path)?;
        Database::open_locked(path, key, lock)
    }

    fn open_locked(path: &Path, key: &DatabaseKey, lock: FileLock) -> Result<Database, StoreError> {
        let writer = opening::writer(path, key)?;
        index_patients(&writer)?;
        let readers = Readers::open(path, key)?;
        let checkpointer = Checkpointer::start(path, key)?;
        Ok(Database { readers, checkpointer, writer: Mutex::new(writer), _lock: lock })
    }

    /// Reads from one consistent view, briefly (milliseconds). Not to be called from within another `read` or `write`.
    ///
    /// Goes through the writer's connection: a commit empties the page cache of every other connection, so that a
    /// reader of its own would decrypt the day anew after each booking (4.5 ms instead of 0.6). Waits for a commit
    /// that is under way, but not for a long write such as an import.
    pub fn read<T, E: From<StoreError>>(&self, work: impl FnOnce(&ReadTx) -> Result<T, E>) -> Result<T, E> {
        let since = Instant::now();
        loop {
            match self.writer.try_lock() {
                Ok(writer) => return transaction::read(&writer, work),
                Err(TryLockError::Poisoned(writer)) => return transaction::read(&writer.into_inner(), work),
                Err(TryLockError::WouldBlock) if since.elapsed() > LONGEST_WAIT_FOR_WRITER => {
                    return self.read_long(work);
                }
                Err(TryLockError::WouldBlock) => std::thread::sleep(BETWEEN_TRIES),
            }
        }
    }

    /// The same for what takes long, such as reading everything: writes go on meanwhile.
    pub fn read_long<T, E: From<StoreError>>(&self, work: impl FnOnce(&ReadTx) -> Result<T, E>) -> Result<T, E> {
        self.readers.with(|connection| transaction::read(connection, work))
    }

    /// Writes in one transaction: `Ok` commits and is durable on return, `Err` (and a panic) rolls back. Reading goes
    /// through the same transaction; a second `write` inside would wait for itself.
    pub fn write<T, E: From<StoreError>>(&self, work: impl FnOnce(&WriteTx) -> Result<T, E>) -> Result<T, E> {
        let value = transaction::write(&self.writer(), work)?;
        self.checkpointer.note_write();
        Ok(value)
    }

    /// Checks every page, every index and every reference. Takes about 4 s for a gigabyte; writes may go on.
    pub fn integrity(&self) -> Result<Integrity, StoreError> {
        self.readers.with(integrity::check)
    }

    /// Moves what the write-ahead log holds into the file and empties the log, so that deleted content is gone from
    /// both. For quiet moments: lock, after deletions.
    pub fn settle(&self) -> Result<(), StoreError> {
        opening::settle(&self.writer())
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic inside a transaction rolled it back: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Fills what is derived from patients where another version of the program left it, in one transaction.
fn index_patients(writer: &Connection) -> Result<(), StoreError> {
    if transaction::read(writer, patients::terms::are_current)? {
        return Ok(());
    }
    transaction::write(writer, patients::terms::rebuild)
}

impl Drop for Database {
    fn drop(&mut self) {
        self.readers.close();
        self.checkpointer.close();
        if let Err(error) = self.settle() {
            tracing::warn!(%error, "the write-ahead log was not emptied; the next start reads it");
        }
    }
}
