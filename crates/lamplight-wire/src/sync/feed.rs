//! The feed: what the accepted operations made of the records, in the organisation's order.

use lamplight_domain::ids::OperationId;
use lamplight_domain::records::{Record, RecordKind};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Cursor, FeedHash};
use crate::envelope::{from_bytes, to_bytes};

/// Version of the record bodies that this program writes.
pub const RECORD_VERSION: u16 = 1;

/// A record as bytes, with enough outside them to say what it is to a program that cannot read it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedRecord {
    /// The kind's name, such as `appointments`.
    pub kind: String,
    pub id: Uuid,
    pub version: u16,
    #[serde(with = "crate::envelope::bytes")]
    pub body: Vec<u8>,
}

/// A record of a kind or version that needs a newer program. It was not applied, and nothing behind it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a record of kind {kind}, version {version}, needs a newer program")]
pub struct RecordTooNew {
    pub kind: String,
    pub version: u16,
}

impl FeedRecord {
    pub fn new(record: &Record) -> FeedRecord {
        let key = record.key();
        FeedRecord { kind: key.kind.name().to_owned(), id: key.id, version: RECORD_VERSION, body: to_bytes(record) }
    }

    /// The record, when this program knows its kind and version.
    pub fn read(&self) -> Result<Record, RecordTooNew> {
        let too_new = || RecordTooNew { kind: self.kind.clone(), version: self.version };
        if self.version > RECORD_VERSION || !RecordKind::ALL.iter().any(|kind| kind.name() == self.kind) {
            return Err(too_new());
        }
        from_bytes(&self.body).map_err(|_| too_new())
    }
}

/// Kind and id only: debug output may reach a log.
impl std::fmt::Debug for FeedRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FeedRecord({} {})", self.kind, self.id)
    }
}

/// The result of one accepted operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedResult {
    /// Place in the order, dense from 1.
    pub number: u64,
    /// Whose result it is: the device that sent it needs no receipt any more.
    pub operation: OperationId,
    /// The records as they stand after it; empty when it changed nothing.
    pub records: Vec<FeedRecord>,
}

/// A stretch of the feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page {
    /// The cursor it continues; a page for another cursor is not applied.
    pub after: Cursor,
    pub results: Vec<FeedResult>,
    /// The hash over the last of them, to be compared with one's own.
    pub hash: FeedHash,
    /// Whether the server had more when it answered.
    pub more: bool,
}
