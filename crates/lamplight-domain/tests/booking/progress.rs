//! How a visit goes: the table of steps, what time allows, the way back, and what two desks say who were apart.

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::appointments::{Appointment, STEPS, Status, may_step};
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::operations::{Change, Intent, Refusal};
use lamplight_domain::permissions::Role;
use lamplight_domain::policy::{self, Class};
use lamplight_testkit::build;
use lamplight_testkit::memory::appointments;
use proptest::prelude::*;

use crate::desk::TestClinic;

const START: &str = "2026-03-09T15:00:00Z";

/// A visit at eleven in New York, and the clock five minutes past.
fn clinic() -> (TestClinic, AppointmentId) {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let times = build::times(clinic.providers[0], build::instant(START), 30);
    let booked = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], times, None)).expect("free");
    clinic.now = build::instant(START) + Duration::minutes(5);
    let id = booked[0].key().id.into();
    (clinic, id)
}

fn go(clinic: &mut TestClinic, id: AppointmentId, reached: Status) -> Result<Vec<Change>, Refusal> {
    let intent = build::step(&clinic.appointment(id), reached);
    clinic.perform(intent)
}

fn back(clinic: &mut TestClinic, id: AppointmentId) -> Result<Vec<Change>, Refusal> {
    let intent = build::take_back(&clinic.appointment(id), None);
    clinic.perform(intent)
}

/// The steps that lead to a state, by the table.
fn way_to(status: Status) -> Vec<Status> {
    let mut ways = vec![vec![Status::Scheduled]];
    loop {
        let way = ways.remove(0);
        let last = *way.last().expect("a state");
        if last == status {
            return way[1..].to_vec();
        }
        let next = STEPS.iter().filter(|(from, _)| *from == last).map(|(_, to)| *to);
        ways.extend(next.map(|to| [way.as_slice(), &[to]].concat()));
    }
}

fn at(status: Status) -> (TestClinic, AppointmentId) {
    let (mut clinic, id) = clinic();
    for step in way_to(status) {
        go(&mut clinic, id, step).expect("the table says so");
    }
    assert_eq!(clinic.appointment(id).status, status);
    (clinic, id)
}

#[test]
fn every_pair_of_states_is_a_step_of_the_table_or_refused() {
    for from in Status::ALL {
        for to in Status::ALL.into_iter().filter(|to| *to != Status::Scheduled) {
            let (mut clinic, id) = at(from);
            let done = go(&mut clinic, id, to);
            assert_eq!(done.is_ok(), may_step(from, to), "{from:?} to {to:?}: {done:?}");
            let stands = if may_step(from, to) { to } else { from };
            assert_eq!(clinic.appointment(id).status, stands, "{from:?} to {to:?}");
        }
    }
}

#[test]
fn every_step_can_be_taken_back_and_stays_in_the_history() {
    for (from, to) in STEPS {
        let (mut clinic, id) = at(*from);
        let before = clinic.appointment(id);
        go(&mut clinic, id, *to).expect("the table says so");
        let revision = clinic.appointment(id).revision();
        back(&mut clinic, id).expect("nobody else was there");
        let after = clinic.appointment(id);
        assert_eq!((after.status, after.times), (before.status, before.times), "{from:?} to {to:?}");
        assert!(after.revision() > revision);
        let said = after.progress.steps.len() + after.progress.earlier_cancellations.len();
        assert!(said > before.progress.steps.len(), "{to:?} is kept");
        assert!(after.cancellation.is_none());
    }
    let (mut clinic, id) = clinic();
    assert_eq!(back(&mut clinic, id), Err(Refusal::StepNotPossible { now: Status::Scheduled }));
}

#[test]
fn nobody_takes_back_what_they_have_not_seen() {
    let (mut clinic, id) = at(Status::CheckedIn);
    let seen = clinic.appointment(id);
    back(&mut clinic, id).expect("it was a mistake");
    go(&mut clinic, id, Status::CheckedIn).expect("somebody else saw the patient come");
    assert_eq!(clinic.perform(build::take_back(&seen, None)), Err(Refusal::ChangedMeanwhile));
    assert_eq!(clinic.appointment(id).status, Status::CheckedIn);
}

