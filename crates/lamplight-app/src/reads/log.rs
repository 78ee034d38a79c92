//! The queue of read events: filled before an answer leaves, made durable within 100 ms by one thread, many
//! events to a transaction.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use lamplight_domain::ids::{PatientId, UserId};
use lamplight_domain::records::RecordKey;
use lamplight_store::audit::{self, AuditAction, AuditEntry, AuditOutcome};
use lamplight_store::{Database, WriteTx, device};
use lamplight_wire::ErrorCode;
use serde_json::Value;

use crate::{AppError, device_time};

/// Events wait at most this long; the promise is 100 ms, and a commit takes some of it.
const LONGEST_WAIT: Duration = Duration::from_millis(80);

/// After a failed commit, unless somebody asks something before.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// A read that happened.
#[derive(Clone, Debug)]
pub(crate) struct ReadEvent {
    pub when: DateTime<Utc>,
    pub actor: UserId,
    pub action: AuditAction,
    pub record: Option<RecordKey>,
    pub patient: Option<PatientId>,
    /// Names of what was shown; never its content.
    pub detail: Value,
}

enum Message {
    Event(ReadEvent),
    /// Commit what came before, then say how it went.
    Flush(Sender<Result<(), AppError>>),
}

/// The queue and its thread. Dropping it commits what still waits.
#[derive(Debug)]
pub(crate) struct ReadLog {
    queue: Option<Sender<Message>>,
    /// The last commit failed; its events wait in memory only.
    failing: Arc<AtomicBool>,
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl ReadLog {
    pub fn start(database: Arc<Database>) -> Self {
        let (queue, messages) = mpsc::channel();
        let failing = Arc::new(AtomicBool::new(false));
        let log = Waiting { database, events: Vec::new(), failing: Arc::clone(&failing) };
        let writer = std::thread::spawn(move || run(log, &messages));
        ReadLog { queue: Some(queue), failing, writer: Mutex::new(Some(writer)) }
    }

    /// Queues an event. Refuses when the log can no longer be written, with what keeps it from that: nothing is
    /// shown unlogged. Once there is room again, what waited is written first.
    pub fn note(&self, event: ReadEvent) -> Result<(), AppError> {
        if self.failing.load(Ordering::Acquire) {
            self.flush()?;
        }
        self.send(Message::Event(event))
    }

    /// Returns when everything queued before is durable.
    pub fn flush(&self) -> Result<(), AppError> {
        let (reply, answer) = mpsc::channel();
        self.send(Message::Flush(reply))?;
        answer.recv().map_err(|_| AppError::Plain(ErrorCode::Internal))?
    }

    fn send(&self, message: Message) -> Result<(), AppError> {
        let queue = self.queue.as_ref().ok_or(ErrorCode::Internal)?;
        queue.send(message).map_err(|_| AppError::Plain(ErrorCode::Internal))
    }
}

impl Drop for ReadLog {
    fn drop(&mut self) {
        self.queue = None;
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner).take();
        if writer.is_some_and(|writer| writer.join().is_err()) {
            tracing::error!("the thread that writes read events ended badly");
        }
    }
}

/// Events on their way to the disk.
struct Waiting {
    database: Arc<Database>,
    events: Vec<ReadEvent>,
    failing: Arc<AtomicBool>,
}

impl Waiting {
    /// Events that could not be committed (a full disk) are kept and tried again with the next ones.
    fn commit(&mut self) -> Result<(), AppError> {
        if self.events.is_empty() {
            return Ok(());
        }
        let written = self.database.write(|tx| append_all(tx, &self.events));
        self.failing.store(written.is_err(), Ordering::Release);
        if written.is_ok() {
            self.events.clear();
        }
        written
    }

    /// Reports the first of a row of failures: a log that grows would not make room on a full disk.
    fn commit_or_report(&mut self) {
        let known = self.failing.load(Ordering::Acquire);
        if let Err(error) = self.commit()
            && !known
        {
            tracing::error!("read events wait, they could not be committed: {error}");
        }
    }
}

/// Gathers events and commits them.
fn run(mut waiting: Waiting, messages: &Receiver<Message>) {
    let mut since = Instant::now();
    loop {
        let left = if waiting.events.is_empty() {
            Duration::from_secs(3600)
        } else {
            let wait = if waiting.failing.load(Ordering::Acquire) { TRY_AGAIN } else { LONGEST_WAIT };
            wait.saturating_sub(since.elapsed())
        };
        match messages.recv_timeout(left) {
            Ok(Message::Event(event)) => {
                if waiting.events.is_empty() {
                    since = Instant::now();
                }
                waiting.events.push(event);
            }
            Ok(Message::Flush(reply)) => {
                // Whoever asked may have gone; the events are committed all the same.
                let _gone = reply.send(waiting.commit());
            }
            Err(RecvTimeoutError::Timeout) => {
                waiting.commit_or_report();
                since = Instant::now();
            }
            Err(RecvTimeoutError::Disconnected) => return waiting.commit_or_report(),
        }
    }
}

fn append_all(tx: &WriteTx, events: &[ReadEvent]) -> Result<(), AppError> {
    let mut state = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    for event in events {
        let at = device_time::next(state.last_time, event.when);
        state.last_time = Some(at);
        audit::append(
            tx,
            &AuditEntry {
                at,
                actor: Some(event.actor),
                device: state.device,
                action: event.action,
                operation: None,
                record: event.record,
                patient: event.patient,
                detail: event.detail.clone(),
                outcome: AuditOutcome::Done,
            },
        )?;
    }
    Ok(device::save(tx, &state)?)
}
