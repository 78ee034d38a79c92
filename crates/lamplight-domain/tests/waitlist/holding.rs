//! Holds: what they keep from whom, for how long, and how they end.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::holds::{Hold, HoldEnd, ReleaseHold};
use lamplight_domain::operations::{Change, Intent, Refusal};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::waitlist::{
    AcceptOffer, AddToWaitlist, DeclineOffer, OfferTime, RemoveFromWaitlist, WaitlistEnd, WaitlistEntry, WaitlistWish,
};
use lamplight_testkit::build;

use crate::desk::TestClinic;
use crate::proposing::wish;

const SLOT: &str = "2026-01-06T15:30:00Z";

fn clinic() -> TestClinic {
    TestClinic::new("America/New_York", &[Role::FrontDesk])
}

fn slot(clinic: &TestClinic) -> VisitTimes {
    build::times(clinic.providers[0], build::instant(SLOT), 30)
}

fn waits(clinic: &mut TestClinic, patient: usize, wish: WaitlistWish) -> WaitlistEntry {
    let input = AddToWaitlist { clinic: clinic.clinic.id, patient: clinic.patients[patient], wish };
    let changes = clinic.perform(Intent::AddToWaitlist(input)).expect("added");
    let Record::WaitlistEntry(entry) = changes[0].after() else { panic!("an entry") };
    entry.clone()
}

fn offer(clinic: &mut TestClinic, entry: &WaitlistEntry, times: VisitTimes) -> Result<Hold, Refusal> {
    let input = OfferTime { entry: entry.id, from: entry.wish.clone(), times };
    let changes = clinic.perform(Intent::OfferTime(input))?;
    let Record::Hold(hold) = changes[0].after() else { panic!("a hold") };
    Ok(hold.clone())
}

/// Decides at another moment than the desk's noon.
fn perform_at(clinic: &mut TestClinic, now: DateTime<Utc>, intent: Intent) -> Result<Vec<Change>, Refusal> {
    let operation = clinic.desk.operation(now, intent);
    let changes = clinic.decide(&operation)?;
    changes.iter().for_each(|change| clinic.put(change.after()));
    Ok(changes)
}

fn ended(changes: &[Change]) -> Vec<HoldEnd> {
    let of = |change: &Change| match change.after() {
        Record::Hold(hold) => hold.ended.map(|ending| ending.end),
        _ => None,
    };
    changes.iter().filter_map(of).collect()
}

fn closed(changes: &[Change]) -> Option<WaitlistEnd> {
    changes.iter().find_map(|change| match change.after() {
        Record::WaitlistEntry(entry) => entry.closing.clone().map(|closing| closing.end),
        _ => None,
    })
}

#[test]
fn a_held_time_is_refused_to_others_until_its_minutes_are_over() {
    let mut clinic = clinic();
    let entry = waits(&mut clinic, 0, wish(30));
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &entry, times).expect("held");
    assert_eq!((hold.until - hold.placed_at).num_minutes(), 10);
    let other = build::book(clinic.clinic.id, clinic.patients[1], times, None);
    let refusal = clinic.perform(other.clone()).expect_err("held");
    let Refusal::SlotHeld { until, why: None, by, next_free, .. } = refusal else { panic!("{}", refusal.code()) };
    assert_eq!((until, by.len(), next_free.len()), (hold.until, 0, 3));
    assert!(next_free[0] >= times.ends_at());
    let reasoned = build::book(clinic.clinic.id, clinic.patients[1], times, Some("Fever, squeezed in"));
    let operation = clinic.operation(reasoned);
    assert!(clinic.decide(&operation).is_ok(), "a reason is the way on");
    assert!(perform_at(&mut clinic, hold.until, other).is_ok(), "it ran out");
}

#[test]
fn one_time_is_held_for_one() {
    let mut clinic = clinic();
    let first = waits(&mut clinic, 0, wish(30));
    let second = waits(&mut clinic, 1, wish(45));
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &first, times).expect("held");
    let over = build::times(times.provider, times.starts_at - chrono::Duration::minutes(15), 45);
    assert!(matches!(offer(&mut clinic, &second, over), Err(Refusal::SlotHeld { .. })));
    let released = clinic.perform(Intent::ReleaseHold(ReleaseHold { hold: hold.id })).expect("given back");
    assert_eq!(ended(&released), [HoldEnd::Released]);
    assert!(offer(&mut clinic, &second, over).is_ok());
    let again = clinic.perform(Intent::ReleaseHold(ReleaseHold { hold: hold.id }));
    assert_eq!(again, Err(Refusal::HoldEnded));
}

#[test]
fn a_yes_books_and_closes_in_one() {
    let mut clinic = clinic();
    let entry = waits(&mut clinic, 0, wish(30));
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &entry, times).expect("held");
    let accept = Intent::AcceptOffer(AcceptOffer { hold: hold.id, entry: entry.id, appointment: None });
    let changes = clinic.perform(accept.clone()).expect("booked");
    let Record::Appointment(visit) = changes[0].after() else { panic!("a visit") };
    assert_eq!((visit.patient, visit.times), (entry.patient, times));
    assert_eq!(ended(&changes), [HoldEnd::Booked]);
    assert_eq!(closed(&changes), Some(WaitlistEnd::Booked(visit.id)));
    assert_eq!(clinic.perform(accept), Err(Refusal::HoldEnded));
}

