//! Random histories of booking, moving and cancelling.

use std::convert::Infallible;

use chrono::{Duration, NaiveDate, NaiveTime};
use lamplight_domain::appointments::{Appointment, Status, VisitTimes};
use lamplight_domain::facts::FactKey;
use lamplight_domain::ids::ProviderId;
use lamplight_domain::operations::{Change, Intent, Refusal, decide_with};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::time::first_instant_at_or_after;
use lamplight_testkit::build;
use lamplight_testkit::memory::appointments;
use proptest::prelude::*;

use crate::desk::TestClinic;

/// A step that a person takes; places are taken modulo what there is.
#[derive(Clone, Debug)]
enum Step {
    Book { patient: usize, place: Place, reasoned: bool, needs: Needs },
    Move { which: usize, place: Place, reasoned: bool },
    Cancel { which: usize },
    Go { which: usize, to: usize },
    Back { which: usize, reasoned: bool },
}

/// What a booking wants beside the time.
#[derive(Clone, Copy, Debug)]
struct Needs {
    room: Option<usize>,
    typed: bool,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    provider: usize,
    minute: i64,
    length: u16,
}

fn place() -> impl Strategy<Value = Place> {
    (0_usize..2, 0_i64..32, 1_u16..=8).prop_map(|(provider, quarter, length)| Place {
        provider,
        minute: quarter * 15,
        length: length * 15,
    })
}

fn needs() -> impl Strategy<Value = Needs> {
    (proptest::option::of(0_usize..2), any::<bool>()).prop_map(|(room, typed)| Needs { room, typed })
}

fn step() -> impl Strategy<Value = Step> {
    let reasoned = || proptest::bool::weighted(0.1);
    prop_oneof![
        3 => (0_usize..3, place(), reasoned(), needs())
            .prop_map(|(patient, place, reasoned, needs)| Step::Book { patient, place, reasoned, needs }),
        2 => (any::<usize>(), place(), reasoned())
            .prop_map(|(which, place, reasoned)| Step::Move { which, place, reasoned }),
        1 => any::<usize>().prop_map(|which| Step::Cancel { which }),
        2 => (any::<usize>(), any::<usize>()).prop_map(|(which, to)| Step::Go { which, to }),
        2 => (any::<usize>(), reasoned()).prop_map(|(which, reasoned)| Step::Back { which, reasoned }),
    ]
}

fn times(clinic: &TestClinic, place: Place) -> VisitTimes {
    let provider: ProviderId = clinic.providers[place.provider];
    let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
    let monday = NaiveDate::from_ymd_opt(2026, 3, 9).expect("a date");
    let opened = first_instant_at_or_after(monday, nine, clinic.clinic.zone.0);
    build::times(provider, opened + Duration::minutes(place.minute), place.length)
}

/// Some of the visits have begun, and others are to come.
fn during(clinic: &TestClinic) -> chrono::DateTime<chrono::Utc> {
    times(clinic, Place { provider: 0, minute: 150, length: 30 }).starts_at
}

fn intent(clinic: &TestClinic, step: &Step) -> Option<Intent> {
    let all: Vec<&Appointment> = appointments(&clinic.records.records).collect();
    let nth = |which: usize| (!all.is_empty()).then(|| all[which % all.len()]);
    let reason = |reasoned: bool| reasoned.then_some("Asked for by the provider");
    match step {
        Step::Book { patient, place, reasoned, needs } => {
            let patient = clinic.patients[*patient];
            let times = times(clinic, *place);
            Some(build::book_with(clinic.clinic.id, patient, times, reason(*reasoned), |booking| {
                booking.resources = needs.room.iter().map(|room| clinic.rooms[*room]).collect();
                booking.visit_type = needs.typed.then_some(clinic.visit_type);
            }))
        }
        Step::Move { which, place, reasoned } => {
            let one = nth(*which)?;
            Some(build::move_to(one.id, one.times, times(clinic, *place), reason(*reasoned)))
        }
        Step::Cancel { which } => Some(build::step(nth(*which)?, Status::Cancelled)),
        Step::Go { which, to } => Some(build::step(nth(*which)?, Status::ALL[to % Status::ALL.len()])),
        Step::Back { which, reasoned } => Some(build::take_back(nth(*which)?, reason(*reasoned))),
    }
}

fn unreasoned_overlap(clinic: &TestClinic) -> bool {
    let all: Vec<&Appointment> = appointments(&clinic.records.records).collect();
    let reasoned =
        |one: &Appointment, other: &Appointment| one.overbook_reason.is_some() || other.overbook_reason.is_some();
    let clashes = |one: &Appointment, other: &Appointment| {
        (one.overlaps(other) || one.shares_resource(other)) && !reasoned(one, other)
    };
    all.iter().enumerate().any(|(place, one)| all[place + 1..].iter().any(|other| clashes(one, other)))
}

