//! The invariants' own reading of the feed: what the records are after each number, as one digest each.

use std::collections::BTreeMap;

use lamplight_domain::records::{Record, RecordKey};
use lamplight_wire::envelope::to_bytes;
use lamplight_wire::sync::{FeedResult, ServerVersion};
use sha2::{Digest, Sha256};

use crate::memory::MemoryReplica;

/// Digest of a set of records: the sum of theirs, so that the order does not count and one record can be replaced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct StateDigest(u128);

impl StateDigest {
    pub fn add(&mut self, record: &Record) {
        self.0 = self.0.wrapping_add(one(record));
    }

    pub fn of<'r>(records: impl IntoIterator<Item = &'r Record>) -> StateDigest {
        let mut digest = StateDigest::default();
        records.into_iter().for_each(|record| digest.add(record));
        digest
    }
}

fn one(record: &Record) -> u128 {
    let hash = Sha256::digest(to_bytes(record));
    let mut first = [0; 16];
    first.copy_from_slice(&hash[..16]);
    u128::from_le_bytes(first)
}

/// The digests after every number of the feed.
#[derive(Debug)]
pub(super) struct Replay {
    records: BTreeMap<RecordKey, u128>,
    after: Vec<StateDigest>,
}

impl Replay {
    pub fn new() -> Replay {
        Replay { records: BTreeMap::new(), after: vec![StateDigest::default()] }
    }

    /// The number of the last result that was read.
    pub fn number(&self) -> u64 {
        self.after.len() as u64 - 1
    }

    pub fn read(&mut self, result: &FeedResult) {
        let mut digest = self.after.last().copied().unwrap_or_default();
        for record in &result.records {
            let record = record.read().expect("this program wrote it");
            let new = one(&record);
            let old = self.records.insert(record.key(), new).unwrap_or(0);
            digest.0 = digest.0.wrapping_sub(old).wrapping_add(new);
        }
        self.after.push(digest);
    }

    pub fn digest_at(&self, number: u64) -> Option<StateDigest> {
        self.after.get(usize::try_from(number).ok()?).copied()
    }
}

/// The digest of what a workstation has from the server, with the operations of its outbox thought away.
pub(super) fn beneath_the_outbox(replica: &MemoryReplica) -> StateDigest {
    let untouched = replica.records.iter().filter(|(key, _)| !replica.server_versions.contains_key(key));
    let kept = replica.server_versions.values().filter_map(|version| match version {
        ServerVersion::Known(record) => Some(record),
        ServerVersion::Absent => None,
    });
    StateDigest::of(untouched.map(|(_, record)| record).chain(kept))
}
