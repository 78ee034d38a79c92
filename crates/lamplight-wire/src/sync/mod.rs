//! What a workstation and the clinic server say to each other, and what a workstation keeps of it.
//!
//! All of it is named MessagePack ([`crate::envelope::to_bytes`]). Operations travel as the bytes their device
//! encoded, so that a server that is older than the desktop can park them unread. The feed carries records,
//! never operations: nobody decides another's operation again.

mod attention;
mod cursor;
mod feed;
mod messages;
mod outbox;
mod receipt;

pub use attention::{AttentionItem, DecidedBy};
pub use cursor::{Cursor, Epoch, FeedHash};
pub use feed::{FeedRecord, FeedResult, Page, RECORD_VERSION, RecordTooNew};
pub use messages::{EncodedOperation, Halt, Pull, Push, Receipts, ToServer, ToWorkstation};
pub use outbox::{NotApplied, OutboxEntry, ServerVersion, Word};
pub use receipt::{Receipt, Verdict};
