//! What becomes of operations here when the server or the feed says something else.

use lamplight_domain::operations::Refusal;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_testkit::build;
use lamplight_wire::sync::{DecidedBy, NotApplied};

use crate::pair::{admit, pair, receipts};

fn appointment(operation: &lamplight_domain::operations::Operation) -> RecordKey {
    RecordKey { kind: RecordKind::Appointment, id: operation.new_id("appointment", 0) }
}

#[test]
fn a_booking_that_lost_its_time_is_taken_back_and_kept_for_a_person() {
    let mut pair = pair();
    let (first, second) = (pair.booking(0, 0), pair.booking(1, 0));
    pair.one.perform(first);
    pair.one.sync(&mut pair.order);
    let lost = pair.other.perform(second);
    pair.other.pull(&mut pair.order);
    // Seen at once, before the server was asked.
    assert!(!pair.other.holds(&appointment(&lost)));
    let item = pair.other.replica.attention.get(&lost.id).expect("a person is told").clone();
    assert_eq!((item.decided_by, &item.operation), (DecidedBy::Workstation, &lost));
    assert_eq!(pair.other.push().operations.len(), 1, "it is sent all the same");
    pair.other.sync(&mut pair.order);
    let item = pair.other.replica.attention.get(&lost.id).expect("it stays").clone();
    assert_eq!((item.decided_by, item.operation), (DecidedBy::Server, lost));
    assert!(matches!(item.reason, NotApplied::Refused(Refusal::SlotTaken { .. })));
    assert_eq!(pair.other.waiting(), []);
}

#[test]
fn when_the_time_becomes_free_again_the_booking_stands_again_and_nobody_is_bothered() {
    let mut pair = pair();
    let (first, second) = (pair.booking(0, 0), pair.booking(1, 0));
    let taken = pair.one.perform(first);
    pair.one.sync(&mut pair.order);
    let wanted = pair.other.perform(second);
    pair.other.pull(&mut pair.order);
    assert!(!pair.other.holds(&appointment(&wanted)));
    pair.one.perform(build::cancel(taken.new_id("appointment", 0).into()));
    pair.one.sync(&mut pair.order);
    pair.other.pull(&mut pair.order);
    assert!(pair.other.holds(&appointment(&wanted)));
    assert!(pair.other.replica.attention.is_empty());
    pair.other.sync(&mut pair.order);
    assert_eq!(*pair.other.replica.records, *pair.order.records);
    assert!(pair.other.replica.attention.is_empty());
}

#[test]
fn the_feed_is_a_receipt_when_the_answer_to_the_push_was_lost() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    let booked = pair.one.perform(booking);
    receipts(admit(&mut pair.order, &pair.one.push()));
    pair.one.pull(&mut pair.order);
    assert!(pair.one.holds(&appointment(&booked)));
    assert_eq!(pair.one.waiting(), []);
    assert!(pair.one.replica.attention.is_empty(), "a booking does not stand in its own way");
    assert!(pair.one.replica.server_versions.is_empty());
}

#[test]
fn an_accepted_operation_stays_visible_until_the_feed_brings_it() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    let booked = pair.one.perform(booking);
    let answer = receipts(admit(&mut pair.order, &pair.one.push()));
    pair.one.take_receipts(&answer);
    assert!(pair.one.holds(&appointment(&booked)));
    assert_eq!(pair.one.waiting(), [booked.id]);
    assert_eq!(pair.one.push().operations, [], "it is not sent again");
    pair.one.pull(&mut pair.order);
    assert!(pair.one.holds(&appointment(&booked)));
    assert_eq!(pair.one.waiting(), []);
}

#[test]
fn two_moves_of_one_appointment_leave_one_where_the_order_put_it() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    let booked = pair.one.perform(booking);
    pair.one.sync(&mut pair.order);
    pair.other.pull(&mut pair.order);
    let id = booked.new_id("appointment", 0).into();
    let from = pair.times(0);
    let first = pair.one.perform(build::move_to(id, from, pair.times(60), None));
    let second = pair.other.perform(build::move_to(id, from, pair.times(120), None));
    pair.one.sync(&mut pair.order);
    pair.other.sync(&mut pair.order);
    assert_eq!(*pair.other.replica.records, *pair.order.records);
    let item = pair.other.replica.attention.get(&second.id).expect("a person is told");
    assert_eq!(item.reason, NotApplied::Refused(Refusal::MovedMeanwhile { now: pair.times(60) }));
    assert!(!pair.one.replica.attention.contains_key(&first.id));
}

#[test]
fn what_builds_on_a_refused_operation_goes_with_it_and_says_so() {
    let mut pair = pair();
    let (first, second) = (pair.booking(0, 0), pair.booking(1, 0));
    pair.one.perform(first);
    pair.one.sync(&mut pair.order);
    let base = pair.other.perform(second);
    let move_away = build::move_to(base.new_id("appointment", 0).into(), pair.times(0), pair.times(60), None);
    let upper = pair.other.perform(move_away);
    let answers = receipts(admit(&mut pair.order, &pair.other.push()));
    // Only the first answer arrives.
    pair.other.take_receipts(&answers[..1]);
    let item = pair.other.replica.attention.get(&upper.id).expect("a person is told");
    assert_eq!((&item.reason, item.decided_by), (&NotApplied::HeldWith(base.id), DecidedBy::Workstation));
    assert!(!pair.other.holds(&appointment(&base)));
    pair.other.sync(&mut pair.order);
    let item = pair.other.replica.attention.get(&upper.id).expect("it stays");
    assert_eq!(item.decided_by, DecidedBy::Server);
    assert_eq!(*pair.other.replica.records, *pair.order.records);
}

#[test]
fn a_workstation_without_a_server_keeps_no_outbox() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    pair.one.replica.served = false;
    let booked = pair.one.perform(booking);
    assert!(pair.one.holds(&appointment(&booked)));
    assert!(pair.one.replica.outbox.is_empty() && pair.one.replica.server_versions.is_empty());
}
