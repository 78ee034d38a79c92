//! Booking, moving, cancelling: what is done is durable, what is refused says why.

use lamplight_domain::appointments::{CancelAppointment, CancelledBy, MoveAppointment, Status, VisitMinutes};
use lamplight_domain::availability::Weekday;
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{Demographics, RegisterPatient};
use lamplight_domain::permissions::Permission;
use lamplight_domain::series::{Interval, MoveSeries, Repeat, Scope, SeriesEnd, SeriesMove};
use lamplight_domain::text::{Justification, PersonName};
use lamplight_wire::views::{SeriesAsked, SeriesChangeAsked};
use lamplight_wire::{FreeSearch, Outcome};

use crate::clinic::{TestClinic, free_search};

fn refused(outcome: Outcome) -> Refusal {
    match outcome {
        Outcome::Refused { refusal } => refusal,
        Outcome::Done { .. } => panic!("it was done"),
    }
}

#[test]
fn a_booking_is_on_the_day_also_after_a_restart() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana Lucía", "Ramirez");
    let appointment = clinic.book(patient, "2026-11-23T15:00:00Z");
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    let day = clinic.app.day(clinic.clinic, "2026-11-23".parse().expect("a date")).expect("the day");
    assert_eq!(day.appointments.len(), 1);
    let card = &day.appointments[0];
    assert_eq!(card.id, appointment);
    assert_eq!(card.patient_name, "Ramirez, Ana Lucía");
    assert_eq!(day.ticks.len(), 96);
}

#[test]
fn a_taken_time_is_refused_with_the_next_free_times() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    clinic.book(patient, "2026-11-23T15:00:00Z");
    let again = clinic.booking(patient, "2026-11-23T15:15:00Z");
    let refusal = refused(clinic.app.perform(Intent::BookAppointment(again.clone())).expect("decided"));
    let Refusal::SlotTaken { by, next_free, .. } = refusal else { panic!("{}", refusal.code()) };
    assert_eq!(by.len(), 1);
    // A quarter of an hour is kept free after the visit.
    let texts: Vec<String> = next_free.iter().map(|start| start.to_rfc3339()).collect();
    assert_eq!(texts, ["2026-11-23T15:45:00+00:00", "2026-11-23T16:00:00+00:00", "2026-11-23T16:15:00+00:00"]);

    let reason = Justification::new("squeezed in, fever").expect("a reason");
    let on_purpose = lamplight_domain::appointments::BookAppointment { overbook_reason: Some(reason), ..again };
    let outcome = clinic.app.perform(Intent::BookAppointment(on_purpose)).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }));
}

#[test]
fn a_move_keeps_history_and_a_move_of_what_was_moved_is_refused() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let appointment = clinic.book(patient, "2026-11-23T15:00:00Z");
    let (from, to) = (clinic.times("2026-11-23T15:00:00Z", 30), clinic.times("2026-11-23T16:00:00Z", 45));
    let step = MoveAppointment { appointment, from, to, overbook_reason: None };
    assert!(matches!(
        clinic.app.perform(Intent::MoveAppointment(step.clone())).expect("decided"),
        Outcome::Done { .. }
    ));
    assert_eq!(clinic.app.appointment(appointment).expect("there").earlier_times, [from]);
    let refusal = refused(clinic.app.perform(Intent::MoveAppointment(step)).expect("decided"));
    assert_eq!(refusal, Refusal::MovedMeanwhile { now: to });
}

#[test]
fn a_cancelled_time_is_free_again() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let appointment = clinic.book(patient, "2026-11-23T15:00:00Z");
    let cancel = CancelAppointment {
        appointment,
        reason: Justification::new("patient is ill").expect("a reason"),
        wished_by: CancelledBy::Patient,
        from: Status::Scheduled,
    };
    let outcome = clinic.app.perform(Intent::CancelAppointment(cancel.clone())).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }));
    let refusal = refused(clinic.app.perform(Intent::CancelAppointment(cancel)).expect("decided"));
    assert_eq!(refusal, Refusal::AlreadyCancelled);
    clinic.book(patient, "2026-11-23T15:00:00Z");
    let detail = clinic.app.appointment(appointment).expect("there");
    assert_eq!(detail.card.status, Status::Cancelled);
    assert_eq!(detail.cancel_reason.as_deref(), Some("patient is ill"));
}

