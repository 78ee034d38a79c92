//! People of the simulation at the waitlist and the recalls: they add, offer the few times that there are, answer,
//! and call people back.

use lamplight_domain::appointments::{VisitKind, VisitMinutes};
use lamplight_domain::holds::{Hold, ReleaseHold};
use lamplight_domain::ids::{ClinicId, PatientId, ProviderId};
use lamplight_domain::operations::Intent;
use lamplight_domain::recalls::{
    AddRecall, CloseRecall, NoteRecallAttempt, Recall, RecallHow, RecallMonths, RecallOutcome, RecallPlan,
};
use lamplight_domain::text::{Justification, VisitReason};
use lamplight_domain::waitlist::{
    AcceptOffer, AddToWaitlist, ChangeWaitlistEntry, DeclineOffer, OfferTime, RemoveFromWaitlist, Urgency,
    WaitlistEntry, WaitlistWish,
};

use super::person::some_times;
use crate::memory::{MemoryReplica, appointments, holds, patients, recalls, waitlist};
use crate::{Random, build};

pub(super) fn wants(
    random: &mut Random,
    shown: &MemoryReplica,
    clinic: ClinicId,
    providers: &[ProviderId],
) -> Option<Intent> {
    let waiting: Vec<&WaitlistEntry> = waitlist(&shown.records).filter(|entry| entry.closing.is_none()).collect();
    let open: Vec<&Hold> = holds(&shown.records).filter(|hold| hold.ended.is_none()).collect();
    match random.below(26) {
        20..=25 => recall(random, shown, clinic, providers),
        0..=4 => add(random, shown, clinic),
        5 => {
            let entry = random.pick(&waiting)?;
            let to = WaitlistWish { urgency: Urgency::Urgent, ..entry.wish.clone() };
            Some(Intent::ChangeWaitlistEntry(ChangeWaitlistEntry { entry: entry.id, from: entry.wish.clone(), to }))
        }
        6 => {
            let reason = Justification::new("Went elsewhere").expect("a reason");
            let entry = random.pick(&waiting)?.id;
            Some(Intent::RemoveFromWaitlist(RemoveFromWaitlist { entry, reason }))
        }
        7..=13 => {
            let entry = random.pick(&waiting)?;
            let times = some_times(random, providers)?;
            Some(Intent::OfferTime(OfferTime { entry: entry.id, from: entry.wish.clone(), times }))
        }
        14..=16 => {
            let hold = random.pick(&open)?;
            let entry = waiting.iter().find(|entry| entry.id == hold.entry)?;
            let appointment = entry.wish.appointment;
            Some(Intent::AcceptOffer(AcceptOffer { hold: hold.id, entry: entry.id, appointment }))
        }
        17..=18 => {
            let hold = random.pick(&open)?;
            Some(Intent::DeclineOffer(DeclineOffer { hold: hold.id, entry: hold.entry }))
        }
        _ => Some(Intent::ReleaseHold(ReleaseHold { hold: random.pick(&open)?.id })),
    }
}

/// Some would move a visit that they have.
fn add(random: &mut Random, shown: &MemoryReplica, clinic: ClinicId) -> Option<Intent> {
    let known: Vec<PatientId> = patients(&shown.records).map(|patient| patient.id).collect();
    let patient = *random.pick(&known)?;
    let own: Vec<_> = appointments(&shown.records).filter(|visit| visit.patient == patient).collect();
    let wish = WaitlistWish {
        providers: Vec::new(),
        visit_type: None,
        minutes: VisitMinutes::new(30).expect("a length"),
        kind: VisitKind::InPerson,
        parts: Vec::new(),
        weekdays: Vec::new(),
        not_before: None,
        until: None,
        urgency: Urgency::Soon,
        reason: VisitReason::new("Follow-up").expect("a reason"),
        appointment: random.pick(&own).map(|visit| visit.id),
    };
    Some(Intent::AddToWaitlist(AddToWaitlist { clinic, patient, wish }))
}

/// They come back every so often; some are booked, some fall through.
fn recall(random: &mut Random, shown: &MemoryReplica, clinic: ClinicId, providers: &[ProviderId]) -> Option<Intent> {
    let known: Vec<&Recall> = recalls(&shown.records).collect();
    match random.below(6) {
        0..=1 => {
            let patients: Vec<PatientId> = patients(&shown.records).map(|patient| patient.id).collect();
            let plan = RecallPlan {
                reason: VisitReason::new("Check-up").expect("a reason"),
                due: "2026-03-04".parse().expect("a date"),
                visit_type: None,
                provider: None,
                every: random.chance(500).then(|| RecallMonths::new(6).expect("an interval")),
            };
            Some(Intent::AddRecall(AddRecall { clinic, patient: *random.pick(&patients)?, plan }))
        }
        2 => {
            let recall = random.pick(&known)?.id;
            let (how, outcome) = (RecallHow::Phone, RecallOutcome::NoAnswer);
            Some(Intent::NoteRecallAttempt(NoteRecallAttempt { recall, how, outcome, note: None }))
        }
        3 => {
            let reason = Justification::new("Moved away").expect("a reason");
            Some(Intent::CloseRecall(CloseRecall { recall: random.pick(&known)?.id, reason }))
        }
        _ => {
            let recall = random.pick(&known)?;
            let times = some_times(random, providers)?;
            let (patient, id) = (recall.patient, recall.id);
            Some(build::book_with(clinic, patient, times, None, |booking| booking.recall = Some(id)))
        }
    }
}
