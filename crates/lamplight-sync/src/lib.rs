//! The sync engine, without any input or output of its own: both halves, as state machines that take events and
//! return effects, and as functions over one transaction of a database. No clock, no randomness, no network, no
//! file. README.md beside this crate is the page to start with.

pub mod client;
pub mod feed_hash;
mod mutant;
mod order;
mod replica;
pub mod server;

#[doc(hidden)]
pub use mutant::Mutant;
pub use order::{Admission, OrderTx};
pub use replica::ReplicaTx;
