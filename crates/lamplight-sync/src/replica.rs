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

    /// Every item, in the order of their operations' numbers.
    fn attention(&mut self) -> Result<Vec<AttentionItem>, Self::Error>;
    /// Adds the item, or replaces the one of the same operation.
    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), Self::Error>;
    fn remove_attention(&mut self, operation: OperationId) -> Result<(), Self::Error>;
}

/// So that a transaction can be passed on behind a reference to a trait object.
impl<T: ReplicaTx + ?Sized> ReplicaTx for &mut T {
    type Error = T::Error;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), T::Error> {
        (**self).load(keys, into)
    }

    fn record(&mut self, key: &RecordKey) -> Result<Option<Record>, T::Error> {
        (**self).record(key)
    }

    fn put_record(&mut self, record: &Record) -> Result<(), T::Error> {
        (**self).put_record(record)
    }

    fn remove_record(&mut self, key: &RecordKey) -> Result<(), T::Error> {
        (**self).remove_record(key)
    }

    fn served(&mut self) -> Result<bool, T::Error> {
        (**self).served()
    }

    fn server_version(&mut self, key: &RecordKey) -> Result<Option<ServerVersion>, T::Error> {
        (**self).server_version(key)
    }

    fn keep_server_version(&mut self, key: &RecordKey, version: &ServerVersion) -> Result<(), T::Error> {
        (**self).keep_server_version(key, version)
    }

    fn forget_server_version(&mut self, key: &RecordKey) -> Result<(), T::Error> {
        (**self).forget_server_version(key)
    }

    fn outbox(&mut self) -> Result<Vec<OutboxEntry>, T::Error> {
        (**self).outbox()
    }

    fn put_outbox(&mut self, entry: &OutboxEntry) -> Result<(), T::Error> {
        (**self).put_outbox(entry)
    }

    fn remove_outbox(&mut self, operation: OperationId) -> Result<(), T::Error> {
        (**self).remove_outbox(operation)
    }

    fn cursor(&mut self) -> Result<Option<Cursor>, T::Error> {
        (**self).cursor()
    }

    fn save_cursor(&mut self, cursor: &Cursor) -> Result<(), T::Error> {
        (**self).save_cursor(cursor)
    }

    fn attention(&mut self) -> Result<Vec<AttentionItem>, T::Error> {
        (**self).attention()
    }

    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), T::Error> {
        (**self).put_attention(item)
    }

    fn remove_attention(&mut self, operation: OperationId) -> Result<(), T::Error> {
        (**self).remove_attention(operation)
    }
}
