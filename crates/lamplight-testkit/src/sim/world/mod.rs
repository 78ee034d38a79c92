//! The world of one run: virtual time, the queue of what happens next, and how the parts act on each other.

mod messages;
mod server_side;
mod workstations;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use lamplight_sync::client::ClientEvent;

use super::oracle::{Broken, Oracle};
use super::server::Server;
use super::workstation::Workstation;
use super::{Counts, Outcome, Scenario, Trace, person};
use crate::{Ending, Random, ReplicaStore};

/// How long people work, in milliseconds of virtual time.
const BUSY: u64 = 60_000;
/// How long the healed world may take to fall silent.
const SILENCE_WITHIN: u64 = 120_000;
const TICK: u64 = 200;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Happening {
    PersonActs(usize),
    Tick(usize),
    AtServer(Vec<u8>),
    AtWorkstation(usize, Vec<u8>),
    WorkstationDies(usize),
    WorkstationStarts(usize),
    ClockJumps(usize),
    NetworkTurns(usize),
    ServerDies,
    ServerStarts,
    ServerCommits(u64),
    EverythingHeals,
}

pub(super) struct World<S> {
    now: u64,
    queue: BinaryHeap<Reverse<(u64, u64, Happening)>>,
    queued: u64,
    random: Random,
    calm: bool,
    trace: Trace,
    counts: Counts,
    seed: u64,
    workstations: Vec<Workstation<S>>,
    server: Server,
    oracle: Oracle,
}

impl<S: ReplicaStore> World<S> {
    pub fn new(scenario: &Scenario, mut open: impl FnMut(usize) -> S) -> Self {
        let mut random = Random::new(scenario.seed);
        let count = 2 + random.below(2) as usize;
        let workstations = (0..count).map(|place| Workstation::new(place, open(place), scenario.mutant)).collect();
        World {
            now: 0,
            queue: BinaryHeap::new(),
            queued: 0,
            random,
            calm: false,
            trace: Trace::new(scenario.keep_trace),
            counts: Counts::default(),
            seed: scenario.seed,
            workstations,
            server: Server::new(scenario.mutant),
            oracle: Oracle::new(),
        }
    }

    pub fn run(mut self) -> Outcome {
        let broken = self.live().err();
        if let Some(broken) = &broken {
            self.trace.line(self.now, format_args!("BROKEN {broken}"));
        }
        self.counts.accepted = self.oracle.accepted();
        self.counts.attention =
            self.workstations.iter().map(|workstation| workstation.store.durable().attention.len() as u64).sum();
        let (trace_hash, trace) = self.trace.end();
        Outcome { seed: self.seed, broken, trace_hash, trace, counts: self.counts }
    }

    fn live(&mut self) -> Result<(), Broken> {
        self.begin()?;
        while let Some(Reverse((at, _, happening))) = self.queue.pop() {
            self.now = at;
            self.counts.steps += 1;
            self.step(happening)?;
            if self.calm && self.is_silent() {
                return self.look_after_quiet();
            }
            if self.now > BUSY + SILENCE_WITHIN {
                return Err(Broken::NeverQuiet);
            }
        }
        Err(Broken::NeverQuiet)
    }

    fn begin(&mut self) -> Result<(), Broken> {
        self.person_wants(0, &person::set_up(), Ending::Commit)?;
        if let Some(clinic) = person::clinic_shown(self.workstations[0].store.durable()) {
            for _ in 0..2 {
                let provider = person::add_provider(&mut self.random, clinic);
                self.person_wants(0, &provider, Ending::Commit)?;
                let patient = person::register(&mut self.random);
                self.person_wants(0, &patient, Ending::Commit)?;
            }
        }
        for place in 0..self.workstations.len() {
            self.after(TICK + place as u64, Happening::Tick(place));
            self.after_some(3_000, Happening::PersonActs(place));
            self.after_some(25_000, Happening::WorkstationDies(place));
            self.after_some(20_000, Happening::ClockJumps(place));
            self.after_some(15_000, Happening::NetworkTurns(place));
        }
        self.after_some(15_000, Happening::ServerDies);
        self.after(BUSY, Happening::EverythingHeals);
        Ok(())
    }

    fn after(&mut self, delay: u64, happening: Happening) {
        self.queued += 1;
        self.queue.push(Reverse((self.now + delay, self.queued, happening)));
    }

    /// Some time from now, up to twice `about`.
    fn after_some(&mut self, about: u64, happening: Happening) {
        let delay = 1 + self.random.below(2 * about);
        self.after(delay, happening);
    }

    fn step(&mut self, happening: Happening) -> Result<(), Broken> {
        match happening {
            Happening::Tick(place) => {
                self.after(TICK, Happening::Tick(place));
                self.drive(place, ClientEvent::Tick)
            }
            Happening::AtServer(bytes) => self.server_receives(&bytes),
            Happening::AtWorkstation(place, bytes) => self.workstation_receives(place, &bytes),
            Happening::WorkstationStarts(place) => self.workstation_starts(place),
            Happening::ServerStarts => {
                self.trace.line(self.now, format_args!("server starts"));
                self.server.start();
                Ok(())
            }
            Happening::ServerCommits(transaction) => self.server_commits(transaction),
            Happening::EverythingHeals => self.heal(),
            _ if self.calm => Ok(()),
            Happening::PersonActs(place) => self.person_acts(place),
            Happening::WorkstationDies(place) => {
                self.after_some(25_000, Happening::WorkstationDies(place));
                self.workstation_dies(place);
                Ok(())
            }
            Happening::ClockJumps(place) => {
                self.after_some(20_000, Happening::ClockJumps(place));
                let off = self.random.below(4 * 86_400_000) as i64 - 2 * 86_400_000;
                self.trace.line(self.now, format_args!("{place} clock off by {off} ms"));
                self.workstations[place].clock_off = off;
                Ok(())
            }
            Happening::NetworkTurns(place) => {
                let online = !self.workstations[place].online;
                self.workstations[place].online = online;
                self.trace.line(self.now, format_args!("{place} {}", if online { "online" } else { "offline" }));
                self.after_some(if online { 15_000 } else { 8_000 }, Happening::NetworkTurns(place));
                Ok(())
            }
            Happening::ServerDies => {
                self.after_some(12_000, Happening::ServerDies);
                self.server_dies();
                Ok(())
            }
        }
    }

    fn heal(&mut self) -> Result<(), Broken> {
        self.trace.line(self.now, format_args!("everything heals"));
        self.calm = true;
        for workstation in &mut self.workstations {
            workstation.online = true;
        }
        Ok(())
    }

    /// Nothing is waiting anywhere: every outbox is empty and every cursor at the end of the feed.
    fn is_silent(&self) -> bool {
        let head = self.server.order.head_now();
        let settled = |workstation: &Workstation<S>| {
            let replica = workstation.store.durable();
            workstation.machine.is_some() && replica.outbox.is_empty() && replica.cursor.get(&()) == Some(&head)
        };
        self.server.machine.is_some() && !self.server.open && self.workstations.iter().all(settled)
    }

    fn look_after_quiet(&self) -> Result<(), Broken> {
        self.oracle.look_after_quiet(&self.server.order)?;
        for workstation in &self.workstations {
            let replica = workstation.store.durable();
            self.oracle.look_at_quiet_workstation(workstation.device, replica, &self.server.order)?;
        }
        Ok(())
    }
}
