//! The simulated server: a durable order, and a process over it that may be dead or in a transaction.

use lamplight_sync::Mutant;
use lamplight_sync::server::{self, Answer, ServerConfig, ServerMachine};
use lamplight_wire::sync::{Epoch, Pull, Push};

use crate::Ending;
use crate::memory::MemoryOrder;

#[derive(Debug)]
pub(super) struct Server {
    pub order: MemoryOrder,
    /// `None` while the process is dead.
    pub machine: Option<ServerMachine>,
    /// Counts transactions; the open one, when there is one.
    pub transaction: u64,
    pub open: bool,
    /// Pulls that wait, because the memory has one version of everything: what is not committed must not be read.
    pub waiting: Vec<Pull>,
    mutant: Option<Mutant>,
}

impl Server {
    pub fn new(mutant: Option<Mutant>) -> Self {
        let order = MemoryOrder::new(Epoch(1));
        let mut server = Server { order, machine: None, transaction: 0, open: false, waiting: Vec::new(), mutant };
        server.start();
        server
    }

    pub fn start(&mut self) {
        self.machine = Some(ServerMachine::new(ServerConfig { group_most: 4, mutant: self.mutant }));
    }

    pub fn die(&mut self) {
        self.machine = None;
        self.open = false;
        self.waiting.clear();
        self.order.end(Ending::CutOff);
    }

    /// Decides a group in a transaction that stays open.
    pub fn admit(&mut self, group: &[Push]) -> Vec<Answer> {
        self.transaction += 1;
        self.open = true;
        let order = &mut self.order;
        let answer = |push: &Push| {
            let Ok(message) = server::admit(order, push, self.mutant);
            Answer { to: push.device, message }
        };
        group.iter().map(answer).collect()
    }

    pub fn commit(&mut self) {
        self.open = false;
        self.order.end(Ending::Commit);
    }

    pub fn read(&mut self, pull: &Pull) -> Answer {
        let Ok(message) = server::page(&mut self.order, pull);
        Answer { to: pull.device, message }
    }
}
