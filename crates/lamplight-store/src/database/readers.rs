//! The reading connections: one with a large cache that is nearly always free, and one for when it is not.

use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};

use rusqlite::{Connection, OpenFlags};

use super::{DatabaseKey, configure};
use crate::StoreError;

#[derive(Debug)]
pub(super) struct Readers {
    /// The main reader last, so that it is taken first.
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

/// Gives the connection back, also after a panic.
struct Taken<'r> {
    readers: &'r Readers,
    connection: Option<Connection>,
}

impl Readers {
    pub(super) fn open(path: &Path, key: &DatabaseKey) -> Result<Readers, StoreError> {
        let second = reader(path, key)?;
        second.execute_batch("PRAGMA cache_size = -8192")?;
        let main = reader(path, key)?;
        Ok(Readers { idle: Mutex::new(vec![second, main]), returned: Condvar::new() })
    }

    /// Waits for a free connection and reads with it.
    pub(super) fn with<T>(&self, work: impl FnOnce(&Connection) -> T) -> T {
        let taken = Taken { readers: self, connection: Some(self.take()) };
        work(taken.connection.as_ref().expect("it is given back only on drop"))
    }

    fn take(&self) -> Connection {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = idle.pop() {
                return connection;
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Closes the connections, at the end of the database's life.
    pub(super) fn close(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.readers.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
            self.readers.returned.notify_one();
        }
    }
}

fn reader(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    // Opened for writing because a WAL database needs its shared memory; `query_only` refuses every write.
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    configure(&connection, key)?;
    connection.execute_batch("PRAGMA query_only = ON")?;
    Ok(connection)
}
