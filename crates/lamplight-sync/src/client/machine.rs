//! The workstation's state machine: push first, then follow the feed, then wait.
//!
//! Holds nothing that must survive: after a crash a new one starts from the database. Times are milliseconds of
//! any clock that does not go back while the process lives.

use lamplight_domain::ids::DeviceId;
use lamplight_wire::sync::{Halt, Page, Pull, Push, RecordTooNew, ToServer, ToWorkstation};

use super::page::PageTaken;
use super::writes::{ClientWrite, Outlook, Written};
use crate::{Mutant, feed_hash};

/// How a workstation talks to its server.
#[derive(Clone, Debug)]
pub struct ClientConfig {
    pub device: DeviceId,
    /// At most this many operations in a push.
    pub push_most: usize,
    /// At most this many results in a page: a page with its rebase is one transaction of at most 50 ms.
    pub page_most: u32,
    /// An answer that takes longer is taken for lost, in milliseconds.
    pub answer_within: u64,
    /// How long to wait before asking again when nothing happened, in milliseconds.
    pub poll_every: u64,
    /// The longest wait after failures in a row, in milliseconds; it doubles up to here.
    pub wait_at_most: u64,
    #[doc(hidden)]
    pub mutant: Option<Mutant>,
}

impl ClientConfig {
    pub fn new(device: DeviceId) -> ClientConfig {
        ClientConfig {
            device,
            push_most: 50,
            page_most: 100,
            answer_within: 10_000,
            poll_every: 30_000,
            wait_at_most: 120_000,
            mutant: None,
        }
    }
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientEvent {
    /// Time has passed.
    Tick,
    /// A person's operation was committed to the outbox.
    Performed,
    Looked(Outlook),
    Received(ToWorkstation),
    /// The asked-for write is durable.
    Written(Written),
    /// A look or a write failed and left nothing behind.
    Failed,
}

/// What is to be done. At most one look or write is asked for at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientEffect {
    /// [`super::look`], then [`ClientEvent::Looked`].
    Look {
        most: usize,
    },
    /// [`super::carry_out`] in one transaction, commit, then [`ClientEvent::Written`].
    Write(ClientWrite),
    Send(ToServer),
}