#[test]
fn a_time_that_was_given_up_is_taken_again_only_when_it_is_free() {
    for gives_up in [Status::Cancelled, Status::NoShow] {
        let (mut clinic, id) = at(gives_up);
        let times = clinic.appointment(id).times;
        let book = build::book(clinic.clinic.id, clinic.patients[1], times, None);
        clinic.perform(book).expect("the time is free");
        assert!(matches!(back(&mut clinic, id), Err(Refusal::SlotTaken { .. })));
        let on_purpose = build::take_back(&clinic.appointment(id), Some("Both will wait"));
        clinic.perform(on_purpose).expect("a reason was given");
        let stands = clinic.appointment(id);
        assert_eq!(stands.status, Status::Scheduled);
        assert!(stands.overbook_reason.is_some());
    }
}

#[test]
fn a_patient_is_checked_in_on_the_day_in_the_clinics_zone() {
    // The visit is on 9 March in New York: from 04:00 UTC on (EDT) to the same hour of the next day.
    let allowed = |now: &str| {
        let (mut clinic, id) = clinic();
        clinic.now = build::instant(now);
        go(&mut clinic, id, Status::CheckedIn)
    };
    let starts_at = build::instant(START);
    assert_eq!(allowed("2026-03-09T03:59:00Z"), Err(Refusal::NotItsDay { starts_at }));
    assert!(allowed("2026-03-09T04:00:00Z").is_ok());
    assert!(allowed("2026-03-10T03:59:00Z").is_ok());
    assert_eq!(allowed("2026-03-10T04:00:00Z"), Err(Refusal::NotItsDay { starts_at }));
}

#[test]
fn nobody_has_failed_to_come_before_the_start() {
    let (mut clinic, id) = clinic();
    let starts_at = build::instant(START);
    clinic.now = starts_at - Duration::minutes(1);
    assert_eq!(go(&mut clinic, id, Status::NoShow), Err(Refusal::BeforeItsStart { starts_at }));
    clinic.now = starts_at;
    go(&mut clinic, id, Status::NoShow).expect("it has begun");
}

#[test]
fn a_confirmation_is_of_one_start_and_stands_again_when_the_visit_is_back() {
    let (mut clinic, id) = at(Status::Confirmed);
    let confirmed = clinic.appointment(id).times;
    let later = build::times(clinic.providers[0], confirmed.starts_at + Duration::minutes(60), 30);
    clinic.perform(build::move_to(id, confirmed, later, None)).expect("free");
    assert_eq!(clinic.appointment(id).status, Status::Scheduled);
    clinic.perform(build::move_to(id, later, confirmed, None)).expect("free");
    assert_eq!(clinic.appointment(id).status, Status::Confirmed);
}

#[test]
fn who_is_here_stays_on_the_day_and_a_visit_that_has_begun_at_its_time() {
    let (mut clinic, id) = at(Status::CheckedIn);
    let times = clinic.appointment(id).times;
    let tomorrow = build::times(times.provider, times.starts_at + Duration::days(1), 30);
    let moved = clinic.perform(build::move_to(id, times, tomorrow, None));
    assert_eq!(moved, Err(Refusal::StepNotPossible { now: Status::CheckedIn }));
    let elsewhere = build::times(clinic.providers[1], times.starts_at, 30);
    clinic.perform(build::move_to(id, times, elsewhere, None)).expect("another provider takes over");
    assert_eq!(clinic.appointment(id).status, Status::CheckedIn);
    go(&mut clinic, id, Status::InProgress).expect("seen");
    let longer = build::times(clinic.providers[1], times.starts_at, 45);
    clinic.perform(build::move_to(id, elsewhere, longer, None)).expect("it takes longer");
    let moved = clinic.perform(build::move_to(id, longer, times, None));
    assert_eq!(moved, Err(Refusal::StepNotPossible { now: Status::InProgress }));
}

