//! The sync engine, without any input or output of its own: both halves, as state machines that take events and
//! return effects, and as functions over one transaction of a database. No clock, no randomness, no network, no
//! file. README.md beside this crate is the page to start with.

pub mod client;
mod replica;

pub use replica::ReplicaTx;
