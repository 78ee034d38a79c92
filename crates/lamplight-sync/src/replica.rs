//! What the engine asks of a workstation's database, inside one write transaction.

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::OperationId;
use lamplight_domain::records::{Record, RecordKey};
use lamplight_wire::sync::{AttentionItem, Cursor, OutboxEntry, ServerVersion};

/// One write transaction of a workstation's database. Everything written through it becomes durable together,
/// or not at all; reads see what was written before in the same transaction.
///
/// Implemented over SQLCipher by `lamplight-app` and in memory by `lamplight-testkit`; the simulator runs both
/// side by side and compares every answer.
pub trait ReplicaTx {
    type Error;

    /// Adds the facts of the given keys.
    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), Self::Error>;

    fn record(&mut self, key: &RecordKey) -> Result<Option<Record>, Self::Error>;
    /// Creates the record or replaces it whole.
    fn put_record(&mut self, record: &Record) -> Result<(), Self::Error>;
    fn remove_record(&mut self, key: &RecordKey) -> Result<(), Self::Error>;

    /// Whether this workstation belongs to a clinic server. A stand-alone one keeps no outbox.
    fn served(&mut self) -> Result<bool, Self::Error>;

    /// The record as the feed last brought it, when an operation in the outbox stands over it.
    fn server_version(&mut self, key: &RecordKey) -> Result<Option<ServerVersion>, Self::Error>;
    fn keep_server_version(&mut self, key: &RecordKey, version: &ServerVersion) -> Result<(), Self::Error>;
    fn forget_server_version(&mut self, key: &RecordKey) -> Result<(), Self::Error>;

    /// Every entry, in the order of their numbers.
    fn outbox(&mut self) -> Result<Vec<OutboxEntry>, Self::Error>;
    /// Adds the entry, or replaces the one of the same operation.
    fn put_outbox(&mut self, entry: &OutboxEntry) -> Result<(), Self::Error>;
    fn remove_outbox(&mut self, operation: OperationId) -> Result<(), Self::Error>;

    /// How far the feed was followed; `None` before the first page.
    fn cursor(&mut self) -> Result<Option<Cursor>, Self::Error>;
    fn save_cursor(&mut self, cursor: &Cursor) -> Result<(), Self::Error>;

    /// Adds the item, or replaces the one of the same operation.
    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), Self::Error>;
    fn remove_attention(&mut self, operation: OperationId) -> Result<(), Self::Error>;
}