#[test]
fn a_patient_cancels_late_within_the_hours_that_the_organisation_asks_for() {
    let late = |hours_before: i64, by_patient: bool| {
        let (mut clinic, id) = clinic();
        clinic.now = build::instant(START) - Duration::hours(hours_before) + Duration::minutes(1);
        let mut cancel = build::step(&clinic.appointment(id), Status::Cancelled);
        if let Intent::CancelAppointment(input) = &mut cancel
            && !by_patient
        {
            input.wished_by = lamplight_domain::appointments::CancelledBy::Clinic;
        }
        clinic.perform(cancel).expect("it stands");
        clinic.appointment(id).cancellation.expect("cancelled").late
    };
    assert!(late(24, true));
    assert!(!late(25, true));
    assert!(!late(1, false), "the clinic's own wish is no late cancellation");
}

/// One desk cancels, the other checks in; neither knew of the other.
#[test]
fn an_arrival_after_a_cancellation_elsewhere_is_kept_and_shown_beside() {
    let (mut clinic, id) = clinic();
    let seen = clinic.appointment(id);
    go(&mut clinic, id, Status::Cancelled).expect("it stands");
    let book = build::book(clinic.clinic.id, clinic.patients[1], seen.times, None);
    let other = clinic.perform(book).expect("the time is free")[0].key().id.into();
    clinic.perform(build::step(&seen, Status::CheckedIn)).expect("the patient is here, whatever was entered");
    let stands = clinic.appointment(id);
    assert_eq!((stands.status, stands.arrived_beside()), (Status::Cancelled, Some(clinic.now)));
    assert!(matches!(back(&mut clinic, id), Err(Refusal::SlotTaken { .. })), "nothing is booked over silently");
    go(&mut clinic, other, Status::Cancelled).expect("it stands");
    back(&mut clinic, id).expect("free again");
    let stands = clinic.appointment(id);
    assert_eq!((stands.status, stands.arrived_beside()), (Status::CheckedIn, None));
}

/// The other way round: the visit of somebody who is here is not cancelled by who did not know.
#[test]
fn a_cancellation_after_an_arrival_elsewhere_is_refused() {
    let (mut clinic, id) = clinic();
    let seen = clinic.appointment(id);
    go(&mut clinic, id, Status::CheckedIn).expect("here");
    assert_eq!(clinic.perform(build::step(&seen, Status::Cancelled)), Err(Refusal::ChangedMeanwhile));
    go(&mut clinic, id, Status::Cancelled).expect("who saw them come may");
    assert_eq!(clinic.appointment(id).arrived_beside(), None, "that arrival was known");
}

#[test]
fn an_arrival_beside_is_settled_by_who_saw_it() {
    let (mut clinic, id) = clinic();
    let seen = clinic.appointment(id);
    go(&mut clinic, id, Status::NoShow).expect("it has begun");
    clinic.perform(build::step(&seen, Status::CheckedIn)).expect("here after all");
    let stands = clinic.appointment(id);
    let dismiss =
        |revision| Intent::DismissArrival(lamplight_domain::appointments::DismissArrival { appointment: id, revision });
    assert_eq!(clinic.perform(dismiss(stands.revision() + 1)), Err(Refusal::ChangedMeanwhile));
    clinic.perform(dismiss(stands.revision())).expect("looked after");
    let stands = clinic.appointment(id);
    assert_eq!((stands.status, stands.arrived_beside()), (Status::NoShow, None));
}

/// What one of two desks does: by the table, from what it saw at some earlier moment.
#[derive(Clone, Debug)]
enum Doing {
    Step { seen: usize, to: usize },
    Back { seen: usize },
    Call,
    Move { minutes: i64 },
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        6 => (0_usize..3, any::<usize>()).prop_map(|(seen, to)| Doing::Step { seen, to }),
        2 => (0_usize..2).prop_map(|seen| Doing::Back { seen }),
        1 => Just(Doing::Call),
        1 => prop::sample::select(vec![-60_i64, 30, 24 * 60]).prop_map(|minutes| Doing::Move { minutes }),
    ]
}

