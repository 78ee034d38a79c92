//! People at workstations, and what a workstation's machine asks for.

use std::collections::VecDeque;

use lamplight_domain::operations::Intent;
use lamplight_sync::client::{ClientEffect, ClientEvent, ClientWrite, Written};

use super::super::oracle::Broken;
use super::super::person;
use super::{Happening, World};
use crate::{Ending, ReplicaStore};

impl<S: ReplicaStore> World<S> {
    pub(super) fn person_acts(&mut self, place: usize) -> Result<(), Broken> {
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

    pub(super) fn person_wants(&mut self, place: usize, intent: &Intent, ending: Ending) -> Result<(), Broken> {
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
                let shown = self.workstations[place].store.durable();
                self.oracle.performed(performed.operation, shown)?;
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
    pub(super) fn drive(&mut self, place: usize, event: ClientEvent) -> Result<(), Broken> {
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
    pub(super) fn carry_out(&mut self, place: usize, write: &ClientWrite) -> Result<Option<Written>, Broken> {
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

    pub(super) fn workstation_dies(&mut self, place: usize) {
        if self.workstations[place].machine.is_none() {
            return;
        }
        self.counts.workstation_crashes += 1;
        self.trace.line(self.now, format_args!("{place} dies"));
        self.workstations[place].die();
        self.after_some(1_500, Happening::WorkstationStarts(place));
    }

    pub(super) fn workstation_starts(&mut self, place: usize) -> Result<(), Broken> {
        let workstation = &mut self.workstations[place];
        if workstation.machine.is_some() {
            return Ok(());
        }
        self.trace.line(self.now, format_args!("{place} starts"));
        workstation.start();
        self.oracle.look_at_workstation(workstation.device, workstation.store.durable())
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
