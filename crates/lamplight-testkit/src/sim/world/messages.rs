//! Messages on their way, as bytes.

use lamplight_sync::client::ClientEvent;
use lamplight_sync::server::{Answer, ServerEvent};
use lamplight_wire::envelope::{from_bytes, to_bytes};
use lamplight_wire::sync::{ToServer, ToWorkstation};

use super::super::network;
use super::super::oracle::Broken;
use super::{Happening, World};
use crate::ReplicaStore;

impl<S: ReplicaStore> World<S> {
    pub(super) fn send_to_server(&mut self, place: usize, message: &ToServer) {
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

    pub(super) fn send_to_workstation(&mut self, answer: &Answer) {
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

    pub(super) fn arrivals(&mut self, place: usize) -> Vec<u64> {
        let arrivals =
            if self.workstations[place].online { network::arrivals(&mut self.random, self.calm) } else { Vec::new() };
        match arrivals.len() {
            0 => self.counts.lost += 1,
            1 => {}
            _ => self.counts.doubled += 1,
        }
        arrivals
    }

    pub(super) fn workstation_receives(&mut self, place: usize, bytes: &[u8]) -> Result<(), Broken> {
        if !self.workstations[place].online {
            return Ok(());
        }
        let message: ToWorkstation = from_bytes(bytes).expect("what was sent can be read");
        self.drive(place, ClientEvent::Received(message))
    }

    pub(super) fn server_receives(&mut self, bytes: &[u8]) -> Result<(), Broken> {
        let message: ToServer = from_bytes(bytes).expect("what was sent can be read");
        self.drive_server(ServerEvent::Received(message))
    }
}
