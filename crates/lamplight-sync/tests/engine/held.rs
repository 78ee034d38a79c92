//! Two desks that are apart offer the same freed time, or one offers it while the other books it: one has it, and a
//! person is told about the other.

use lamplight_domain::appointments::{VisitKind, VisitMinutes};
use lamplight_domain::ids::{ClinicId, PatientId};
use lamplight_domain::operations::{Intent, Operation, Refusal};
use lamplight_domain::text::VisitReason;
use lamplight_domain::waitlist::{AcceptOffer, AddToWaitlist, OfferTime, Urgency, WaitlistWish};
use lamplight_testkit::memory::{appointments, holds};
use lamplight_wire::sync::NotApplied;

use crate::pair::{Pair, Station, pair};

fn wish() -> WaitlistWish {
    WaitlistWish {
        providers: Vec::new(),
        visit_type: None,
        minutes: VisitMinutes::new(30).expect("a length"),
        kind: VisitKind::InPerson,
        parts: Vec::new(),
        weekdays: Vec::new(),
        not_before: None,
        until: None,
        urgency: Urgency::Routine,
        reason: VisitReason::new("Earlier if any").expect("a reason"),
        appointment: None,
    }
}

fn wait(station: &mut Station, clinic: ClinicId, patient: PatientId) -> Operation {
    station.perform(Intent::AddToWaitlist(AddToWaitlist { clinic, patient, wish: wish() }))
}

/// Both patients wait, and both desks know.
fn shared() -> (Pair, [Operation; 2]) {
    let mut pair = pair();
    let entries = pair.patients.map(|patient| wait(&mut pair.one, pair.clinic, patient));
    pair.one.sync(&mut pair.order);
    pair.other.sync(&mut pair.order);
    (pair, entries)
}

fn offer(pair: &Pair, entry: &Operation) -> Intent {
    let (entry, times) = (entry.new_id("waitlist", 0).into(), pair.times(0));
    Intent::OfferTime(OfferTime { entry, from: wish(), times })
}

fn settle(pair: &mut Pair) {
    for _ in 0..2 {
        pair.one.sync(&mut pair.order);
        pair.other.sync(&mut pair.order);
    }
    assert_eq!(*pair.one.replica.records, *pair.order.records);
    assert_eq!(*pair.other.replica.records, *pair.order.records);
}

fn refusal(station: &Station, operation: &Operation) -> Refusal {
    let item = station.replica.attention.get(&operation.id).expect("a person is told");
    match &item.reason {
        NotApplied::Refused(refusal) => refusal.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_offers_of_one_time_end_with_one_hold() {
    let (mut pair, [first, second]) = shared();
    let (at_one, at_other) = (offer(&pair, &first), offer(&pair, &second));
    pair.one.perform(at_one);
    let late = pair.other.perform(at_other);
    settle(&mut pair);
    let held: Vec<_> = holds(&pair.order.records).map(|hold| hold.patient).collect();
    assert_eq!(held, [pair.patients[0]]);
    assert!(matches!(refusal(&pair.other, &late), Refusal::SlotHeld { .. }));
    assert!(pair.one.replica.attention.is_empty());
}

#[test]
fn a_booking_that_did_not_know_of_the_hold_is_told_and_the_patient_who_was_asked_has_the_time() {
    let (mut pair, [first, _]) = shared();
    let (held, booking) = (offer(&pair, &first), pair.booking(1, 0));
    let hold = pair.one.perform(held).new_id("hold", 0).into();
    let entry = first.new_id("waitlist", 0).into();
    pair.one.perform(Intent::AcceptOffer(AcceptOffer { hold, entry, appointment: None }));
    let late = pair.other.perform(booking);
    settle(&mut pair);
    let booked: Vec<_> = appointments(&pair.order.records).map(|visit| visit.patient).collect();
    assert_eq!(booked, [pair.patients[0]]);
    assert!(matches!(refusal(&pair.other, &late), Refusal::SlotTaken { .. }));
}

#[test]
fn an_offer_of_a_time_that_was_booked_meanwhile_is_told_and_holds_nothing() {
    let (mut pair, [first, _]) = shared();
    let (held, booking) = (offer(&pair, &first), pair.booking(1, 0));
    let late = pair.one.perform(held);
    pair.other.perform(booking);
    pair.other.sync(&mut pair.order);
    settle(&mut pair);
    assert_eq!(holds(&pair.order.records).count(), 0);
    assert!(matches!(refusal(&pair.one, &late), Refusal::SlotTaken { .. }));
}
