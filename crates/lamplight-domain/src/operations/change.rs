//! What a decided operation does to the records.

use serde::{Deserialize, Serialize};

use crate::records::{Record, RecordKey};

/// One record created or replaced. The version before is kept for audit (old and new) and for rebasing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Created(Record),
    Updated { before: Record, after: Record },
}

impl Change {
    pub fn key(&self) -> RecordKey {
        self.after().key()
    }

    /// The record as it stands afterwards.
    pub fn after(&self) -> &Record {
        match self {
            Change::Created(record) | Change::Updated { after: record, .. } => record,
        }
    }

    /// The record before (if there was one) and after.
    pub fn versions(&self) -> impl Iterator<Item = &Record> {
        let before = match self {
            Change::Created(_) => None,
            Change::Updated { before, .. } => Some(before),
        };
        before.into_iter().chain(std::iter::once(self.after()))
    }
}
