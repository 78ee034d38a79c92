//! What a workstation keeps of an operation until its result came back by the feed.

use lamplight_domain::facts::FactKey;
use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::{Change, Operation, Refusal};
use lamplight_domain::records::{Record, RecordKey};
use serde::{Deserialize, Serialize};

/// An operation that was performed here, with what it read and changed when it was last decided here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutboxEntry {
    pub operation: Operation,
    pub read: Vec<FactKey>,
    /// As they stand in the records here; empty when it is not applied.
    pub changes: Vec<Change>,
    /// Why it is not applied here at the moment.
    pub not_applied: Option<NotApplied>,
    pub word: Word,
}

impl OutboxEntry {
    pub fn id(&self) -> OperationId {
        self.operation.id
    }

    /// The records it changed.
    pub fn wrote(&self) -> impl Iterator<Item = RecordKey> + '_ {
        self.changes.iter().map(Change::key)
    }
}

/// How far the server has spoken on an operation in the outbox. A refusal takes it out of the outbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// No receipt yet; it is sent, and sent again, until there is one.
    Awaited,
    /// Accepted; stays until the feed has brought its result.
    Accepted { number: u64 },
    /// Kept by the server until it knows the kind.
    Parked,
}

/// Why the records here are without an operation that is still on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotApplied {
    /// Decided again after a page, and refused here.
    Refused(Refusal),
    /// Builds on one that is not applied here.
    BuildsOn(OperationId),
    /// Builds on one that the server did not accept: the server will hold it too.
    HeldWith(OperationId),
}

/// A record as the feed last brought it, kept while an unsent operation stands over it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServerVersion {
    /// The server has no such record: it came into being here.
    Absent,
    Known(Record),
}
