//! The only place where an operation becomes changes.

use super::{Change, Intent, Operation, Refusal};
use crate::appointments::{Status, step};
use crate::facts::{Fact, FactKey, Facts};
use crate::{
    appointments, availability, closed_days, holds, organisation, patients, permissions, policy, recalls, resources,
    series, visit_types, waitlist,
};

/// Why a rule stopped before changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    Refused(Refusal),
    /// The rule wants to know more before it says yes or no.
    NeedsFacts(Vec<FactKey>),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Stop::Refused(refusal)
    }
}

/// A rule may ask for more facts at most this often.
pub const MOST_ROUNDS: usize = 2;

/// The facts that can be named from the operation alone.
pub fn needs(op: &Operation) -> Vec<FactKey> {
    let mut keys = vec![FactKey::User(op.actor)];
    match &op.intent {
        Intent::SetUpOrganisation(_) => keys.push(FactKey::Organisation),
        Intent::AddProvider(input) => {
            keys.push(FactKey::Clinic(input.clinic));
            keys.extend(input.user.filter(|user| *user != op.actor).map(FactKey::User));
        }
        Intent::RegisterPatient(_) => keys.extend(patients::needs_of_registration(op)),
        Intent::ImportPatients(input) => keys.extend(patients::needs_of_import(op, input)),
        Intent::BookAppointment(input) => keys.extend(appointments::needs_of_booking(op, input)),
        Intent::MoveAppointment(input) => keys.extend(appointments::needs_of_move(input)),
        Intent::CancelAppointment(input) => keys.extend(appointments::needs_of_cancelling(input)),
        Intent::ConfirmAppointment(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::CheckInAppointment(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::RoomAppointment(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::StartAppointment(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::CompleteAppointment(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::MarkNoShow(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::TakeBackStep(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::DismissArrival(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::RecordCall(input) => keys.push(FactKey::Appointment(input.appointment)),
        Intent::ChangeDeskPolicy(_) => keys.push(FactKey::Organisation),
        Intent::BookSeries(input) => keys.extend(series::needs_of_series(op, input)),
        Intent::MoveSeries(input) => keys.extend(series::needs_of_series_move(input)),
        Intent::CancelSeries(input) => keys.extend(series::needs_of_series_cancel(input)),
        Intent::AddVisitType(_) | Intent::ChangeVisitType(_) | Intent::RetireVisitType(_) => {
            keys.push(FactKey::VisitTypes);
        }
        Intent::SetWeeklyHours(input) => keys.extend(availability::needs_of_availability(input.provider)),
        Intent::SetDateHours(input) => keys.extend(availability::needs_of_availability(input.provider)),
        Intent::EnterTimeOff(input) => keys.extend(availability::needs_of_availability(input.provider)),
        Intent::CancelTimeOff(input) => keys.extend(availability::needs_of_availability(input.provider)),
        Intent::CloseDay(input) => keys.extend(closed_days::needs_of_closed_days(input.clinic)),
        Intent::ReopenDay(input) => keys.extend(closed_days::needs_of_closed_days(input.clinic)),
        Intent::AddResource(input) => keys.extend(resources::needs_of_resources(input.clinic)),
        Intent::ChangeResource(input) => keys.extend(resources::needs_of_resources(input.clinic)),
        Intent::RetireResource(input) => keys.extend(resources::needs_of_resources(input.clinic)),
        Intent::ChangeOrganisation(_) => keys.push(FactKey::Organisation),
        Intent::ChangeClinic(input) => keys.push(FactKey::Clinic(input.clinic)),
        Intent::ChangeProvider(input) => {
            keys.push(FactKey::Provider(input.provider));
            keys.extend(input.to.user.filter(|user| *user != op.actor).map(FactKey::User));
        }
        Intent::AddUser(input) => keys.extend(organisation::needs_of_new_user(input)),
        Intent::ChangeUser(_) => keys.push(FactKey::Users),
        Intent::AddToWaitlist(input) => keys.extend(waitlist::needs_of_entering(input)),
        Intent::ChangeWaitlistEntry(input) => keys.push(FactKey::WaitlistEntry(input.entry)),
        Intent::RemoveFromWaitlist(input) => keys.push(FactKey::WaitlistEntry(input.entry)),
        Intent::OfferTime(input) => keys.push(FactKey::WaitlistEntry(input.entry)),
        Intent::AcceptOffer(input) => keys.extend(waitlist::needs_of_acceptance(input)),
        Intent::DeclineOffer(input) => {
            keys.extend([FactKey::Hold(input.hold), FactKey::WaitlistEntry(input.entry)]);
        }
        Intent::ReleaseHold(input) => keys.push(FactKey::Hold(input.hold)),
        Intent::AddRecall(input) => keys.extend(recalls::needs_of_adding_recall(input)),
        Intent::ChangeRecall(input) => keys.push(FactKey::Recall(input.recall)),
        Intent::NoteRecallAttempt(input) => keys.push(FactKey::Recall(input.recall)),
        Intent::CloseRecall(input) => keys.push(FactKey::Recall(input.recall)),
        Intent::ChangePatient(input) => keys.push(FactKey::Patient(input.patient)),
        Intent::RecordInsurance(input) => keys.push(FactKey::Patient(input.patient)),
        Intent::ChangeInsurance(input) => keys.push(FactKey::Patient(input.patient)),
        Intent::SetPicture(input) => keys.push(FactKey::Patient(input.patient)),
    }
    keys
}

/// Decides an operation against facts: the changes it makes, a typed refusal, or the facts it still needs.
pub fn decide(op: &Operation, facts: &Facts) -> Result<Vec<Change>, Stop> {
    if !matches!(op.intent, Intent::SetUpOrganisation(_)) {
        require_permission(op, facts)?;
    }
    match &op.intent {
        Intent::SetUpOrganisation(input) => organisation::set_up(op, input, facts),
        Intent::AddProvider(input) => organisation::add_provider(op, input, facts),
        Intent::RegisterPatient(input) => patients::register(op, input, facts),
        Intent::ImportPatients(input) => patients::import(op, input, facts),
        Intent::BookAppointment(input) => appointments::book(op, input, facts),
        Intent::MoveAppointment(input) => appointments::move_to(op, input, facts),
        Intent::CancelAppointment(input) => appointments::cancel(op, input, facts),
        Intent::ConfirmAppointment(input) => step(op, (input.appointment, input.seen), Status::Confirmed, facts),
        Intent::CheckInAppointment(input) => step(op, (input.appointment, input.seen), Status::CheckedIn, facts),
        Intent::RoomAppointment(input) => step(op, (input.appointment, input.seen), Status::Roomed, facts),
        Intent::StartAppointment(input) => step(op, (input.appointment, input.seen), Status::InProgress, facts),
        Intent::CompleteAppointment(input) => step(op, (input.appointment, input.seen), Status::Completed, facts),
        Intent::MarkNoShow(input) => step(op, (input.appointment, input.seen), Status::NoShow, facts),
        Intent::TakeBackStep(input) => appointments::take_back(op, input, facts),
        Intent::DismissArrival(input) => appointments::dismiss_arrival(op, input, facts),
        Intent::RecordCall(input) => appointments::record_call(op, input, facts),
        Intent::ChangeDeskPolicy(input) => organisation::change_desk_policy(input, facts),
        Intent::BookSeries(input) => series::book_series(op, input, facts),
        Intent::MoveSeries(input) => series::move_series(op, input, facts),
        Intent::CancelSeries(input) => series::cancel_series(op, input, facts),
        Intent::AddVisitType(input) => Ok(visit_types::add_visit_type(op, input)),
        Intent::ChangeVisitType(input) => visit_types::change_visit_type(input, facts),
        Intent::RetireVisitType(input) => visit_types::retire_visit_type(input, facts),
        Intent::SetWeeklyHours(input) => availability::set_weekly_hours(input, facts),
        Intent::SetDateHours(input) => availability::set_date_hours(input, facts),
        Intent::EnterTimeOff(input) => availability::enter_time_off(op, input, facts),
        Intent::CancelTimeOff(input) => availability::cancel_time_off(input, facts),
        Intent::CloseDay(input) => closed_days::close_day(input, facts),
        Intent::ReopenDay(input) => closed_days::reopen_day(input, facts),
        Intent::AddResource(input) => resources::add_resource(op, input, facts),
        Intent::ChangeResource(input) => resources::change_resource(input, facts),
        Intent::RetireResource(input) => resources::retire_resource(input, facts),
        Intent::ChangeOrganisation(input) => organisation::change_organisation(input, facts),
        Intent::ChangeClinic(input) => organisation::change_clinic(input, facts),
        Intent::ChangeProvider(input) => organisation::change_provider(input, facts),
        Intent::AddUser(input) => organisation::add_user(op, input, facts),
        Intent::ChangeUser(input) => organisation::change_user(op, input, facts),
        Intent::AddToWaitlist(input) => waitlist::add_to_waitlist(op, input, facts),
        Intent::ChangeWaitlistEntry(input) => waitlist::change_waitlist_entry(input, facts),
        Intent::RemoveFromWaitlist(input) => waitlist::remove_from_waitlist(op, input, facts),
        Intent::OfferTime(input) => waitlist::offer_time(op, input, facts),
        Intent::AcceptOffer(input) => waitlist::accept_offer(op, input, facts),
        Intent::DeclineOffer(input) => waitlist::decline_offer(op, input, facts),
        Intent::ReleaseHold(input) => holds::release_hold(op, input, facts),
        Intent::AddRecall(input) => recalls::add_recall(op, input, facts),
        Intent::ChangeRecall(input) => recalls::change_recall(input, facts),
        Intent::NoteRecallAttempt(input) => recalls::note_recall_attempt(op, input, facts),
        Intent::CloseRecall(input) => recalls::close_recall(op, input, facts),
        Intent::ChangePatient(input) => patients::change_patient(op, input, facts),
        Intent::RecordInsurance(input) => patients::record_insurance(op, input, facts),
        Intent::ChangeInsurance(input) => patients::change_insurance(op, input, facts),
        Intent::SetPicture(input) => patients::set_picture(op, input, facts),
    }
}

fn require_permission(op: &Operation, facts: &Facts) -> Result<(), Stop> {
    let user = match facts.user(op.actor)? {
        Fact::Known(user) if user.active => user,
        Fact::Known(_) | Fact::Absent => return Err(Refusal::ActorUnknown.into()),
        Fact::NotHere => return Err(Refusal::NotOnThisWorkstation.into()),
    };
    let permission = policy::of(op.intent.kind()).permission;
    if permissions::allowed(&user.roles, permission) {
        Ok(())
    } else {
        Err(Refusal::NotPermitted { permission }.into())
    }
}

/// A decided operation, and every key that was read on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub outcome: Result<Vec<Change>, Refusal>,
    pub read: Vec<FactKey>,
}

/// Decides with a loader: loads what the operation needs, decides, and loads more at most [`MOST_ROUNDS`]
/// times. The loader adds the facts of the given keys; its error ends the attempt.
///
/// # Panics
/// When a rule asks for facts that the loader did not supply, or asks too often: both are defects.
pub fn decide_with<E>(
    op: &Operation,
    load: impl FnMut(&[FactKey], &mut Facts) -> Result<(), E>,
) -> Result<Decision, E> {
    let (outcome, read) = answer_with(needs(op), |facts| decide(op, facts), load)?;
    Ok(Decision { outcome, read })
}

/// What a rule says, and every key that was read on the way.
pub type Answered<T> = (Result<T, Refusal>, Vec<FactKey>);

/// Runs any rule with a loader, first with the facts that `wanted` names; for questions that are asked of a rule
/// before anything is to be done.
///
/// # Panics
/// As [`decide_with`].
pub fn answer_with<T, E>(
    mut wanted: Vec<FactKey>,
    rule: impl Fn(&Facts) -> Result<T, Stop>,
    mut load: impl FnMut(&[FactKey], &mut Facts) -> Result<(), E>,
) -> Result<Answered<T>, E> {
    let mut facts = Facts::default();
    let mut read = Vec::new();
    for _ in 0..=MOST_ROUNDS {
        load(&wanted, &mut facts)?;
        read.append(&mut wanted);
        match rule(&facts) {
            Ok(answer) => return Ok((Ok(answer), read)),
            Err(Stop::Refused(refusal)) => return Ok((Err(refusal), read)),
            Err(Stop::NeedsFacts(more)) => {
                assert!(!more.iter().any(|key| read.contains(key)), "a loaded fact was asked for again");
                wanted = more;
            }
        }
    }
    panic!("a rule asked for facts more than {MOST_ROUNDS} times");
}
