//! What the server's machine asks for.

use std::collections::VecDeque;

use lamplight_sync::server::{ServerEffect, ServerEvent};

use super::super::oracle::Broken;
use super::{Happening, World};
use crate::ReplicaStore;

impl<S: ReplicaStore> World<S> {
    pub(super) fn drive_server(&mut self, event: ServerEvent) -> Result<(), Broken> {
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

    pub(super) fn server_commits(&mut self, transaction: u64) -> Result<(), Broken> {
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

    pub(super) fn server_dies(&mut self) {
        if self.server.machine.is_none() {
            return;
        }
        self.counts.server_crashes += 1;
        self.trace.line(self.now, format_args!("server dies"));
        self.server.die();
        self.after_some(2_000, Happening::ServerStarts);
    }
}
