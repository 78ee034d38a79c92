//! The lock file that keeps a second process (or a second window) away from the same data.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::StoreError;

/// Held as long as the database is open. The operating system drops it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct FileLock {
    file: File,
}

impl FileLock {
    /// Locks `<name of the database>.lock` beside the database.
    pub(super) fn take(database: &Path) -> Result<FileLock, StoreError> {
        let path = database.with_extension("lock");
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(FileLock { file }),
            Err(TryLockError::WouldBlock) => Err(StoreError::AlreadyOpen),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        // Closing alone would leave the lock to a child process that was forked and has not yet started its program.
        if let Err(error) = self.file.unlock() {
            tracing::warn!(%error, "the lock file was not unlocked; it is when this process ends");
        }
    }
}