fn intent(doing: &Doing, versions: &[Appointment]) -> Option<Intent> {
    let ago = |steps: usize| &versions[versions.len().saturating_sub(1 + steps)];
    Some(match doing {
        Doing::Step { seen, to } => {
            let seen = ago(*seen);
            let possible: Vec<Status> =
                STEPS.iter().filter(|(from, _)| *from == seen.status).map(|(_, to)| *to).collect();
            build::step(seen, *possible.get(to % possible.len().max(1))?)
        }
        Doing::Back { seen } => build::take_back(ago(*seen), None),
        Doing::Call => build::no_answer(ago(0)),
        Doing::Move { minutes } => {
            let from = ago(0).times;
            let to = build::times(from.provider, from.starts_at + Duration::minutes(*minutes), 30);
            build::move_to(ago(0).id, from, to, Some("Asked for by the provider"))
        }
    })
}

fn steps_said(one: &Appointment) -> Vec<(Status, DateTime<Utc>)> {
    one.progress.steps.iter().map(|step| (step.reached, step.done.at)).collect()
}

proptest! {
    /// Whatever two desks do to one visit: what one of them was allowed and is a record is never refused later, history
    /// only grows, and a revision says one thing.
    #[test]
    fn records_are_never_refused_and_history_only_grows(all in proptest::collection::vec(doing(), 1..30)) {
        let (mut clinic, id) = clinic();
        let mut versions = vec![clinic.appointment(id)];
        for doing in &all {
            let Some(intent) = intent(doing, &versions) else { continue };
            let is_record = policy::of(intent.kind()).class == Class::Record;
            // The day of the visit at which this desk looked.
            let on_its_day = match &intent {
                Intent::CheckInAppointment(input) => {
                    versions[0].is_on_the_day_of(input.seen.starts_at)
                }
                _ => true,
            };
            let before = clinic.appointment(id);
            let done = clinic.perform(intent);
            let after = clinic.appointment(id);
            if is_record && on_its_day {
                prop_assert!(done.is_ok(), "{:?} was refused: {:?}", doing, done);
            }
            prop_assert!(steps_said(&after).starts_with(&steps_said(&before)));
            prop_assert!(after.progress.calls.starts_with(&before.progress.calls));
            prop_assert!(after.revision() >= before.revision());
            if after.status != before.status && after.times == before.times {
                prop_assert!(after.revision() > before.revision());
            }
            if before.status.occupies() != after.status.occupies() {
                let taken = after.status.occupies();
                prop_assert!(!taken || matches!(doing, Doing::Back { .. }), "only who asks takes a time again");
            }
            prop_assert_eq!(after.cancellation.is_some(), after.status == Status::Cancelled);
            if done.is_ok() {
                versions.push(after);
            }
        }
        prop_assert_eq!(appointments(&clinic.records.records).count(), 1);
    }
}

#[test]
fn two_desks_that_both_check_in_agree_on_the_first_arrival() {
    let (mut clinic, id) = clinic();
    let seen = clinic.appointment(id);
    let later = clinic.now + Duration::minutes(2);
    let first = clinic.operation(build::step(&seen, Status::CheckedIn));
    clinic.now = later;
    go(&mut clinic, id, Status::CheckedIn).expect("here");
    for change in clinic.decide(&first).expect("a record") {
        clinic.put(change.after());
    }
    let stands = clinic.appointment(id);
    assert_eq!((stands.status, stands.arrived_at()), (Status::CheckedIn, Some(later - Duration::minutes(2))));
    back(&mut clinic, id).expect("both are taken back");
    assert_eq!(clinic.appointment(id).status, Status::Scheduled);
}
