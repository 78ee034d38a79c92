//! Moving the write-ahead log into the file, off the way of whoever waits for a commit.
//!
//! A commit that also had to checkpoint would take many times as long as its neighbours, and a person would feel
//! it. So a thread of its own does it with a connection of its own, when writing has paused.

use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use rusqlite::{Connection, OpenFlags};

use super::{DatabaseKey, configure};
use crate::StoreError;

/// Writing has paused when nothing was written for this long.
const PAUSE: Duration = Duration::from_millis(250);
/// Writing that does not pause is not waited for longer than this: the log would only grow.
const LONGEST_WAIT: Duration = Duration::from_secs(3);

#[derive(Debug)]
pub(super) struct Checkpointer {
    written: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    pub(super) fn start(path: &Path, key: &DatabaseKey) -> Result<Checkpointer, StoreError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        configure(&connection, key)?;
        connection.execute_batch("PRAGMA cache_size = -1024")?;
        let (written, after_writes) = mpsc::sync_channel(1);
        let thread = std::thread::spawn(move || run(&connection, &after_writes));
        Ok(Checkpointer { written: Some(written), thread: Some(thread) })
    }

    /// Tells that something was written. Never waits: one notice already on its way is enough.
    pub(super) fn note_write(&self) {
        if let Some(written) = &self.written {
            let _one_is_on_its_way = written.try_send(());
        }
    }

    /// Ends the thread and closes its connection; what is still in the log stays there.
    pub(super) fn close(&mut self) {
        self.written = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the thread that moves the log into the file ended badly");
        }
    }
}

fn run(connection: &Connection, after_writes: &Receiver<()>) {
    while after_writes.recv().is_ok() {
        let since = Instant::now();
        while since.elapsed() < LONGEST_WAIT {
            match after_writes.recv_timeout(PAUSE) {
                Ok(()) => {}
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        // PASSIVE neither waits for readers nor stops the writer; what it could not move, the next round does.
        let moved = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()));
        if let Err(error) = moved.map_err(StoreError::from) {
            tracing::warn!(%error, "the write-ahead log was not moved into the file; it is kept and read");
        }
    }
}
