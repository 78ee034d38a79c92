//! Databases in memory that can be cut off in the middle of a transaction.

mod facts;
mod order;
mod replica;
mod undo;

pub use facts::{appointments, of_kind, patients, resources, visit_types};
pub use order::MemoryOrder;
pub use replica::{MemoryReplica, MemoryStore};
