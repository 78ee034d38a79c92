//! The server's state machine: pushes are admitted in groups, one transaction at a time, and answered when that
//! transaction is durable; pulls are read as they come.

use std::collections::VecDeque;

use lamplight_domain::ids::DeviceId;
use lamplight_wire::sync::{Pull, Push, ToServer, ToWorkstation};

use crate::Mutant;

/// How the server groups its work.
#[derive(Clone, Debug)]
pub struct ServerConfig {
    /// At most this many pushes share a transaction.
    pub group_most: usize,
    #[doc(hidden)]
    pub mutant: Option<Mutant>,
}

impl Default for ServerConfig {
    fn default() -> Self {
        ServerConfig { group_most: 256, mutant: None }
    }
}

/// A message to one device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub to: DeviceId,
    pub message: ToWorkstation,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerEvent {
    Received(ToServer),
    /// The group was decided in a transaction that is not durable yet.
    Decided(Vec<Answer>),
    /// That transaction is durable.
    Committed,
    /// The transaction left nothing behind; the devices will send again.
    Failed,
    /// A pull was read.
    Read(Answer),
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ServerEffect {
    /// [`super::admit`] for each, in one transaction: [`ServerEvent::Decided`], commit, [`ServerEvent::Committed`].
    /// Not asked for again before that.
    Admit(Vec<Push>),
    /// [`super::page`], then [`ServerEvent::Read`].
    Read(Pull),
    Send(Answer),
}

/// The machine. Holds nothing that must survive a crash.
#[derive(Debug)]
pub struct ServerMachine {
    config: ServerConfig,
    waiting: VecDeque<Push>,
    writing: bool,
    decided: Vec<Answer>,
}

impl ServerMachine {
    pub fn new(config: ServerConfig) -> Self {
        ServerMachine { config, waiting: VecDeque::new(), writing: false, decided: Vec::new() }
    }

    /// Takes one event and says what to do, in order.
    pub fn on(&mut self, event: ServerEvent) -> Vec<ServerEffect> {
        match event {
            ServerEvent::Received(ToServer::Pull(pull)) => vec![ServerEffect::Read(pull)],
            ServerEvent::Received(ToServer::Push(push)) => {
                self.waiting.push_back(push);
                self.admit_next()
            }
            ServerEvent::Decided(answers) if self.config.mutant == Some(Mutant::AcknowledgedBeforeCommit) => {
                answers.into_iter().map(ServerEffect::Send).collect()
            }
            ServerEvent::Decided(answers) => {
                self.decided = answers;
                Vec::new()
            }
            ServerEvent::Committed => {
                self.writing = false;
                let mut effects: Vec<_> = self.decided.drain(..).map(ServerEffect::Send).collect();
                effects.append(&mut self.admit_next());
                effects
            }
            ServerEvent::Failed => {
                self.writing = false;
                self.decided.clear();
                self.admit_next()
            }
            ServerEvent::Read(answer) => vec![ServerEffect::Send(answer)],
        }
    }

    fn admit_next(&mut self) -> Vec<ServerEffect> {
        if self.writing || self.waiting.is_empty() {
            return Vec::new();
        }
        self.writing = true;
        let group = self.waiting.len().min(self.config.group_most);
        vec![ServerEffect::Admit(self.waiting.drain(..group).collect())]
    }
}
