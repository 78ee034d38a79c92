//! A deterministic simulation of workstations and their server: virtual time, a network that loses, doubles,
//! delays and reorders, processes that die at any step, clocks that jump, and people who book against each other.
//!
//! One seed is one history, the same on every machine. After the busy time everything heals, and the simulation
//! runs on until nobody has anything left to say; the [invariants](Broken) are checked all along and at the end.

mod desk;
mod network;
mod oracle;
mod person;
mod replay;
mod server;
mod trace;
mod waiting;
mod workstation;
mod world;

pub use oracle::Broken;
pub use trace::Trace;

use lamplight_sync::Mutant;

use crate::ReplicaStore;
use crate::memory::MemoryStore;

/// One run.
#[derive(Clone, Debug)]
pub struct Scenario {
    pub seed: u64,
    pub mutant: Option<Mutant>,
    /// Keeps every line of the trace, not only its hash.
    pub keep_trace: bool,
}

impl Scenario {
    pub fn new(seed: u64) -> Scenario {
        Scenario { seed, mutant: None, keep_trace: false }
    }
}

/// How often things happened; a test looks that they do happen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub steps: u64,
    pub performed: u64,
    pub refused_at_once: u64,
    pub accepted: u64,
    pub attention: u64,
    pub lost: u64,
    pub doubled: u64,
    pub workstation_crashes: u64,
    pub server_crashes: u64,
}

impl Counts {
    pub fn add(&mut self, other: &Counts) {
        self.steps += other.steps;
        self.performed += other.performed;
        self.refused_at_once += other.refused_at_once;
        self.accepted += other.accepted;
        self.attention += other.attention;
        self.lost += other.lost;
        self.doubled += other.doubled;
        self.workstation_crashes += other.workstation_crashes;
        self.server_crashes += other.server_crashes;
    }
}

/// What a run came to.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub seed: u64,
    pub broken: Option<Broken>,
    /// Hash over every line of the trace.
    pub trace_hash: [u8; 32],
    pub trace: Vec<String>,
    pub counts: Counts,
}

/// Runs a seed on databases in memory.
pub fn run(scenario: &Scenario) -> Outcome {
    run_on(scenario, |_| MemoryStore::new(true))
}

/// Runs a seed on databases that `open` makes, empty and served, by the workstation's number.
pub fn run_on<S: ReplicaStore>(scenario: &Scenario, open: impl FnMut(usize) -> S) -> Outcome {
    world::World::new(scenario, open).run()
}
