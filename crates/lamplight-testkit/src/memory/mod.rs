//! Databases in memory that can be cut off in the middle of a transaction.

mod facts;
mod order;
mod replica;
mod undo;

pub use facts::{appointments, holds, of_kind, patients, recalls, resources, visit_types, waitlist};
pub use order::MemoryOrder;
pub use replica::{MemoryReplica, MemoryStore};
