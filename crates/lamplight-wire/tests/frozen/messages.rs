//! A sample of every message, and of what a workstation keeps between them.

use lamplight_domain::facts::{BookRange, FactKey};
use lamplight_domain::operations::{Change, IntentKind, Refusal, TakenBy};
use lamplight_domain::records::RecordKind;
use lamplight_wire::envelope::encode;
use lamplight_wire::sync::{
    AttentionItem, Cursor, DecidedBy, EncodedOperation, Epoch, FeedHash, FeedRecord, FeedResult, Halt, NotApplied,
    OutboxEntry, Page, Pull, Push, Receipt, Receipts, ToServer, ToWorkstation, Verdict, Word,
};

use crate::assert_frozen;
use crate::operations::intent;
use crate::records::record;
use crate::values::{id, instant, operation, operation_id, times};

fn cursor() -> Cursor {
    Cursor { epoch: Epoch(3), number: 41, hash: FeedHash([0xab; 32]) }
}

fn refusal() -> Refusal {
    Refusal::SlotTaken {
        by: vec![TakenBy {
            appointment: id(0x52),
            starts_at: instant("2026-03-08T14:00:00Z"),
            ends_at: instant("2026-03-08T14:30:00Z"),
        }],
        next_free: vec![instant("2026-03-08T15:00:00Z")],
        resources: Vec::new(),
    }
}

#[test]
fn messages_to_the_server() {
    let bytes = encode(&operation(intent(IntentKind::BookAppointment)));
    let push = Push { device: id(0xd0), epoch: Some(Epoch(3)), operations: vec![EncodedOperation(bytes)] };
    assert_frozen("message-push-1", &ToServer::Push(push));
    assert_frozen("message-pull-1", &ToServer::Pull(Pull { device: id(0xd0), cursor: Some(cursor()), limit: 100 }));
    assert_frozen("message-pull-first-1", &ToServer::Pull(Pull { device: id(0xd0), cursor: None, limit: 100 }));
}

#[test]
fn receipts() {
    let verdicts = [
        Verdict::Accepted { number: 42 },
        Verdict::Refused { refusal: refusal() },
        Verdict::HeldWith { base: operation_id(6) },
        Verdict::Parked,
    ];
    let receipt = |(number, verdict)| Receipt { operation: operation_id(number), verdict };
    let receipts = (5..).zip(verdicts).map(receipt).collect();
    assert_frozen("message-receipts-1", &ToWorkstation::Receipts(Receipts { epoch: Epoch(3), receipts }));
}

#[test]
fn pages() {
    let records = [RecordKind::Patient, RecordKind::Appointment].map(|kind| FeedRecord::new(&record(kind))).to_vec();
    let results = vec![FeedResult { number: 42, operation: operation_id(7), records }];
    let page = Page { after: cursor(), results, hash: FeedHash([0xcd; 32]), more: true };
    assert_frozen("message-page-1", &ToWorkstation::Page(page));
}

#[test]
fn halts() {
    let halts = [
        ("epoch-changed", Halt::EpochChanged { epoch: Epoch(4) }),
        ("history-differs", Halt::HistoryDiffers),
        ("number-reused", Halt::NumberReused { operation: operation_id(7) }),
        ("unreadable", Halt::Unreadable),
    ];
    for (name, halt) in halts {
        assert_frozen(&format!("message-halt-{name}-1"), &ToWorkstation::Halt(halt));
    }
}

#[test]
fn what_the_workstation_keeps() {
    let booked = times("2026-03-08T14:15:00Z");
    let book = BookRange { provider: booked.provider, from: booked.starts_at, until: booked.ends_at() };
    let after = record(RecordKind::Appointment);
    let entry = OutboxEntry {
        operation: operation(intent(IntentKind::BookAppointment)),
        read: vec![FactKey::User(id(0xa1)), FactKey::Book(book)],
        changes: vec![Change::Created(after.clone()), Change::Updated { before: after.clone(), after }],
        not_applied: None,
        word: Word::Accepted { number: 42 },
    };
    assert_frozen("outbox-entry-1", &entry);
    let held = OutboxEntry {
        changes: Vec::new(),
        not_applied: Some(NotApplied::HeldWith(operation_id(6))),
        word: Word::Awaited,
        ..entry.clone()
    };
    assert_frozen("outbox-entry-held-1", &held);
    assert_frozen(
        "attention-item-1",
        &AttentionItem {
            operation: entry.operation,
            reason: NotApplied::Refused(refusal()),
            decided_by: DecidedBy::Server,
        },
    );
}
