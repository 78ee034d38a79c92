//! Two desks that are apart check in and cancel the same visit: whoever comes first in the order, the arrival is kept
//! and nothing is taken silently.

use lamplight_domain::appointments::{Appointment, Status};
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::operations::Refusal;
use lamplight_testkit::build;
use lamplight_testkit::memory::appointments;
use lamplight_wire::sync::NotApplied;

use crate::pair::{Pair, Station, pair};

fn visit(station: &Station, id: AppointmentId) -> Appointment {
    appointments(&station.replica.records).find(|one| one.id == id).expect("it is here").clone()
}

/// A visit that both know, on the day of the pair's clock.
fn shared() -> (Pair, AppointmentId) {
    let mut pair = pair();
    let times = build::times(pair.provider, build::instant("2026-03-02T15:00:00Z"), 30);
    let booked = pair.one.perform(build::book(pair.clinic, pair.patients[0], times, None));
    pair.one.sync(&mut pair.order);
    pair.other.sync(&mut pair.order);
    (pair, booked.new_id("appointment", 0).into())
}

fn settle(pair: &mut Pair) {
    for _ in 0..2 {
        pair.one.sync(&mut pair.order);
        pair.other.sync(&mut pair.order);
    }
    assert_eq!(*pair.one.replica.records, *pair.order.records);
    assert_eq!(*pair.other.replica.records, *pair.order.records);
}

#[test]
fn the_cancellation_comes_first_and_the_arrival_stands_beside_it() {
    let (mut pair, id) = shared();
    let cancel = build::step(&visit(&pair.one, id), Status::Cancelled);
    let check_in = build::step(&visit(&pair.other, id), Status::CheckedIn);
    pair.one.perform(cancel);
    pair.other.perform(check_in);
    assert_eq!(visit(&pair.other, id).status, Status::CheckedIn);
    settle(&mut pair);
    let stands = visit(&pair.other, id);
    assert_eq!(stands.status, Status::Cancelled);
    assert!(stands.arrived_beside().is_some(), "the queue asks a person");
    assert!(pair.other.replica.attention.is_empty(), "a record is never refused");
    let back = build::take_back(&stands, None);
    pair.other.perform(back);
    settle(&mut pair);
    assert_eq!(visit(&pair.one, id).status, Status::CheckedIn);
}

#[test]
fn the_arrival_comes_first_and_the_cancellation_is_a_question_for_a_person() {
    let (mut pair, id) = shared();
    let cancel = build::step(&visit(&pair.one, id), Status::Cancelled);
    let check_in = build::step(&visit(&pair.other, id), Status::CheckedIn);
    pair.other.perform(check_in);
    let cancelled = pair.one.perform(cancel);
    pair.other.sync(&mut pair.order);
    settle(&mut pair);
    assert_eq!(visit(&pair.one, id).status, Status::CheckedIn);
    let item = pair.one.replica.attention.get(&cancelled.id).expect("a person is told");
    assert_eq!(item.reason, NotApplied::Refused(Refusal::ChangedMeanwhile));
}

#[test]
fn both_check_in_and_one_shows_to_a_room() {
    let (mut pair, id) = shared();
    let seen = visit(&pair.one, id);
    pair.one.perform(build::step(&seen, Status::CheckedIn));
    pair.other.perform(build::step(&seen, Status::CheckedIn));
    let here = visit(&pair.other, id);
    pair.other.perform(build::step(&here, Status::Roomed));
    settle(&mut pair);
    let stands = visit(&pair.one, id);
    assert_eq!((stands.status, stands.progress.steps.len()), (Status::Roomed, 3));
    assert!(pair.one.replica.attention.is_empty() && pair.other.replica.attention.is_empty());
}
