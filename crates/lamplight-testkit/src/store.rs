//! A workstation's database as the simulator drives it: write transactions that commit or are cut off.

use lamplight_domain::time::HybridTime;
use lamplight_sync::ReplicaTx;

use crate::memory::MemoryReplica;

/// What a workstation has given out; becomes durable with the operation it was given to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    pub last_number: u64,
    pub last_time: Option<HybridTime>,
    pub next_mrn: u64,
}

/// How a transaction ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    Commit,
    /// The process dies before the commit: everything the transaction wrote is gone.
    CutOff,
}

/// What is done inside a transaction.
pub type Work<'w, E> = dyn FnMut(&mut dyn ReplicaTx<Error = E>, &mut Counters) -> Result<(), E> + 'w;

/// A workstation's database.
pub trait TransactionStore {
    type Error: std::fmt::Debug;

    /// Runs one write transaction to its ending.
    fn write(&mut self, ending: Ending, work: &mut Work<'_, Self::Error>) -> Result<(), Self::Error>;

    /// The process has died and starts again on what is durable.
    fn reopen(&mut self) -> Result<(), Self::Error>;
}

/// A workstation's database that the invariants can look into.
pub trait ReplicaStore: TransactionStore {
    /// What is durable.
    fn durable(&self) -> &MemoryReplica;
}
