//! The server's order.

use lamplight_domain::operations::Refusal;
use lamplight_testkit::build;
use lamplight_wire::envelope::encode;
use lamplight_wire::sync::{EncodedOperation, Epoch, Halt, Push, ToWorkstation, Verdict};

use crate::pair::{admit, pair, receipts};

#[test]
fn a_duplicate_gets_the_receipt_it_had_and_changes_nothing() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    pair.one.perform(booking);
    let push = pair.one.push();
    let first = receipts(admit(&mut pair.order, &push));
    let head = pair.order.head_now();
    assert_eq!(receipts(admit(&mut pair.order, &push)), first);
    assert_eq!(pair.order.head_now(), head);
}

#[test]
fn what_comes_behind_a_gap_waits_until_the_gap_is_filled() {
    let mut pair = pair();
    for minute in [0, 30, 60] {
        let booking = pair.booking(0, minute);
        pair.one.perform(booking);
    }
    let push = pair.one.push();
    let late = Push { operations: push.operations[1..].to_vec(), ..push.clone() };
    assert_eq!(receipts(admit(&mut pair.order, &late)), []);
    let all = receipts(admit(&mut pair.order, &push));
    let numbers: Vec<u64> = all.iter().map(|receipt| receipt.operation.number).collect();
    assert_eq!(numbers, [5, 6, 7], "in the device's order");
}

#[test]
fn the_second_booking_of_a_time_is_refused_and_the_device_goes_on() {
    let mut pair = pair();
    let (first, second, third) = (pair.booking(0, 0), pair.booking(1, 0), pair.booking(1, 60));
    pair.one.perform(first);
    pair.other.perform(second);
    pair.other.perform(third);
    receipts(admit(&mut pair.order, &pair.one.push()));
    let answers = receipts(admit(&mut pair.order, &pair.other.push()));
    assert!(matches!(answers[0].verdict, Verdict::Refused { refusal: Refusal::SlotTaken { .. } }), "{answers:?}");
    assert!(matches!(answers[1].verdict, Verdict::Accepted { .. }), "nothing waits behind a refused one");
}

#[test]
fn what_builds_on_a_refused_operation_is_held_with_it_down_the_chain() {
    let mut pair = pair();
    let (first, second) = (pair.booking(0, 0), pair.booking(1, 0));
    pair.one.perform(first);
    let refused = pair.other.perform(second);
    let appointment = refused.new_id("appointment", 0).into();
    let moved = pair.other.perform(build::move_to(appointment, pair.times(0), pair.times(60), None));
    let cancelled = pair.other.perform(build::cancel(appointment));
    assert_eq!(moved.builds_on, [refused.id]);
    assert_eq!(cancelled.builds_on, [refused.id, moved.id]);
    receipts(admit(&mut pair.order, &pair.one.push()));
    let answers = receipts(admit(&mut pair.order, &pair.other.push()));
    assert_eq!(answers[1].verdict, Verdict::HeldWith { base: refused.id });
    assert_eq!(answers[2].verdict, Verdict::HeldWith { base: refused.id });
}

#[test]
fn a_kind_too_new_is_parked_and_what_builds_on_it_too_but_nothing_else_waits() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    let newer = pair.one.perform(booking);
    pair.one.perform(build::cancel(newer.new_id("appointment", 0).into()));
    let unrelated = pair.booking(1, 60);
    pair.one.perform(unrelated);
    let mut push = pair.one.push();
    push.operations[0] = EncodedOperation(of_another_kind(&encode(&newer)));
    let answers = receipts(admit(&mut pair.order, &push));
    assert_eq!(answers[0].verdict, Verdict::Parked);
    assert_eq!(answers[1].verdict, Verdict::Parked);
    assert!(matches!(answers[2].verdict, Verdict::Accepted { .. }));
    pair.one.take_receipts(&answers);
    assert_eq!(pair.one.push().operations, [], "parked operations are not sent again");
    pair.one.pull(&mut pair.order);
    assert_eq!(pair.one.waiting().len(), 2, "and stay in the outbox");
}

/// The same envelope with a kind of a newer program: the name is as long, so that only its letters change.
fn of_another_kind(bytes: &[u8]) -> Vec<u8> {
    let place = bytes.windows(15).position(|window| window == b"BookAppointment").expect("the kind is named");
    let mut changed = bytes.to_vec();
    changed[place..place + 15].copy_from_slice(b"BookExamination");
    changed
}

#[test]
fn a_number_used_twice_for_different_things_halts_the_device() {
    let mut pair = pair();
    let (booking, instead) = (pair.booking(0, 0), pair.booking(1, 60));
    let mut rolled_back = pair.one.desk.clone();
    let first = pair.one.perform(booking);
    receipts(admit(&mut pair.order, &pair.one.push()));
    let other = rolled_back.operation(build::instant("2026-03-02T09:00:00Z"), instead);
    assert_eq!(other.id, first.id);
    let push = Push { device: first.id.device, epoch: None, operations: vec![EncodedOperation(encode(&other))] };
    let answer = admit(&mut pair.order, &push);
    assert_eq!(answer, ToWorkstation::Halt(Halt::NumberReused { operation: first.id }));
}

#[test]
fn bytes_of_another_device_or_of_nothing_are_not_admitted() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    pair.one.perform(booking);
    let stolen = Push { device: pair.other.desk.device, ..pair.one.push() };
    assert_eq!(admit(&mut pair.order, &stolen), ToWorkstation::Halt(Halt::Unreadable));
    let noise = Push { operations: vec![EncodedOperation(vec![0xc1; 9])], ..pair.one.push() };
    assert_eq!(admit(&mut pair.order, &noise), ToWorkstation::Halt(Halt::Unreadable));
}

#[test]
fn a_push_of_another_epoch_is_not_admitted() {
    let mut pair = pair();
    let booking = pair.booking(0, 0);
    pair.one.perform(booking);
    let push = Push { epoch: Some(Epoch(9)), ..pair.one.push() };
    assert_eq!(admit(&mut pair.order, &push), ToWorkstation::Halt(Halt::EpochChanged { epoch: Epoch(1) }));
}
