//! The world of one run: virtual time, the queue of what happens next, and how the parts act on each other.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};

use lamplight_sync::client::{ClientEffect, ClientEvent, ClientWrite, Written};
use lamplight_sync::server::{Answer, ServerEffect, ServerEvent};
use lamplight_wire::envelope::{from_bytes, to_bytes};
use lamplight_wire::sync::{ToServer, ToWorkstation};

use super::oracle::{Broken, Oracle};
use super::server::Server;
use super::workstation::Workstation;
use super::{Counts, Outcome, Scenario, Trace, network, person};
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

    fn person_acts(&mut self, place: usize) -> Result<(), Broken> {
        self.after_some(1_200, Happening::PersonActs(place));
        if self.workstations[place].machine.is_none() {
            return Ok(());
        }
        let Some(intent) = person::wants(&mut self.random, self.workstations[place].store.durable()) else {
            return Ok(());
        };
        let ending = if self.random.chance(20) { Ending::CutOff } else { Ending::Commit };
        self.person_wants(place, &intent, ending)
    }

    fn person_wants(
        &mut self,
        place: usize,
        intent: &lamplight_domain::operations::Intent,
        ending: Ending,
    ) -> Result<(), Broken> {
        let seed = self.random.bytes();
        let performed = self.workstations[place].perform(self.now, seed, intent, ending);
        let (id, kind) = (performed.operation.id, intent.kind().name());
        match (&performed.decision.outcome, ending) {
            (Err(refusal), _) => {
                self.counts.refused_at_once += 1;
                self.trace.line(self.now, format_args!("{place} {kind} refused at once: {}", refusal.code()));
            }
            (Ok(_), Ending::Commit) => {
                self.counts.performed += 1;
                let on = performed.operation.builds_on.len();
                self.trace.line(self.now, format_args!("{place} {kind} done as {}, builds on {on}", id.number));
                self.oracle.performed(performed.operation);
            }
            (Ok(_), Ending::CutOff) => {
                self.trace.line(self.now, format_args!("{place} {kind} cut off before its commit"));
            }
        }
        if ending == Ending::CutOff {
            self.workstation_dies(place);
            return Ok(());
        }
        self.drive(place, ClientEvent::Performed)
    }

    /// Gives an event to a workstation's machine and does what it asks for, until it asks for nothing.
    fn drive(&mut self, place: usize, event: ClientEvent) -> Result<(), Broken> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let Some(machine) = &mut self.workstations[place].machine else { return Ok(()) };
            for effect in machine.on(self.now, event) {
                match effect {
                    ClientEffect::Look { most } => {
                        events.push_back(ClientEvent::Looked(self.workstations[place].look(most)));
                    }
                    ClientEffect::Write(write) => match self.carry_out(place, &write)? {
                        Some(written) => events.push_back(ClientEvent::Written(written)),
                        None => return Ok(()),
                    },
                    ClientEffect::Send(message) => self.send_to_server(place, &message),
                }
            }
            if self.workstations[place].machine.as_ref().is_some_and(|machine| machine.stopped().is_some()) {
                return Err(Broken::Stopped(self.workstations[place].device));
            }
        }
        Ok(())
    }

    /// A write of the machine, which the process may not survive, before or after its commit.
    fn carry_out(&mut self, place: usize, write: &ClientWrite) -> Result<Option<Written>, Broken> {
        let cut_off = !self.calm && self.random.chance(30);
        let ending = if cut_off { Ending::CutOff } else { Ending::Commit };
        let written = self.workstations[place].carry_out(write, ending);
        self.trace.line(self.now, format_args!("{place} {} {ending:?}", summary(write)));
        if cut_off {
            self.workstation_dies(place);
            return Ok(None);
        }
        if !self.calm && self.random.chance(30) {
            self.workstation_dies(place);
            return Ok(None);
        }
        // With a cursor saved apart, the page is about to follow: what counts is what is there after a crash.
        if written != Written::CursorAlone {
            let workstation = &self.workstations[place];
            self.oracle.look_at_workstation(workstation.device, workstation.store.durable())?;
        }
        Ok(Some(written))
    }

    fn workstation_dies(&mut self, place: usize) {
        if self.workstations[place].machine.is_none() {
            return;
        }
        self.counts.workstation_crashes += 1;
        self.trace.line(self.now, format_args!("{place} dies"));
        self.workstations[place].die();
        self.after_some(1_500, Happening::WorkstationStarts(place));
    }

    fn workstation_starts(&mut self, place: usize) -> Result<(), Broken> {
        let workstation = &mut self.workstations[place];
        if workstation.machine.is_some() {
            return Ok(());
        }
        self.trace.line(self.now, format_args!("{place} starts"));
        workstation.start();
        self.oracle.look_at_workstation(workstation.device, workstation.store.durable())
    }

    fn send_to_server(&mut self, place: usize, message: &ToServer) {
        let text = match message {
            ToServer::Push(push) => format!("pushes {}", push.operations.len()),
            ToServer::Pull(pull) => format!("pulls after {}", pull.cursor.map_or(0, |cursor| cursor.number)),
        };
        let arrivals = self.arrivals(place);
        self.trace.line(self.now, format_args!("{place} {text}, {} copies", arrivals.len()));
        for delay in arrivals {
            self.after(delay, Happening::AtServer(to_bytes(message)));
        }
    }

    fn send_to_workstation(&mut self, answer: &Answer) {
        let Some(place) = self.workstations.iter().position(|workstation| workstation.device == answer.to) else {
            return;
        };
        let text = match &answer.message {
            ToWorkstation::Receipts(receipts) => format!("{} receipts", receipts.receipts.len()),
            ToWorkstation::Page(page) => format!("{} results after {}", page.results.len(), page.after.number),
            ToWorkstation::Halt(halt) => format!("halt: {halt}"),
        };
        let arrivals = self.arrivals(place);
        self.trace.line(self.now, format_args!("server to {place}: {text}, {} copies", arrivals.len()));
        for delay in arrivals {
            self.after(delay, Happening::AtWorkstation(place, to_bytes(&answer.message)));
        }
    }

    fn arrivals(&mut self, place: usize) -> Vec<u64> {
        let arrivals =
            if self.workstations[place].online { network::arrivals(&mut self.random, self.calm) } else { Vec::new() };
        match arrivals.len() {
            0 => self.counts.lost += 1,
            1 => {}
            _ => self.counts.doubled += 1,
        }
        arrivals
    }

    fn workstation_receives(&mut self, place: usize, bytes: &[u8]) -> Result<(), Broken> {
        if !self.workstations[place].online {
            return Ok(());
        }
        let message: ToWorkstation = from_bytes(bytes).expect("what was sent can be read");
        self.drive(place, ClientEvent::Received(message))
    }

    fn server_receives(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let message: ToServer = from_bytes(bytes).expect("what was sent can be read");
        self.drive_server(ServerEvent::Received(message))
    }

    fn drive_server(&mut self, event: ServerEvent) -> Result<(), Broken> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let Some(machine) = &mut self.server.machine else { return Ok(()) };
            for effect in machine.on(event) {
                match effect {
                    ServerEffect::Admit(group) => {
                        events.push_back(ServerEvent::Decided(self.server.admit(&group)));
                        let delay = 1 + self.random.below(40);
                        self.after(delay, Happening::ServerCommits(self.server.transaction));
                    }
                    ServerEffect::Read(pull) if self.server.open => self.server.waiting.push(pull),
                    ServerEffect::Read(pull) => events.push_back(ServerEvent::Read(self.server.read(&pull))),
                    ServerEffect::Send(answer) => self.send_to_workstation(&answer),
                }
            }
        }
        Ok(())
    }

    fn server_commits(&mut self, transaction: u64) -> Result<(), Broken> {
        if !self.server.open || self.server.transaction != transaction {
            return Ok(());
        }
        self.server.commit();
        let head = self.server.order.head_now().number;
        self.trace.line(self.now, format_args!("server commits up to {head}"));
        self.oracle.look_at_server(&self.server.order)?;
        for pull in std::mem::take(&mut self.server.waiting) {
            let answer = self.server.read(&pull);
            self.drive_server(ServerEvent::Read(answer))?;
        }
        self.drive_server(ServerEvent::Committed)
    }

    fn server_dies(&mut self) {
        if self.server.machine.is_none() {
            return;
        }
        self.counts.server_crashes += 1;
        self.trace.line(self.now, format_args!("server dies"));
        self.server.die();
        self.after_some(2_000, Happening::ServerStarts);
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

fn summary(write: &ClientWrite) -> String {
    match write {
        ClientWrite::Receipts(receipts) => format!("takes {} receipts", receipts.len()),
        ClientWrite::Page(page) => format!("takes {} results after {}", page.results.len(), page.after.number),
        ClientWrite::CursorAlone(cursor) => format!("saves cursor {}", cursor.number),
        ClientWrite::PageAlone(page) => format!("takes {} results without cursor", page.results.len()),
    }
}