/// Why syncing stopped until somebody acts. Work goes on here, and the outbox keeps it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Stop {
    #[error("the server halted this workstation")]
    Halted(#[source] Halt),
    /// The server began a new epoch. Returning operations after a restore is not in this version: it stops here
    /// and keeps everything.
    #[error("the feed is of another epoch")]
    EpochChanged,
    #[error("the feed does not hash to what the server says")]
    HistoryDiffers,
    #[error("a newer program is needed")]
    TooNew(#[source] RecordTooNew),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Phase {
    Waiting { until: u64 },
    Looking,
    Pushing { until: u64 },
    Pulling { until: u64 },
    Writing { pulling_until: Option<u64>, progress: bool },
    Stopped(Stop),
}

/// The machine. [`ClientMachine::on`] is its only way in.
#[derive(Debug)]
pub struct ClientMachine {
    config: ClientConfig,
    phase: Phase,
    failures: u32,
    after_cursor: Option<Page>,
}

impl ClientMachine {
    /// Begins with the next tick.
    pub fn new(config: ClientConfig) -> Self {
        ClientMachine { config, phase: Phase::Waiting { until: 0 }, failures: 0, after_cursor: None }
    }

    /// Why syncing stopped, if it did.
    pub fn stopped(&self) -> Option<&Stop> {
        match &self.phase {
            Phase::Stopped(stop) => Some(stop),
            _ => None,
        }
    }

    /// Takes one event at the time `now` and says what to do, in order.
    pub fn on(&mut self, now: u64, event: ClientEvent) -> Vec<ClientEffect> {
        match (&self.phase, event) {
            (Phase::Stopped(_), _) => Vec::new(),
            (Phase::Waiting { until }, ClientEvent::Tick) if now >= *until => self.look(),
            // In the middle of failures a new operation does not shorten the wait.
            (Phase::Waiting { .. }, ClientEvent::Performed) if self.failures == 0 => self.look(),
            (Phase::Pushing { until } | Phase::Pulling { until }, ClientEvent::Tick) if now >= *until => self.wait(now),
            (Phase::Looking, ClientEvent::Looked(outlook)) => self.send(now, outlook),
            (Phase::Pushing { .. } | Phase::Pulling { .. }, ClientEvent::Received(ToWorkstation::Halt(halt))) => {
                self.stop(Stop::Halted(halt))
            }
            (Phase::Pushing { .. }, ClientEvent::Received(ToWorkstation::Receipts(receipts))) => {
                let progress = !receipts.receipts.is_empty();
                self.write(ClientWrite::Receipts(receipts.receipts), None, progress)
            }
            (Phase::Pulling { until }, ClientEvent::Received(ToWorkstation::Page(page))) => {
                let until = *until;
                self.write_page(page, until)
            }
            (Phase::Writing { .. }, ClientEvent::Written(written)) => self.after_write(now, written),
            (Phase::Looking | Phase::Writing { .. }, ClientEvent::Failed) => self.wait(now),
            // Late, doubled or unasked: every message is complete in itself, so leaving one out loses nothing.
            _ => Vec::new(),
        }
    }

    fn look(&mut self) -> Vec<ClientEffect> {
        self.phase = Phase::Looking;
        vec![ClientEffect::Look { most: self.config.push_most }]
    }

    /// Push before pull: what is done here reaches the order before what others did is let in.
    fn send(&mut self, now: u64, outlook: Outlook) -> Vec<ClientEffect> {
        let until = now + self.config.answer_within;
        let device = self.config.device;
        let message = if outlook.unsent.is_empty() {
            self.phase = Phase::Pulling { until };
            ToServer::Pull(Pull { device, cursor: outlook.cursor, limit: self.config.page_most })
        } else {
            self.phase = Phase::Pushing { until };
            let epoch = outlook.cursor.map(|cursor| cursor.epoch);
            ToServer::Push(Push { device, epoch, operations: outlook.unsent })
        };
        vec![ClientEffect::Send(message)]
    }

    fn write(&mut self, write: ClientWrite, pulling_until: Option<u64>, progress: bool) -> Vec<ClientEffect> {
        self.phase = Phase::Writing { pulling_until, progress };
        vec![ClientEffect::Write(write)]
    }

    fn write_page(&mut self, page: Page, until: u64) -> Vec<ClientEffect> {
        if self.config.mutant == Some(Mutant::CursorApart)
            && let Some(end) = feed_hash::follow(page.after, &page.results)
        {
            self.after_cursor = Some(page);
            return self.write(ClientWrite::CursorAlone(end), Some(until), true);
        }
        self.write(ClientWrite::Page(page), Some(until), true)
    }

    fn after_write(&mut self, now: u64, written: Written) -> Vec<ClientEffect> {
        let Phase::Writing { pulling_until, progress } = self.phase else { return Vec::new() };
        match written {
            // Nothing was admitted: something sent earlier is still missing there. Send again, but not at once.
            Written::Receipts if !progress => self.wait(now),
            Written::Receipts | Written::Page(PageTaken::Applied { more: true }) => {
                self.failures = 0;
                self.look()
            }
            Written::Page(PageTaken::Applied { more: false }) => {
                self.failures = 0;
                self.phase = Phase::Waiting { until: now + self.config.poll_every };
                Vec::new()
            }
            Written::Page(PageTaken::NotNext) => {
                self.phase = Phase::Pulling { until: pulling_until.unwrap_or(now) };
                Vec::new()
            }
            Written::Page(PageTaken::EpochChanged) => self.stop(Stop::EpochChanged),
            Written::Page(PageTaken::HistoryDiffers) => self.stop(Stop::HistoryDiffers),
            Written::Page(PageTaken::TooNew(too_new)) => self.stop(Stop::TooNew(too_new)),
            Written::CursorAlone => match self.after_cursor.take() {
                Some(page) => self.write(ClientWrite::PageAlone(page), pulling_until, progress),
                None => self.wait(now),
            },
        }
    }

    /// Waits longer after every failure in a row.
    fn wait(&mut self, now: u64) -> Vec<ClientEffect> {
        let pause = (self.config.answer_within << self.failures.min(10)).min(self.config.wait_at_most);
        self.failures += 1;
        self.phase = Phase::Waiting { until: now + pause };
        Vec::new()
    }

    fn stop(&mut self, stop: Stop) -> Vec<ClientEffect> {
        tracing::warn!(%stop, "syncing stopped");
        self.phase = Phase::Stopped(stop);
        Vec::new()
    }
}