proptest! {
    #[test]
    fn no_accepted_pair_overlaps_unless_reasoned(steps in proptest::collection::vec(step(), 1..40)) {
        let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
        clinic.now = during(&clinic);
        for step in &steps {
            let Some(intent) = intent(&clinic, step) else { continue };
            let reasoned = matches!(step, Step::Book { reasoned: true, .. } | Step::Move { reasoned: true, .. } | Step::Back { reasoned: true, .. });
            let outcome = clinic.perform(intent);
            prop_assert!(!unreasoned_overlap(&clinic), "after {:?}", step);
            if reasoned {
                let stands_against = matches!(
                    outcome,
                    Err(Refusal::SlotTaken { .. } | Refusal::NotAvailable { .. } | Refusal::ResourceTaken { .. })
                );
                prop_assert!(!stands_against, "a reason was given");
            }
        }
    }

    #[test]
    fn deciding_twice_gives_equal_changes(steps in proptest::collection::vec(step(), 1..20)) {
        let mut clinic = TestClinic::new("Asia/Kathmandu", &[Role::Nurse]);
        clinic.now = during(&clinic);
        for step in &steps {
            let Some(intent) = intent(&clinic, step) else { continue };
            let operation = clinic.operation(intent);
            let once = clinic.decide(&operation);
            prop_assert_eq!(&once, &clinic.decide(&operation));
            once.iter().flatten().for_each(|change| clinic.put(change.after()));
        }
    }

    /// What a rebase stands on: an accepted operation reads every key that its own changes touch.
    #[test]
    fn what_was_changed_was_read(steps in proptest::collection::vec(step(), 1..20)) {
        let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
        clinic.now = during(&clinic);
        for step in &steps {
            let Some(intent) = intent(&clinic, step) else { continue };
            let operation = clinic.operation(intent);
            let mut read: Vec<FactKey> = Vec::new();
            let Ok(decision) = decide_with(&operation, |keys, facts| -> Result<(), Infallible> {
                read.extend_from_slice(keys);
                clinic.records.load_facts(keys, facts);
                Ok(())
            });
            prop_assert_eq!(&decision.read, &read);
            for change in decision.outcome.iter().flatten() {
                prop_assert!(read.iter().any(|key| key.touched_by(change)), "{:?}", operation.intent.kind());
                clinic.put(change.after());
            }
        }
    }
}

/// The check above is no good if it sees nothing.
#[test]
fn an_overlap_that_came_past_the_rules_is_seen() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let place = times(&clinic, Place { provider: 0, minute: 0, length: 30 });
    clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], place, None)).expect("free");
    assert!(!unreasoned_overlap(&clinic));
    let past_the_rules = build::appointment(90, &clinic.clinic, clinic.patients[1], place);
    clinic.put(&Record::Appointment(past_the_rules));
    assert!(unreasoned_overlap(&clinic));
}

#[test]
fn a_cancelled_time_is_free_and_a_cancelled_appointment_stays_so() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let place = times(&clinic, Place { provider: 0, minute: 0, length: 30 });
    let book = build::book(clinic.clinic.id, clinic.patients[0], place, None);
    let booked = clinic.perform(book.clone()).expect("free");
    let [Change::Created(Record::Appointment(appointment))] = booked.as_slice() else { panic!("one is booked") };
    assert!(matches!(clinic.perform(book.clone()), Err(Refusal::SlotTaken { .. })));
    clinic.perform(build::cancel(appointment.id)).expect("it stands");
    assert_eq!(clinic.perform(build::cancel(appointment.id)), Err(Refusal::AlreadyCancelled));
    let to = times(&clinic, Place { provider: 1, minute: 0, length: 30 });
    let moved = clinic.perform(build::move_to(appointment.id, place, to, None));
    assert_eq!(moved, Err(Refusal::AlreadyCancelled));
    clinic.perform(book).expect("free again");
    assert_eq!(appointments(&clinic.records.records).filter(|one| one.status == Status::Scheduled).count(), 1);
}

#[test]
fn a_move_from_where_it_no_longer_is_overwrites_nothing() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let [first, second, third] = [0, 60, 120].map(|minute| times(&clinic, Place { provider: 0, minute, length: 30 }));
    let booked = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], first, None)).expect("free");
    let id = booked[0].key().id.into();
    clinic.perform(build::move_to(id, first, second, None)).expect("free");
    let late = clinic.perform(build::move_to(id, first, third, None));
    assert_eq!(late, Err(Refusal::MovedMeanwhile { now: second }));
}

#[test]
fn an_appointment_does_not_stand_in_its_own_way() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let [first, longer] =
        [(0, 30), (15, 60)].map(|(minute, length)| times(&clinic, Place { provider: 0, minute, length }));
    let booked = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], first, None)).expect("free");
    clinic.perform(build::move_to(booked[0].key().id.into(), first, longer, None)).expect("only itself is there");
}

/// The same for rooms: the check must see what came past the rules.
#[test]
fn a_room_that_is_held_twice_past_the_rules_is_seen() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    for (number, provider) in [(90, 0), (91, 1)] {
        let place = times(&clinic, Place { provider, minute: 0, length: 30 });
        let mut visit = build::appointment(number, &clinic.clinic, clinic.patients[provider], place);
        visit.resources = vec![clinic.rooms[0]];
        assert!(!unreasoned_overlap(&clinic));
        clinic.put(&Record::Appointment(visit));
    }
    assert!(unreasoned_overlap(&clinic));
}
