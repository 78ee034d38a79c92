//! Two databases in lockstep: one in memory and another, which must give the same answer to everything.

use std::collections::BTreeSet;

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::OperationId;
use lamplight_domain::records::{Record, RecordKey};
use lamplight_sync::ReplicaTx;
use lamplight_wire::sync::{AttentionItem, Cursor, OutboxEntry, ServerVersion};

use crate::memory::MemoryReplica;
use crate::{Counters, Ending, ReplicaStore, TransactionStore, Work};

/// Runs every transaction on both and panics at the first different answer: that is a defect of one of them.
#[derive(Debug)]
pub struct PairedStore<S> {
    memory: MemoryReplica,
    other: S,
    seen: BTreeSet<RecordKey>,
}

impl<S: TransactionStore> PairedStore<S> {
    /// Both must be empty.
    pub fn new(served: bool, other: S) -> Self {
        PairedStore { memory: MemoryReplica::new(served), other, seen: BTreeSet::new() }
    }

    /// Reads everything that was ever written from both.
    fn compare(&mut self) -> Result<(), S::Error> {
        let seen = self.seen.clone();
        self.write(Ending::Commit, &mut |tx, _| {
            for key in &seen {
                tx.record(key)?;
                tx.server_version(key)?;
            }
            tx.outbox()?;
            tx.attention()?;
            tx.cursor().map(drop)
        })
    }
}

impl<S: TransactionStore> TransactionStore for PairedStore<S> {
    type Error = S::Error;

    fn write(&mut self, ending: Ending, work: &mut Work<'_, S::Error>) -> Result<(), S::Error> {
        let memory = &mut self.memory;
        let seen = &mut self.seen;
        let done = self.other.write(ending, &mut |tx, counters: &mut Counters| {
            assert_eq!(*counters, memory.counters_now(), "counters");
            work(&mut Paired { memory, other: tx, seen }, counters)?;
            memory.counters.put((), *counters);
            Ok(())
        });
        self.memory.end(if done.is_ok() { ending } else { Ending::CutOff });
        done
    }

    fn reopen(&mut self) -> Result<(), S::Error> {
        self.other.reopen()?;
        self.compare()
    }
}

impl<S: TransactionStore> ReplicaStore for PairedStore<S> {
    fn durable(&self) -> &MemoryReplica {
        &self.memory
    }
}

struct Paired<'a, E> {
    memory: &'a mut MemoryReplica,
    other: &'a mut dyn ReplicaTx<Error = E>,
    seen: &'a mut BTreeSet<RecordKey>,
}

/// What the memory says; it has no errors.
fn sure<T>(answer: Result<T, std::convert::Infallible>) -> T {
    match answer {
        Ok(value) => value,
    }
}

impl<E> ReplicaTx for Paired<'_, E> {
    type Error = E;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), E> {
        let mut expected = into.clone();
        sure(self.memory.load(keys, &mut expected));
        self.other.load(keys, into)?;
        assert_eq!(format!("{into:?}"), format!("{expected:?}"), "facts of {keys:?}");
        Ok(())
    }

    fn record(&mut self, key: &RecordKey) -> Result<Option<Record>, E> {
        let answer = self.other.record(key)?;
        assert_eq!(answer, sure(self.memory.record(key)), "record {key:?}");
        Ok(answer)
    }

    fn put_record(&mut self, record: &Record) -> Result<(), E> {
        self.seen.insert(record.key());
        sure(self.memory.put_record(record));
        self.other.put_record(record)
    }

    fn remove_record(&mut self, key: &RecordKey) -> Result<(), E> {
        sure(self.memory.remove_record(key));
        self.other.remove_record(key)
    }

    fn served(&mut self) -> Result<bool, E> {
        let answer = self.other.served()?;
        assert_eq!(answer, sure(self.memory.served()), "served");
        Ok(answer)
    }

    fn server_version(&mut self, key: &RecordKey) -> Result<Option<ServerVersion>, E> {
        let answer = self.other.server_version(key)?;
        assert_eq!(answer, sure(self.memory.server_version(key)), "server version of {key:?}");
        Ok(answer)
    }

    fn keep_server_version(&mut self, key: &RecordKey, version: &ServerVersion) -> Result<(), E> {
        sure(self.memory.keep_server_version(key, version));
        self.other.keep_server_version(key, version)
    }

    fn forget_server_version(&mut self, key: &RecordKey) -> Result<(), E> {
        sure(self.memory.forget_server_version(key));
        self.other.forget_server_version(key)
    }

    fn outbox(&mut self) -> Result<Vec<OutboxEntry>, E> {
        let answer = self.other.outbox()?;
        assert_eq!(answer, sure(self.memory.outbox()), "outbox");
        Ok(answer)
    }

    fn put_outbox(&mut self, entry: &OutboxEntry) -> Result<(), E> {
        sure(self.memory.put_outbox(entry));
        self.other.put_outbox(entry)
    }

    fn remove_outbox(&mut self, operation: OperationId) -> Result<(), E> {
        sure(self.memory.remove_outbox(operation));
        self.other.remove_outbox(operation)
    }

    fn cursor(&mut self) -> Result<Option<Cursor>, E> {
        let answer = self.other.cursor()?;
        assert_eq!(answer, sure(self.memory.cursor()), "cursor");
        Ok(answer)
    }

    fn save_cursor(&mut self, cursor: &Cursor) -> Result<(), E> {
        sure(self.memory.save_cursor(cursor));
        self.other.save_cursor(cursor)
    }

    fn attention(&mut self) -> Result<Vec<AttentionItem>, E> {
        let answer = self.other.attention()?;
        assert_eq!(answer, sure(self.memory.attention()), "attention");
        Ok(answer)
    }

    fn put_attention(&mut self, item: &AttentionItem) -> Result<(), E> {
        sure(self.memory.put_attention(item));
        self.other.put_attention(item)
    }

    fn remove_attention(&mut self, operation: OperationId) -> Result<(), E> {
        sure(self.memory.remove_attention(operation));
        self.other.remove_attention(operation)
    }
}
