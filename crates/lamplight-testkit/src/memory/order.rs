//! The server's database in memory.

use std::convert::Infallible;

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::{DeviceId, OperationId};
use lamplight_domain::records::{Record, RecordKey};
use lamplight_sync::{Admission, OrderTx};
use lamplight_wire::sync::{Cursor, Epoch, FeedHash, FeedResult};

use super::facts;
use super::undo::UndoMap;
use crate::Ending;

/// Everything that a server keeps of one organisation. Also the transaction over it.
#[derive(Clone, Debug)]
pub struct MemoryOrder {
    epoch: Epoch,
    pub records: UndoMap<RecordKey, Record>,
    pub results: UndoMap<u64, (FeedResult, FeedHash)>,
    pub admissions: UndoMap<OperationId, Admission>,
    pub last_admitted: UndoMap<DeviceId, u64>,
}

impl MemoryOrder {
    pub fn new(epoch: Epoch) -> Self {
        MemoryOrder {
            epoch,
            records: UndoMap::default(),
            results: UndoMap::default(),
            admissions: UndoMap::default(),
            last_admitted: UndoMap::default(),
        }
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
        each!(records, results, admissions, last_admitted);
    }

    pub fn head_now(&self) -> Cursor {
        self.results.last_key_value().map_or(Cursor::start(self.epoch), |(number, (_, hash))| Cursor {
            epoch: self.epoch,
            number: *number,
            hash: *hash,
        })
    }
}

impl OrderTx for MemoryOrder {
    type Error = Infallible;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), Infallible> {
        facts::load(&self.records, keys, into);
        Ok(())
    }

    fn put_record(&mut self, record: &Record) -> Result<(), Infallible> {
        self.records.put(record.key(), record.clone());
        Ok(())
    }

    fn epoch(&mut self) -> Result<Epoch, Infallible> {
        Ok(self.epoch)
    }

    fn head(&mut self) -> Result<Cursor, Infallible> {
        Ok(self.head_now())
    }

    fn hash_at(&mut self, number: u64) -> Result<Option<FeedHash>, Infallible> {
        let start = (number == 0).then_some(FeedHash::START);
        Ok(self.results.get(&number).map(|(_, hash)| *hash).or(start))
    }

    fn results_after(&mut self, number: u64, limit: u32) -> Result<Vec<FeedResult>, Infallible> {
        let after = self.results.range(number + 1..).take(limit as usize);
        Ok(after.map(|(_, (result, _))| result.clone()).collect())
    }

    fn append_result(&mut self, result: &FeedResult, hash: FeedHash) -> Result<(), Infallible> {
        self.results.put(result.number, (result.clone(), hash));
        Ok(())
    }

    fn last_admitted(&mut self, device: DeviceId) -> Result<u64, Infallible> {
        Ok(self.last_admitted.get(&device).copied().unwrap_or(0))
    }

    fn admission(&mut self, operation: OperationId) -> Result<Option<Admission>, Infallible> {
        Ok(self.admissions.get(&operation).cloned())
    }

    fn move_on(&mut self, operation: OperationId) -> Result<(), Infallible> {
        let last = self.last_admitted.get(&operation.device).copied().unwrap_or(0);
        self.last_admitted.put(operation.device, last.max(operation.number));
        Ok(())
    }

    /// The bytes are of no use to the simulator: nothing here upgrades to read what was parked.
    fn keep_admission(&mut self, admission: &Admission, _bytes: &[u8]) -> Result<(), Infallible> {
        self.admissions.put(admission.receipt.operation, admission.clone());
        Ok(())
    }
}
