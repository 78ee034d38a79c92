//! For tests only: builders of domain records, databases in memory, and the simulator of workstations and server.

pub mod build;
pub mod memory;
mod paired;
mod random;
pub mod sim;
mod store;

pub use paired::PairedStore;
pub use random::Random;
pub use store::{Counters, Ending, ReplicaStore, TransactionStore, Work};
