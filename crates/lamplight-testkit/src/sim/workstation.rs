//! One simulated workstation: a durable database, and a process over it that may be dead.

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::ids::{DeviceId, UserId};
use lamplight_domain::operations::{Intent, Operation};
use lamplight_sync::Mutant;
use lamplight_sync::client::{self, ClientConfig, ClientMachine, ClientWrite, Outlook, Performed, Written};

use super::person;
use crate::{Ending, ReplicaStore, build};

/// The first instant of every simulation: a morning on which visits have begun and others are to come.
const BEGINNING: &str = "2026-03-02T14:30:00Z";

#[derive(Debug)]
pub(super) struct Workstation<S> {
    pub device: DeviceId,
    pub actor: UserId,
    pub store: S,
    /// `None` while the process is dead.
    pub machine: Option<ClientMachine>,
    pub online: bool,
    /// How far its wall clock is off, in milliseconds.
    pub clock_off: i64,
    /// Its place among the workstations.
    pub place: usize,
    mutant: Option<Mutant>,
}

impl<S: ReplicaStore> Workstation<S> {
    pub fn new(place: usize, store: S, mutant: Option<Mutant>) -> Self {
        let mut workstation = Workstation {
            device: build::id(0xd00 + place as u128),
            actor: build::id(0xa11),
            store,
            machine: None,
            online: true,
            clock_off: 0,
            place,
            mutant,
        };
        workstation.start();
        workstation
    }

    /// A fresh process: its machine knows nothing but the database.
    pub fn start(&mut self) {
        let config = ClientConfig {
            push_most: 5,
            page_most: 8,
            answer_within: 400,
            poll_every: 1_500,
            wait_at_most: 3_000,
            mutant: self.mutant,
            ..ClientConfig::new(self.device)
        };
        self.machine = Some(ClientMachine::new(config));
    }

    /// The process dies; what was not committed is gone.
    pub fn die(&mut self) {
        self.machine = None;
        self.store.reopen().expect("the database opens again");
    }

    pub fn wall_clock(&self, now: u64) -> DateTime<Utc> {
        build::instant(BEGINNING) + Duration::milliseconds(now as i64 + self.clock_off)
    }

    /// Performs what a person wants in one transaction, with the counters that it moves on.
    pub fn perform(&mut self, now: u64, seed: [u8; 16], intent: &Intent, ending: Ending) -> Performed {
        let wall = self.wall_clock(now);
        let (device, actor, place) = (self.device, self.actor, self.place);
        let mut performed = None;
        let done = self.store.write(ending, &mut |mut tx, counters| {
            let before = *counters;
            let operation: Operation = person::mint(counters, (device, actor, place), (wall, seed), intent.clone());
            let result = client::perform(&mut tx, operation)?;
            if result.decision.outcome.is_err() {
                *counters = before;
            }
            performed = Some(result);
            Ok(())
        });
        done.expect("the database writes");
        performed.expect("it was performed")
    }

    pub fn look(&mut self, most: usize) -> Outlook {
        let mut outlook = None;
        let done = self.store.write(Ending::Commit, &mut |mut tx, _| {
            outlook = Some(client::look(&mut tx, most)?);
            Ok(())
        });
        done.expect("the database reads");
        outlook.expect("it was looked at")
    }

    pub fn carry_out(&mut self, write: &ClientWrite, ending: Ending) -> Written {
        let mut written = None;
        let done = self.store.write(ending, &mut |mut tx, _| {
            written = Some(client::carry_out(&mut tx, write)?);
            Ok(())
        });
        done.expect("the database writes");
        written.expect("it was written")
    }
}
