//! The waitlist on a workstation: a cancelled time is proposed, offered, held, and taken.

use chrono::Duration;
use lamplight_domain::appointments::{CancelAppointment, CancelledBy, Status, VisitKind, VisitMinutes};
use lamplight_domain::ids::{AppointmentId, PatientId, WaitlistEntryId};
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::records::RecordKind;
use lamplight_domain::text::{Justification, VisitReason};
use lamplight_domain::waitlist::{AcceptOffer, AddToWaitlist, DeclineOffer, OfferTime, Urgency, WaitlistWish};
use lamplight_wire::Outcome;
use lamplight_wire::views::WaitlistView;

use crate::clinic::{TestClinic, free_search};

const SLOT: &str = "2026-11-24T15:30:00Z";

/// Half an hour with anybody at any time, and what the test says otherwise.
pub fn add(clinic: &TestClinic, patient: PatientId, with: impl FnOnce(&mut WaitlistWish)) -> WaitlistEntryId {
    let mut wish = WaitlistWish {
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
    };
    with(&mut wish);
    let add = AddToWaitlist { clinic: clinic.clinic, patient, wish };
    let created = done(clinic, Intent::AddToWaitlist(add));
    created.iter().find(|(kind, _)| *kind == RecordKind::WaitlistEntry).expect("an entry").1.into()
}

fn done(clinic: &TestClinic, intent: Intent) -> Vec<(RecordKind, uuid::Uuid)> {
    match clinic.app.perform(intent).expect("decided") {
        Outcome::Done { created, .. } => created.into_iter().map(|record| (record.kind, record.id)).collect(),
        Outcome::Refused { refusal } => panic!("{}", refusal.code()),
    }
}

fn cancel(clinic: &TestClinic, appointment: AppointmentId) {
    let reason = Justification::new("patient is ill").expect("a reason");
    let cancel = CancelAppointment { appointment, reason, wished_by: CancelledBy::Patient, from: Status::Scheduled };
    done(clinic, Intent::CancelAppointment(cancel));
}

fn list(clinic: &TestClinic) -> WaitlistView {
    clinic.app.waitlist(clinic.clinic).expect("the list")
}

fn offer_best(clinic: &TestClinic) -> (WaitlistEntryId, lamplight_domain::ids::HoldId) {
    let view = list(clinic);
    let best = &view.freed[0].proposals[0];
    let from = view.entries.iter().find(|row| row.id == best.entry).expect("the entry").wish.clone();
    let held = done(clinic, Intent::OfferTime(OfferTime { entry: best.entry, from, times: best.times }));
    (best.entry, held[0].1.into())
}

#[test]
fn a_cancelled_time_is_proposed_offered_declined_and_taken_by_the_next() {
    let clinic = TestClinic::new();
    let [ill, first, second] = ["Ill", "First", "Second"].map(|name| clinic.register(name, "Ramirez"));
    let slot = clinic.book(ill, SLOT);
    let later = clinic.book(second, "2026-12-14T15:30:00Z");
    let urgent = add(&clinic, first, |wish| wish.urgency = Urgency::Urgent);
    let moves = add(&clinic, second, |wish| wish.appointment = Some(later));
    assert!(list(&clinic).freed.is_empty(), "nothing freed yet");

    cancel(&clinic, slot);
    let view = list(&clinic);
    assert_eq!(view.freed.len(), 1);
    assert_eq!(view.freed[0].from.to_rfc3339(), "2026-11-24T15:30:00+00:00");
    let order: Vec<_> = view.freed[0].proposals.iter().map(|one| one.entry).collect();
    assert_eq!(order, [urgent, moves]);

    let (entry, hold) = offer_best(&clinic);
    let view = list(&clinic);
    assert!(view.freed.is_empty(), "what is held is not proposed");
    assert!(view.entries.iter().any(|row| row.id == entry && row.holds.len() == 1 && row.holds[0].stands));
    let others = clinic.app.perform(Intent::BookAppointment(clinic.booking(ill, SLOT))).expect("decided");
    assert!(matches!(others, Outcome::Refused { refusal: Refusal::SlotHeld { .. } }));
    let free = clinic.app.next_free(&free_search(clinic.clinic)).expect("searched");
    let held = view.entries.iter().find_map(|row| row.holds.first()).expect("held").times;
    assert!(free.providers.iter().all(|each| !each.starts.contains(&held.starts_at)), "not offered to others");

    done(&clinic, Intent::DeclineOffer(DeclineOffer { hold, entry }));
    let (entry, hold) = offer_best(&clinic);
    assert_eq!(entry, moves, "the next");
    done(&clinic, Intent::AcceptOffer(AcceptOffer { hold, entry, appointment: Some(later) }));
    let moved = clinic.app.appointment(later).expect("there");
    assert_eq!(
        (moved.card.times.starts_at.to_rfc3339().as_str(), moved.earlier_times.len()),
        ("2026-11-24T15:30:00+00:00", 1)
    );
    let view = list(&clinic);
    assert_eq!(view.entries.iter().map(|row| row.id).collect::<Vec<_>>(), [urgent]);
    // The time that the move left is proposed in its turn, once it is near.
    clinic.clock.turn(Duration::days(14));
    clinic.sign_in().expect("signed in");
    assert_eq!(list(&clinic).freed[0].from.to_rfc3339(), "2026-12-14T15:30:00+00:00");
}

#[test]
fn a_hold_runs_out_by_itself_also_over_a_restart() {
    let clinic = TestClinic::new();
    let slot = clinic.book(clinic.register("Ill", "Ramirez"), SLOT);
    add(&clinic, clinic.register("Ana", "Ramirez"), |_| {});
    cancel(&clinic, slot);
    offer_best(&clinic);
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    assert!(list(&clinic).freed.is_empty());
    clinic.clock.turn(Duration::minutes(10));
    let view = list(&clinic);
    assert_eq!(view.freed.len(), 1, "free again");
    assert!(!view.entries[0].holds[0].stands);
}
