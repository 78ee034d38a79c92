//! The queue of read events: filled before an answer leaves, made durable within 100 ms by one thread, many
//! events to a transaction.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use lamplight_domain::ids::{PatientId, UserId};
use lamplight_domain::records::RecordKey;
use lamplight_domain::time::HybridTime;
use lamplight_store::audit::{self, AuditAction, AuditEntry, AuditOutcome};
use lamplight_store::{Database, WriteTx, device};
use lamplight_wire::ErrorCode;
use serde_json::Value;

use crate::AppError;

/// Events wait at most this long; the promise is 100 ms, and a commit takes some of it.
const LONGEST_WAIT: Duration = Duration::from_millis(50);

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
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl ReadLog {
    pub fn start(database: Arc<Database>) -> Self {
        let (queue, messages) = mpsc::channel();
        let writer = std::thread::spawn(move || run(&database, &messages));
        ReadLog { queue: Some(queue), writer: Mutex::new(Some(writer)) }
    }

    /// Queues an event; refuses when the log can no longer be written, so that nothing is shown unlogged.
    pub fn note(&self, event: ReadEvent) -> Result<(), AppError> {
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

/// Gathers events and commits them. Events that could not be committed (a full disk) are kept and tried again
/// with the next ones.
fn run(database: &Database, messages: &Receiver<Message>) {
    let mut waiting: Vec<ReadEvent> = Vec::new();
    let mut since = Instant::now();
    loop {
        let left =
            if waiting.is_empty() { Duration::from_secs(3600) } else { LONGEST_WAIT.saturating_sub(since.elapsed()) };
        match messages.recv_timeout(left) {
            Ok(Message::Event(event)) => {
                if waiting.is_empty() {
                    since = Instant::now();
                }
                waiting.push(event);
            }
            Ok(Message::Flush(reply)) => {
                // Whoever asked may have gone; the events are committed all the same.
                let _gone = reply.send(commit(database, &mut waiting));
            }
            Err(RecvTimeoutError::Timeout) => {
                log_failure(commit(database, &mut waiting));
                since = Instant::now();
            }
            Err(RecvTimeoutError::Disconnected) => return log_failure(commit(database, &mut waiting)),
        }
    }
}

fn log_failure(result: Result<(), AppError>) {
    if let Err(error) = result {
        tracing::error!("read events wait, they could not be committed: {error}");
    }
}

fn commit(database: &Database, waiting: &mut Vec<ReadEvent>) -> Result<(), AppError> {
    if waiting.is_empty() {
        return Ok(());
    }
    database.write(|tx| append_all(tx, waiting))?;
    waiting.clear();
    Ok(())
}

fn append_all(tx: &WriteTx, events: &[ReadEvent]) -> Result<(), AppError> {
    let mut state = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    for event in events {
        let at = HybridTime::after(state.last_time, event.when);
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
