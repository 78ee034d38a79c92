//! Recalls: how they stand, and how a visit that is booked from one changes it.

use chrono::NaiveDate;
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::operations::{Change, Intent, Refusal};
use lamplight_domain::permissions::Role;
use lamplight_domain::recalls::{
    AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt, Recall, RecallHow, RecallMonths, RecallOutcome,
    RecallPlan, RecallState,
};
use lamplight_domain::records::Record;
use lamplight_domain::text::{Justification, VisitReason};
use lamplight_testkit::build;
use proptest::prelude::*;

use crate::desk::TestClinic;

fn plan(due: &str, every: Option<u16>) -> RecallPlan {
    RecallPlan {
        reason: VisitReason::new("Mammogram").expect("a reason"),
        due: due.parse().expect("a date"),
        visit_type: None,
        provider: None,
        every: every.map(|months| RecallMonths::new(months).expect("an interval")),
    }
}

fn recall_in(change: &Change) -> Recall {
    match change.after() {
        Record::Recall(recall) => recall.clone(),
        _ => panic!("a recall"),
    }
}

fn add(clinic: &mut TestClinic, plan: RecallPlan) -> Recall {
    let input = AddRecall { clinic: clinic.clinic.id, patient: clinic.patients[0], plan };
    recall_in(&clinic.perform(Intent::AddRecall(input)).expect("added")[0])
}

fn book(clinic: &TestClinic, recall: &Recall, patient: usize, day: &str) -> Intent {
    let start = build::instant(&format!("{day}T15:00:00Z"));
    let times: VisitTimes = build::times(clinic.providers[0], start, 30);
    build::book_with(clinic.clinic.id, clinic.patients[patient], times, None, |booking| {
        booking.recall = Some(recall.id);
    })
}

#[test]
fn a_recall_is_due_then_contacted_then_booked_and_the_next_begins() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let recall = add(&mut clinic, plan("2026-01-10", Some(6)));
    assert_eq!(recall.state(), RecallState::Due);
    let attempt =
        NoteRecallAttempt { recall: recall.id, how: RecallHow::Phone, outcome: RecallOutcome::LeftMessage, note: None };
    let tried = recall_in(&clinic.perform(Intent::NoteRecallAttempt(attempt)).expect("noted")[0]);
    assert_eq!((tried.state(), tried.attempts.len()), (RecallState::Contacted, 1));
    let strangers = book(&clinic, &recall, 1, "2026-01-12");
    assert_eq!(clinic.perform(strangers), Err(Refusal::RecallUnknown), "another patient's");
    let booking = book(&clinic, &recall, 0, "2026-01-12");
    let changes = clinic.perform(booking).expect("booked");
    assert!(matches!(changes[0].after(), Record::Appointment(_)));
    assert_eq!(recall_in(&changes[1]).state(), RecallState::Booked);
    let next = recall_in(&changes[2]);
    assert_eq!((next.state(), next.plan.due), (RecallState::Due, "2026-07-12".parse().expect("a date")));
    assert_ne!(next.id, recall.id);
    let again = book(&clinic, &recall, 0, "2026-01-13");
    assert_eq!(clinic.perform(again), Err(Refusal::RecallBookedAlready));
}

#[test]
fn a_visit_that_falls_through_is_booked_again_and_begins_no_second_recall() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let recall = add(&mut clinic, plan("2026-01-10", Some(6)));
    let booking = book(&clinic, &recall, 0, "2026-01-12");
    let booked = clinic.perform(booking).expect("booked");
    clinic.perform(build::cancel(booked[0].key().id.into())).expect("cancelled");
    let booking = book(&clinic, &recall, 0, "2026-01-13");
    let changes = clinic.perform(booking).expect("booked again");
    assert_eq!(changes.len(), 2);
    assert_eq!(recall_in(&changes[1]).booked(), Some(changes[0].key().id.into()));
}

#[test]
fn a_change_carries_what_was_seen_and_a_closed_recall_is_left_alone() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let seen = plan("2026-01-10", None);
    let recall = add(&mut clinic, seen.clone());
    let change = ChangeRecall { recall: recall.id, from: seen, to: plan("2026-02-10", None) };
    clinic.perform(Intent::ChangeRecall(change.clone())).expect("changed");
    assert_eq!(clinic.perform(Intent::ChangeRecall(change)), Err(Refusal::ChangedMeanwhile));
    let reason = Justification::new("Moved away").expect("a reason");
    let close = Intent::CloseRecall(CloseRecall { recall: recall.id, reason });
    let closed = recall_in(&clinic.perform(close.clone()).expect("closed")[0]);
    assert_eq!(closed.state(), RecallState::Closed);
    assert_eq!(clinic.perform(close), Err(Refusal::RecallClosed));
    let booking = book(&clinic, &recall, 0, "2026-01-12");
    assert_eq!(clinic.perform(booking), Err(Refusal::RecallClosed));
}

proptest! {
    #[test]
    fn an_interval_leads_to_the_same_day_or_the_last_of_a_shorter_month(days in 0_i32..60_000, months in 1_u16..=60) {
        use chrono::Datelike;
        let day = NaiveDate::from_num_days_from_ce_opt(693_000 + days).expect("in range");
        let due = RecallMonths::new(months).expect("an interval").after(day);
        let count = |day: NaiveDate| day.year() * 12 + day.month0() as i32;
        prop_assert_eq!(count(due) - count(day), i32::from(months));
        let is_last = due.succ_opt().is_some_and(|next| next.month() != due.month());
        prop_assert!(due.day() == day.day() || (due.day() < day.day() && is_last));
    }
}
