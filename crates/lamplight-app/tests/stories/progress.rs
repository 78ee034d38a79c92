//! A visit on its way, who waits, whom to call: what the window shows after each step, and what the audit log keeps.

use chrono::Duration;
use lamplight_domain::appointments::{
    CallResult, CancelAppointment, CancelledBy, CheckInAppointment, ConfirmAppointment, RecordCall, RoomAppointment,
    Seen, Status, TakeBackStep,
};
use lamplight_domain::closed_days::{CloseDay, ClosedDay};
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::organisation::{ChangeDeskPolicy, DeskPolicy};
use lamplight_domain::patients::{Demographics, RegisterPatient};
use lamplight_domain::records::RecordKind;
use lamplight_domain::text::{DayName, Justification, PersonName};
use lamplight_wire::Outcome;
use lamplight_wire::views::{AppointmentCard, HistoryEvent};

use crate::clinic::{TestClinic, created};

const TEN: &str = "2026-11-23T15:00:00Z";

fn card(clinic: &TestClinic, id: AppointmentId) -> AppointmentCard {
    let day = clinic.app.day(clinic.clinic, "2026-11-23".parse().expect("a date")).expect("the day");
    day.appointments.into_iter().find(|card| card.id == id).expect("it is on the day")
}

fn seen(card: &AppointmentCard) -> Seen {
    Seen { status: card.status, starts_at: card.times.starts_at }
}

fn done(clinic: &TestClinic, intent: Intent) {
    let outcome = clinic.app.perform(intent).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }), "{outcome:?}");
}

#[test]
fn who_came_waits_in_the_order_of_arrival_and_the_way_back_is_history() {
    let clinic = TestClinic::new();
    let [late, early] = [("Ana", TEN), ("Li", "2026-11-23T15:30:00Z")]
        .map(|(given, start)| clinic.book(clinic.register(given, "Ramirez"), start));
    let check_in = |id| {
        let seen = seen(&card(&clinic, id));
        done(&clinic, Intent::CheckInAppointment(CheckInAppointment { appointment: id, seen }));
    };
    clinic.clock.turn(Duration::minutes(10));
    check_in(early);
    clinic.clock.turn(Duration::minutes(65));
    check_in(late);
    let queue = clinic.app.queue(clinic.clinic).expect("the queue");
    assert_eq!((queue.wait_amber, queue.wait_red), (15, 30));
    let order: Vec<_> = queue.entries.iter().map(|entry| entry.card.id).collect();
    assert_eq!(order, [early, late]);
    // Early came long before the start; late a quarter of an hour after it.
    let counts: Vec<_> = queue.entries.iter().map(|entry| entry.counts_from.to_rfc3339()).collect();
    assert_eq!(counts, ["2026-11-23T15:30:00+00:00", "2026-11-23T15:15:00+00:00"]);

    let before = card(&clinic, early);
    let room = RoomAppointment { appointment: early, seen: seen(&before) };
    done(&clinic, Intent::RoomAppointment(room));
    let roomed = card(&clinic, early);
    assert_eq!((roomed.status, roomed.since), (Status::Roomed, Some(clinic.clock_now())));
    let back =
        TakeBackStep { appointment: early, from: Status::Roomed, revision: roomed.revision, overbook_reason: None };
    done(&clinic, Intent::TakeBackStep(back.clone()));
    assert_eq!(card(&clinic, early).status, Status::CheckedIn);
    let again = clinic.app.perform(Intent::TakeBackStep(back)).expect("decided");
    assert_eq!(again, Outcome::Refused { refusal: Refusal::ChangedMeanwhile });
    let history: Vec<_> =
        clinic.app.appointment(early).expect("there").history.into_iter().map(|line| line.event).collect();
    assert_eq!(
        history,
        [
            HistoryEvent::Step { reached: Status::CheckedIn, beside: false },
            HistoryEvent::Step { reached: Status::Roomed, beside: false },
            HistoryEvent::TakenBack { reached: Status::Roomed },
        ]
    );
}

#[test]
fn the_call_list_is_of_the_next_open_day_and_keeps_who_was_not_reached() {
    let clinic = TestClinic::new();
    let known = Demographics { phones: vec!["+12025550143".to_owned()], ..Demographics::default() };
    let input = RegisterPatient {
        given: PersonName::new("Ana").expect("a name"),
        family: PersonName::new("Ramirez").expect("a name"),
        birth_date: "1980-05-17".parse().expect("a date"),
        demographics: known,
        not_a_duplicate_of: Vec::new(),
    };
    let outcome = clinic.app.perform(Intent::RegisterPatient(input)).expect("decided");
    let patient = created(outcome, RecordKind::Patient).into();
    let [first, second] = ["2026-11-25T15:00:00Z", "2026-11-25T16:00:00Z"].map(|start| clinic.book(patient, start));
    // Tuesday the 24th is closed: Wednesday is the next open day.
    let name = DayName::new("Holiday").expect("a name");
    let day = ClosedDay { date: "2026-11-24".parse().expect("a date"), name };
    done(&clinic, Intent::CloseDay(CloseDay { clinic: clinic.clinic, day }));
    let list = clinic.app.call_list(clinic.clinic, None).expect("the list");
    assert_eq!(list.date.to_string(), "2026-11-25");
    let told: Vec<_> = list.entries.iter().map(|entry| (entry.card.id, entry.phones.clone(), entry.calls)).collect();
    let phones = vec!["+12025550143".to_owned()];
    assert_eq!(told, [(first, phones.clone(), 0), (second, phones, 0)]);

    let starts_at = list.entries[0].card.times.starts_at;
    for result in [CallResult::NoAnswer, CallResult::LeftMessage] {
        clinic.clock.turn(Duration::minutes(1));
        done(&clinic, Intent::RecordCall(RecordCall { appointment: first, result, starts_at }));
    }
    let confirm = ConfirmAppointment { appointment: second, seen: seen(&list.entries[1].card) };
    done(&clinic, Intent::ConfirmAppointment(confirm));
    let list = clinic.app.call_list(clinic.clinic, Some(list.date)).expect("the list");
    let [entry] = list.entries.as_slice() else { panic!("one is left") };
    assert_eq!((entry.card.id, entry.calls), (first, 2));
    assert_eq!((entry.last_call, entry.last_result), (Some(clinic.clock_now()), Some(CallResult::LeftMessage)));
}

#[test]
fn a_late_cancellation_is_marked_by_the_policy_of_the_organisation() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let policy = DeskPolicy { late_cancel_hours: 48, wait_amber: 10, wait_red: 20 };
    done(&clinic, Intent::ChangeDeskPolicy(ChangeDeskPolicy { from: DeskPolicy::USUAL, to: policy }));
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    assert_eq!(clinic.app.queue(clinic.clinic).expect("the queue").wait_red, 20);
    for (start, late) in [("2026-11-25T13:59:00Z", true), ("2026-11-25T15:00:00Z", false)] {
        // Before eight in New York: with a reason.
        let mut booking = clinic.booking(patient, start);
        booking.overbook_reason = Some(Justification::new("asked for").expect("a reason"));
        let outcome = clinic.app.perform(Intent::BookAppointment(booking)).expect("decided");
        let appointment = created(outcome, RecordKind::Appointment).into();
        done(
            &clinic,
            Intent::CancelAppointment(CancelAppointment {
                appointment,
                reason: Justification::new("patient is ill").expect("a reason"),
                wished_by: CancelledBy::Patient,
                from: Status::Scheduled,
            }),
        );
        assert_eq!(clinic.app.appointment(appointment).expect("there").cancelled_late, late, "{start}");
    }
}
