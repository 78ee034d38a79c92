//! What the engine asks of the server's database, inside one write transaction.

use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::{DeviceId, OperationId};
use lamplight_domain::records::Record;
use lamplight_wire::sync::{Cursor, Epoch, FeedHash, FeedResult, Receipt};

/// An operation that has its place behind the one before it of the same device, whatever was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    pub receipt: Receipt,
    /// SHA-256 of the bytes as they were sent: a number used twice for different things shows.
    pub digest: [u8; 32],
}

/// One write transaction of the organisation's order. There is one order per organisation, so at most one of
/// these is open at a time.
pub trait OrderTx {
    type Error;

    fn load(&mut self, keys: &[FactKey], into: &mut Facts) -> Result<(), Self::Error>;
    fn put_record(&mut self, record: &Record) -> Result<(), Self::Error>;

    fn epoch(&mut self) -> Result<Epoch, Self::Error>;
    /// The end of the feed.
    fn head(&mut self) -> Result<Cursor, Self::Error>;
    /// The hash after the result of that number; `None` beyond the end. Number 0 is before the first.
    fn hash_at(&mut self, number: u64) -> Result<Option<FeedHash>, Self::Error>;
    fn results_after(&mut self, number: u64, limit: u32) -> Result<Vec<FeedResult>, Self::Error>;
    /// Adds a result at the end of the feed.
    fn append_result(&mut self, result: &FeedResult, hash: FeedHash) -> Result<(), Self::Error>;

    /// Number of the last operation admitted from a device; 0 when there is none.
    fn last_admitted(&mut self, device: DeviceId) -> Result<u64, Self::Error>;
    fn admission(&mut self, operation: OperationId) -> Result<Option<Admission>, Self::Error>;
    /// Makes this the last operation admitted from its device.
    fn move_on(&mut self, operation: OperationId) -> Result<(), Self::Error>;
    /// Keeps an admission with the bytes that were sent.
    fn keep_admission(&mut self, admission: &Admission, bytes: &[u8]) -> Result<(), Self::Error>;
}
