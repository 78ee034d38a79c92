//! The sync engine's view of the encrypted database: one write transaction.

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::OperationId;
use lamplight_domain::records::{Record, RecordKey};
use lamplight_store::{StoreError, WriteTx, attention, cursor, device, facts, outbox, records, server_versions};
use lamplight_sync::ReplicaTx;
use lamplight_wire::sync::{AttentionItem, Cursor, OutboxEntry, ServerVersion};

/// A write transaction, as the engine needs it. Whoever opened the transaction commits it.
#[derive(Debug)]
pub struct SqlReplica<'t, 'c> {
    tx: &'t WriteTx<'c>,
}

impl<'t, 'c> SqlReplica<'t, 'c> {
    pub fn new(tx: &'t WriteTx<'c>) -> Self {
        SqlReplica { tx }
    }
}

impl ReplicaTx for SqlReplica<'_, '_> {
    type Error = StoreError;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), StoreError> {
        facts::load(self.tx, keys, into)
    }

    fn record(&mut self, key: &RecordKey) -> Result<Option<Record>, StoreError> {
        records::get(self.tx, key)
    }

    fn put_record(&mut self, record: &Record) -> Result<(), StoreError> {
        records::put(self.tx, record)
    }

    fn remove_record(&mut self, key: &RecordKey) -> Result<(), StoreError> {
        records::remove(self.tx, key)
    }

    /// Before set-up there is no device, and so no server.
    fn served(&mut self) -> Result<bool, StoreError> {
        Ok(device::get(self.tx)?.is_some_and(|device| device.served))
    }

    fn server_version(&mut self, key: &RecordKey) -> Result<Option<ServerVersion>, StoreError> {
        server_versions::get(self.tx, key)
    }

    fn keep_server_version(&mut self, key: &RecordKey, version: &ServerVersion) -> Result<(), StoreError> {
        server_versions::keep(self.tx, key, version)
    }

    fn forget_server_version(&mut self, key: &RecordKey) -> Result<(), StoreError> {
        server_versions::forget(self.tx, key)
    }

    fn outbox(&mut self) -> Result<Vec<OutboxEntry>, StoreError> {
        outbox::list(self.tx)
    }

    fn put_outbox(&mut self, entry: &OutboxEntry) -> Result<(), StoreError> {
        outbox::put(self.tx, entry)
    }

    fn remove_outbox(&mut self, operation: OperationId) -> Result<(), StoreError> {
        outbox::remove(self.tx, operation.number)
    }

    fn cursor(&mut self) -> Result<Option<Cursor>, StoreError> {
        cursor::get(self.tx)
    }

    fn save_cursor(&mut self, cursor: &Cursor) -> Result<(), StoreError> {
        cursor::save(self.tx, cursor)
    }

    fn attention(&mut self) -> Result<Vec<AttentionItem>, StoreError> {
        attention::list(self.tx)
    }

    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), StoreError> {
        attention::put(self.tx, item)
    }

    fn remove_attention(&mut self, operation: OperationId) -> Result<(), StoreError> {
        attention::remove(self.tx, operation.number)
    }
}
