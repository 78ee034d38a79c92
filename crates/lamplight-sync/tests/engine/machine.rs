//! The machines: which effect follows which event.

use lamplight_sync::client::{
    ClientConfig, ClientEffect, ClientEvent, ClientMachine, ClientWrite, Outlook, PageTaken, Stop, Written,
};
use lamplight_sync::server::{Answer, ServerConfig, ServerEffect, ServerEvent, ServerMachine};
use lamplight_testkit::build;
use lamplight_wire::sync::{
    Cursor, EncodedOperation, Epoch, FeedHash, Halt, Page, Push, Receipt, Receipts, ToServer, ToWorkstation, Verdict,
};

fn config() -> ClientConfig {
    ClientConfig { answer_within: 100, poll_every: 1_000, wait_at_most: 350, ..ClientConfig::new(build::id(0xd1)) }
}

fn outlook(unsent: usize) -> ClientEvent {
    ClientEvent::Looked(Outlook { cursor: None, unsent: vec![EncodedOperation(vec![1]); unsent] })
}

fn a_page() -> Page {
    Page { after: Cursor::start(Epoch(1)), results: Vec::new(), hash: FeedHash::START, more: false }
}

fn a_receipt() -> Receipts {
    let operation = lamplight_domain::ids::OperationId { device: build::id(0xd1), number: 1 };
    Receipts { epoch: Epoch(1), receipts: vec![Receipt { operation, verdict: Verdict::Parked }] }
}

fn is_look(effects: &[ClientEffect]) -> bool {
    matches!(effects, [ClientEffect::Look { .. }])
}

#[test]
fn it_pushes_before_it_pulls_and_then_waits() {
    let mut machine = ClientMachine::new(config());
    assert!(is_look(&machine.on(0, ClientEvent::Tick)));
    assert!(matches!(machine.on(0, outlook(2)).as_slice(), [ClientEffect::Send(ToServer::Push(_))]));
    let receipts = ClientEvent::Received(ToWorkstation::Receipts(a_receipt()));
    assert!(matches!(machine.on(10, receipts).as_slice(), [ClientEffect::Write(ClientWrite::Receipts(_))]));
    assert!(is_look(&machine.on(11, ClientEvent::Written(Written::Receipts))));
    assert!(matches!(machine.on(11, outlook(0)).as_slice(), [ClientEffect::Send(ToServer::Pull(_))]));
    let page = ClientEvent::Received(ToWorkstation::Page(a_page()));
    assert!(matches!(machine.on(20, page).as_slice(), [ClientEffect::Write(ClientWrite::Page(_))]));
    let applied = ClientEvent::Written(Written::Page(PageTaken::Applied { more: false }));
    assert_eq!(machine.on(21, applied), []);
    assert_eq!(machine.on(900, ClientEvent::Tick), []);
    assert!(is_look(&machine.on(900, ClientEvent::Performed)), "work does not wait for the clock");
}

#[test]
fn failures_in_a_row_make_it_wait_longer_up_to_a_limit() {
    let mut machine = ClientMachine::new(config());
    let (mut now, mut waits) = (0, Vec::new());
    for _ in 0..5 {
        while !is_look(&machine.on(now, ClientEvent::Tick)) {
            now += 10;
        }
        machine.on(now, outlook(1));
        now += 100;
        assert_eq!(machine.on(now, ClientEvent::Tick), [], "the answer is taken for lost");
        let failed_at = now;
        assert_eq!(machine.on(now, ClientEvent::Performed), [], "a new operation does not shorten the wait");
        let mut probe = now;
        while !is_look(&machine.on(probe, ClientEvent::Tick)) {
            probe += 10;
        }
        waits.push(probe - failed_at);
        machine.on(probe, ClientEvent::Failed);
        now = probe;
    }
    assert!(waits.is_sorted() && waits.last() == Some(&350), "{waits:?}");
}

#[test]
fn a_late_page_is_left_out_and_the_asked_for_one_still_awaited() {
    let mut machine = ClientMachine::new(config());
    machine.on(0, ClientEvent::Tick);
    machine.on(0, outlook(0));
    machine.on(5, ClientEvent::Received(ToWorkstation::Page(a_page())));
    assert_eq!(machine.on(6, ClientEvent::Written(Written::Page(PageTaken::NotNext))), []);
    let page = ClientEvent::Received(ToWorkstation::Page(a_page()));
    assert!(matches!(machine.on(7, page).as_slice(), [ClientEffect::Write(ClientWrite::Page(_))]));
}

#[test]
fn it_stops_for_good_when_the_epoch_changes() {
    for said_by_server in [true, false] {
        let mut machine = ClientMachine::new(config());
        machine.on(0, ClientEvent::Tick);
        machine.on(0, outlook(0));
        let expected = if said_by_server {
            let halt = Halt::EpochChanged { epoch: Epoch(2) };
            machine.on(1, ClientEvent::Received(ToWorkstation::Halt(halt.clone())));
            Stop::Halted(halt)
        } else {
            machine.on(1, ClientEvent::Received(ToWorkstation::Page(a_page())));
            machine.on(2, ClientEvent::Written(Written::Page(PageTaken::EpochChanged)));
            Stop::EpochChanged
        };
        assert_eq!(machine.stopped(), Some(&expected));
        assert_eq!(machine.on(1_000_000, ClientEvent::Tick), []);
    }
}

#[test]
fn the_server_answers_after_the_commit_and_groups_what_waited() {
    let mut machine = ServerMachine::new(ServerConfig::default());
    let push = |device: u128| Push { device: build::id(device), epoch: None, operations: Vec::new() };
    let received = |device: u128| ServerEvent::Received(ToServer::Push(push(device)));
    assert_eq!(machine.on(received(1)), [ServerEffect::Admit(vec![push(1)])]);
    assert_eq!(machine.on(received(2)), [], "one transaction at a time");
    assert_eq!(machine.on(received(3)), []);
    let answer = Answer { to: build::id(1), message: ToWorkstation::Receipts(a_receipt()) };
    assert_eq!(machine.on(ServerEvent::Decided(vec![answer.clone()])), [], "nothing is said before the commit");
    let after = machine.on(ServerEvent::Committed);
    assert_eq!(after, [ServerEffect::Send(answer), ServerEffect::Admit(vec![push(2), push(3)])]);
    assert_eq!(machine.on(ServerEvent::Failed), [], "what failed is sent again by its devices");
}