#[test]
fn a_yes_moves_the_later_visit() {
    let mut clinic = clinic();
    let (patient, times) = (clinic.patients[0], slot(&clinic));
    let later = build::times(clinic.providers[1], build::instant("2026-01-20T15:00:00Z"), 30);
    let booked = clinic.perform(build::book(clinic.clinic.id, patient, later, None)).expect("booked");
    let visit = booked[0].key().id.into();
    let entry = waits(&mut clinic, 0, WaitlistWish { appointment: Some(visit), ..wish(30) });
    let hold = offer(&mut clinic, &entry, times).expect("held");
    let stale = AcceptOffer { hold: hold.id, entry: entry.id, appointment: None };
    assert_eq!(clinic.perform(Intent::AcceptOffer(stale)), Err(Refusal::ChangedMeanwhile));
    let accept = AcceptOffer { hold: hold.id, entry: entry.id, appointment: Some(visit) };
    let changes = clinic.perform(Intent::AcceptOffer(accept)).expect("moved");
    let Record::Appointment(moved) = changes[0].after() else { panic!("a visit") };
    assert_eq!((moved.id, moved.times, moved.earlier_times.as_slice()), (visit, times, &[later][..]));
    assert_eq!(closed(&changes), Some(WaitlistEnd::Booked(visit)));
}

#[test]
fn a_visit_that_was_cancelled_meanwhile_is_booked_anew() {
    let mut clinic = clinic();
    let later = build::times(clinic.providers[1], build::instant("2026-01-20T15:00:00Z"), 30);
    let booked = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], later, None)).expect("booked");
    let visit = booked[0].key().id.into();
    let entry = waits(&mut clinic, 0, WaitlistWish { appointment: Some(visit), ..wish(30) });
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &entry, times).expect("held");
    clinic.perform(build::cancel(visit)).expect("cancelled");
    let accept = AcceptOffer { hold: hold.id, entry: entry.id, appointment: Some(visit) };
    let changes = clinic.perform(Intent::AcceptOffer(accept)).expect("booked");
    assert!(matches!(changes[0], Change::Created(Record::Appointment(_))));
    assert_eq!(closed(&changes), Some(WaitlistEnd::Booked(changes[0].key().id.into())));
}

#[test]
fn booking_the_waiting_patient_there_ends_the_hold_and_the_waiting() {
    let mut clinic = clinic();
    let entry = waits(&mut clinic, 0, wish(30));
    let times = slot(&clinic);
    offer(&mut clinic, &entry, times).expect("held");
    let changes = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], times, None)).expect("it is theirs");
    assert_eq!(ended(&changes), [HoldEnd::Booked]);
    assert!(closed(&changes).is_some());
}

#[test]
fn a_no_keeps_the_entry_and_frees_the_time() {
    let mut clinic = clinic();
    let entry = waits(&mut clinic, 0, wish(30));
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &entry, times).expect("held");
    let changes =
        clinic.perform(Intent::DeclineOffer(DeclineOffer { hold: hold.id, entry: entry.id })).expect("declined");
    assert_eq!((ended(&changes), closed(&changes)), (vec![HoldEnd::Declined], None));
    let Record::WaitlistEntry(after) = changes[1].after() else { panic!("the entry") };
    assert_eq!(after.declined.len(), 1);
    assert!(clinic.perform(build::book(clinic.clinic.id, clinic.patients[1], times, None)).is_ok());
    let late = AcceptOffer { hold: hold.id, entry: entry.id, appointment: None };
    assert_eq!(clinic.perform(Intent::AcceptOffer(late)), Err(Refusal::HoldEnded));
}

#[test]
fn a_hold_that_ran_out_still_books_where_nobody_else_did() {
    let mut clinic = clinic();
    let entry = waits(&mut clinic, 0, wish(30));
    let times = slot(&clinic);
    let hold = offer(&mut clinic, &entry, times).expect("held");
    let accept = Intent::AcceptOffer(AcceptOffer { hold: hold.id, entry: entry.id, appointment: None });
    let later = clinic.desk.operation(hold.until, accept);
    assert!(clinic.decide(&later).is_ok());
    let other = build::book(clinic.clinic.id, clinic.patients[1], times, None);
    perform_at(&mut clinic, hold.until, other).expect("free");
    assert!(matches!(clinic.decide(&later), Err(Refusal::SlotTaken { .. })));
}

#[test]
fn a_wish_names_what_is_there_and_a_closed_entry_is_no_longer_offered_anything() {
    let mut clinic = clinic();
    let strange = AddToWaitlist {
        clinic: clinic.clinic.id,
        patient: clinic.patients[0],
        wish: WaitlistWish { appointment: Some(build::id(0x999)), ..wish(30) },
    };
    assert_eq!(clinic.perform(Intent::AddToWaitlist(strange)), Err(Refusal::AppointmentUnknown));
    let entry = waits(&mut clinic, 0, wish(30));
    let reason = lamplight_domain::text::Justification::new("Went elsewhere").expect("a reason");
    let remove = Intent::RemoveFromWaitlist(RemoveFromWaitlist { entry: entry.id, reason });
    clinic.perform(remove.clone()).expect("removed");
    assert_eq!(clinic.perform(remove), Err(Refusal::WaitsNoLonger));
    let times = slot(&clinic);
    assert_eq!(offer(&mut clinic, &entry, times).map(drop), Err(Refusal::WaitsNoLonger));
}