#[test]
fn an_owner_who_is_not_at_the_desk_cannot_register_patients_and_the_attempt_is_audited() {
    let clinic = TestClinic::with_roles(vec![]);
    let before = clinic.app.audit().expect("an answer").events;
    let input = RegisterPatient {
        given: PersonName::new("Jack").expect("a name"),
        family: PersonName::new("Li").expect("a name"),
        birth_date: "2001-01-01".parse().expect("a date"),
        demographics: Demographics::default(),
        not_a_duplicate_of: Vec::new(),
    };
    let refusal = refused(clinic.app.perform(Intent::RegisterPatient(input)).expect("decided"));
    assert_eq!(refusal, Refusal::NotPermitted { permission: Permission::WriteDemographics });
    // The attempt, and the reading of the log that counts it.
    assert_eq!(clinic.app.audit().expect("an answer").events, before + 2);
}

#[test]
fn the_audit_chain_grows_with_every_change_and_verifies() {
    let clinic = TestClinic::new();
    let before = clinic.app.audit().expect("an answer").events;
    let patient = clinic.register("Ana", "Ramirez");
    clinic.book(patient, "2026-11-23T15:00:00Z");
    let report = clinic.app.verify().expect("verified");
    assert!(report.sound, "{report:?}");
    assert_eq!(report.audit.events, before + 2);
}

#[test]
fn free_times_from_a_date_begin_when_it_does_on_the_clinics_clock() {
    let clinic = TestClinic::new();
    let date = Some("2026-11-25".parse().expect("a date"));
    let found = clinic.app.next_free(&FreeSearch { date, ..free_search(clinic.clinic) }).expect("searched");
    assert_eq!(found.from.to_rfc3339(), "2026-11-25T05:00:00+00:00");
    assert_eq!(found.providers[0].starts[0].to_rfc3339(), "2026-11-25T13:00:00+00:00");
}

#[test]
fn a_series_keeps_the_clocks_time_and_a_visit_moved_alone_stays_when_the_others_move() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    // Mondays at ten in New York, over the change of the clock.
    let asked = SeriesAsked {
        clinic: clinic.clinic,
        provider: clinic.provider,
        starts_at: "2026-10-26T14:00:00Z".parse().expect("an instant"),
        minutes: VisitMinutes::new(30).expect("a length"),
        visit_type: None,
        repeat: Repeat::Week { every: Interval::new(1).expect("an interval"), on: vec![Weekday::Monday] },
        ends: Some(SeriesEnd::Count { visits: 2 }),
    };
    let plan = clinic.app.series_dates(&asked).expect("asked");
    let starts: Vec<String> = plan.visits.iter().map(|visit| visit.times.starts_at.to_rfc3339()).collect();
    assert_eq!(starts, ["2026-10-26T14:00:00+00:00", "2026-11-02T15:00:00+00:00"]);
    let endless = clinic.app.series_dates(&SeriesAsked { ends: None, ..asked }).expect("asked");
    assert_eq!(endless.refusal, Some(Refusal::SeriesWithoutEnd));

    let visits = clinic.book_series(patient, "2026-11-23T15:00:00Z", 3);
    let (from, alone) = (clinic.times("2026-11-30T15:00:00Z", 30), clinic.times("2026-12-01T16:00:00Z", 30));
    let step = MoveAppointment { appointment: visits[1], from, to: alone, overbook_reason: None };
    assert!(matches!(clinic.app.perform(Intent::MoveAppointment(step)).expect("decided"), Outcome::Done { .. }));
    let to = Some(clinic.times("2026-11-23T18:00:00Z", 30));
    let change = SeriesChangeAsked { appointment: visits[0], scope: Scope::All, to };
    let change = clinic.app.series_visits(&change).expect("asked");
    assert_eq!(change.exceptions, [alone]);
    let moves = change.visits.iter().map(|step| SeriesMove {
        appointment: step.appointment,
        from: step.from,
        to: step.to,
        overbook_reason: None,
    });
    let input = MoveSeries { series: change.series, chosen: visits[0], moves: moves.collect() };
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    assert!(matches!(clinic.app.perform(Intent::MoveSeries(input)).expect("decided"), Outcome::Done { .. }));
    let last = clinic.app.appointment(visits[2]).expect("there");
    assert_eq!(last.card.times, clinic.times("2026-12-07T18:00:00Z", 30));
    assert_eq!(last.series.map(|series| (series.number, series.of, series.apart)), Some((3, 3, false)));
    assert_eq!(clinic.app.appointment(visits[1]).expect("there").card.times, alone);
}
