//! How far a workstation has followed the organisation's order.

use serde::{Deserialize, Serialize};

/// The life of an order. A server restored from a backup begins a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Epoch(pub u64);

/// Hash of the feed up to and with one result, over the hash before it: two histories that differ anywhere
/// differ here.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeedHash(pub [u8; 32]);

impl FeedHash {
    /// Before the first result.
    pub const START: FeedHash = FeedHash([0; 32]);
}

impl std::fmt::Debug for FeedHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FeedHash({:02x}{:02x}{:02x}{:02x}…)", self.0[0], self.0[1], self.0[2], self.0[3])
    }
}

/// A place in the feed. Committed in the transaction that applies what lies before it, never apart from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    pub epoch: Epoch,
    /// Number of the last result applied; 0 before the first.
    pub number: u64,
    pub hash: FeedHash,
}

impl Cursor {
    /// Before the first result of an epoch.
    pub fn start(epoch: Epoch) -> Cursor {
        Cursor { epoch, number: 0, hash: FeedHash::START }
    }
}
