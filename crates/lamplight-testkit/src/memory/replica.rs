//! A workstation's database in memory.

use std::convert::Infallible;

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::OperationId;
use lamplight_domain::records::{Record, RecordKey};
use lamplight_sync::ReplicaTx;
use lamplight_wire::sync::{AttentionItem, Cursor, OutboxEntry, ServerVersion};

use super::facts;
use super::undo::UndoMap;
use crate::{Counters, Ending, ReplicaStore, TransactionStore, Work};

/// Everything that a workstation keeps. Also the transaction over it: the store ends it.
#[derive(Clone, Debug, Default)]
pub struct MemoryReplica {
    pub records: UndoMap<RecordKey, Record>,
    pub server_versions: UndoMap<RecordKey, ServerVersion>,
    pub outbox: UndoMap<OperationId, OutboxEntry>,
    pub attention: UndoMap<OperationId, AttentionItem>,
    /// Under the key `()`: at most one.
    pub cursor: UndoMap<(), Cursor>,
    /// Under the key `()`: none until something was given out.
    pub counters: UndoMap<(), Counters>,
    pub served: bool,
}

impl MemoryReplica {
    pub fn new(served: bool) -> Self {
        MemoryReplica { served, ..MemoryReplica::default() }
    }

    /// Makes everything written since the last ending durable, or takes it back.
    pub fn end(&mut self, ending: Ending) {
        macro_rules! each {
            ($($map:ident),+) => {
                match ending {
                    Ending::Commit => { $(self.$map.commit();)+ }
                    Ending::CutOff => { $(self.$map.roll_back();)+ }
                }
            };
        }
        each!(records, server_versions, outbox, attention, cursor, counters);
    }

    /// The loader of facts, for tests that decide without an engine.
    pub fn load_facts(&self, keys: &[FactKey], into: &mut Facts) {
        facts::load(&self.records, keys, into);
    }

    pub fn put(&mut self, record: &Record) {
        self.records.put(record.key(), record.clone());
    }

    pub fn counters_now(&self) -> Counters {
        self.counters.get(&()).copied().unwrap_or_default()
    }
}

impl ReplicaTx for MemoryReplica {
    type Error = Infallible;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), Infallible> {
        self.load_facts(keys, into);
        Ok(())
    }

    fn record(&mut self, key: &RecordKey) -> Result<Option<Record>, Infallible> {
        Ok(self.records.get(key).cloned())
    }

    fn put_record(&mut self, record: &Record) -> Result<(), Infallible> {
        self.put(record);
        Ok(())
    }

    fn remove_record(&mut self, key: &RecordKey) -> Result<(), Infallible> {
        self.records.remove(key);
        Ok(())
    }

    fn served(&mut self) -> Result<bool, Infallible> {
        Ok(self.served)
    }

    fn server_version(&mut self, key: &RecordKey) -> Result<Option<ServerVersion>, Infallible> {
        Ok(self.server_versions.get(key).cloned())
    }

    fn keep_server_version(&mut self, key: &RecordKey, version: &ServerVersion) -> Result<(), Infallible> {
        self.server_versions.put(*key, version.clone());
        Ok(())
    }

    fn forget_server_version(&mut self, key: &RecordKey) -> Result<(), Infallible> {
        self.server_versions.remove(key);
        Ok(())
    }

    fn outbox(&mut self) -> Result<Vec<OutboxEntry>, Infallible> {
        Ok(self.outbox.values().cloned().collect())
    }

    fn put_outbox(&mut self, entry: &OutboxEntry) -> Result<(), Infallible> {
        self.outbox.put(entry.id(), entry.clone());
        Ok(())
    }

    fn remove_outbox(&mut self, operation: OperationId) -> Result<(), Infallible> {
        self.outbox.remove(&operation);
        Ok(())
    }

    fn cursor(&mut self) -> Result<Option<Cursor>, Infallible> {
        Ok(self.cursor.get(&()).copied())
    }

    fn save_cursor(&mut self, cursor: &Cursor) -> Result<(), Infallible> {
        self.cursor.put((), *cursor);
        Ok(())
    }

    fn attention(&mut self) -> Result<Vec<AttentionItem>, Infallible> {
        Ok(self.attention.values().cloned().collect())
    }

    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), Infallible> {
        self.attention.put(item.operation.id, item.clone());
        Ok(())
    }

    fn remove_attention(&mut self, operation: OperationId) -> Result<(), Infallible> {
        self.attention.remove(&operation);
        Ok(())
    }
}

/// The memory database by itself.
#[derive(Debug)]
pub struct MemoryStore {
    replica: MemoryReplica,
}

impl MemoryStore {
    pub fn new(served: bool) -> Self {
        MemoryStore { replica: MemoryReplica::new(served) }
    }
}

impl TransactionStore for MemoryStore {
    type Error = Infallible;

    fn write(&mut self, ending: Ending, work: &mut Work<'_, Infallible>) -> Result<(), Infallible> {
        let mut counters = self.replica.counters_now();
        work(&mut self.replica, &mut counters)?;
        self.replica.counters.put((), counters);
        self.replica.end(ending);
        Ok(())
    }

    fn reopen(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

impl ReplicaStore for MemoryStore {
    fn durable(&self) -> &MemoryReplica {
        &self.replica
    }
}
