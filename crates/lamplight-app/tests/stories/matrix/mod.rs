//! The permission matrix of the catalogue, cell by cell, as it is met by somebody with one role who is signed in:
//! every operation through `perform`, every question through `ask`. A new operation or question does not compile
//! until it has its row here, written by hand and not read from the policy.

mod intents;
mod later;

use lamplight_domain::ids::{AppointmentId, PatientId, PictureId};
use lamplight_domain::operations::{IntentKind, Refusal};
use lamplight_domain::organisation::{ChangeUser, UserDetails};
use lamplight_domain::permissions::Role::{self, ClinicAdmin, Compliance, FrontDesk, Nurse, Owner, Provider, Viewer};
use lamplight_domain::series::Scope;
use lamplight_wire::views::SeriesChangeAsked;
use lamplight_wire::{ErrorCode, Outcome, Query, QueryKind};

use self::intents::{Scene, intent};
use crate::clinic::TestClinic;
use crate::policy::question;
use crate::records::{PNG, photo_of, wanted};

const NOBODY: &[Role] = &[];
const EVERYBODY: &[Role] = &[Owner, ClinicAdmin, Provider, Nurse, FrontDesk, Compliance, Viewer];
/// Provider schedules, RW.
const SCHEDULERS: &[Role] = &[Owner, ClinicAdmin, Provider, Nurse, FrontDesk];
/// Demographics, RW.
const REGISTRARS: &[Role] = &[Provider, Nurse, FrontDesk];
/// Settings and users, RW.
const MANAGERS: &[Role] = &[Owner, ClinicAdmin];
/// Settings and users, R; the audit log, R.
const OVERSEERS: &[Role] = &[Owner, ClinicAdmin, Compliance];

fn who_may(kind: IntentKind) -> &'static [Role] {
    match kind {
        // Has its own door, before anybody is there.
        IntentKind::SetUpOrganisation => NOBODY,
        IntentKind::RegisterPatient
        | IntentKind::ImportPatients
        | IntentKind::ChangePatient
        | IntentKind::RecordInsurance
        | IntentKind::ChangeInsurance
        | IntentKind::SetPicture => REGISTRARS,
        IntentKind::BookAppointment
        | IntentKind::MoveAppointment
        | IntentKind::CancelAppointment
        | IntentKind::BookSeries
        | IntentKind::MoveSeries
        | IntentKind::CancelSeries
        | IntentKind::ConfirmAppointment
        | IntentKind::CheckInAppointment
        | IntentKind::RoomAppointment
        | IntentKind::StartAppointment
        | IntentKind::CompleteAppointment
        | IntentKind::MarkNoShow
        | IntentKind::TakeBackStep
        | IntentKind::DismissArrival
        | IntentKind::RecordCall
        | IntentKind::AddToWaitlist
        | IntentKind::ChangeWaitlistEntry
        | IntentKind::RemoveFromWaitlist
        | IntentKind::OfferTime
        | IntentKind::AcceptOffer
        | IntentKind::DeclineOffer
        | IntentKind::ReleaseHold
        | IntentKind::AddRecall
        | IntentKind::ChangeRecall
        | IntentKind::NoteRecallAttempt
        | IntentKind::CloseRecall
        | IntentKind::SetWeeklyHours
        | IntentKind::SetDateHours
        | IntentKind::EnterTimeOff
        | IntentKind::CancelTimeOff => SCHEDULERS,
        IntentKind::AddProvider
        | IntentKind::ChangeDeskPolicy
        | IntentKind::AddVisitType
        | IntentKind::ChangeVisitType
        | IntentKind::RetireVisitType
        | IntentKind::CloseDay
        | IntentKind::ReopenDay
        | IntentKind::AddResource
        | IntentKind::ChangeResource
        | IntentKind::RetireResource
        | IntentKind::ChangeOrganisation
        | IntentKind::ChangeClinic
        | IntentKind::ChangeProvider
        | IntentKind::AddUser
        | IntentKind::ChangeUser => MANAGERS,
    }
}

fn who_may_ask(kind: QueryKind) -> &'static [Role] {
    match kind {
        QueryKind::Overview
        | QueryKind::Day
        | QueryKind::Patients
        | QueryKind::Duplicates
        | QueryKind::Appointment
        | QueryKind::Standing
        | QueryKind::VisitTypes
        | QueryKind::Resources
        | QueryKind::ClinicHours
        | QueryKind::OpenHours
        | QueryKind::NextFree
        | QueryKind::FutureAppointments
        | QueryKind::Queue
        | QueryKind::CallList
        | QueryKind::Waitlist
        | QueryKind::Recalls
        | QueryKind::Days
        | QueryKind::Loads
        | QueryKind::Sheet
        | QueryKind::Patient
        | QueryKind::Picture
        | QueryKind::SeriesDates
        | QueryKind::SeriesVisits
        | QueryKind::Providers => EVERYBODY,
        QueryKind::Audit | QueryKind::Users => OVERSEERS,
    }
}

/// A clinic in which somebody with one role has signed in, and what was there before them.
struct There {
    clinic: TestClinic,
    patient: PatientId,
    appointment: AppointmentId,
    picture: PictureId,
    in_series: AppointmentId,
}

fn signed_in_as(role: Role) -> There {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let appointment = clinic.book(patient, "2026-11-24T15:00:00Z");
    let picture = photo_of(&clinic, patient);
    let in_series = clinic.book_series(patient, "2026-11-27T15:00:00Z", 3)[0];
    let colleague = clinic.add_colleague("colleague", &[role]);
    clinic.sign_in_as(&colleague).expect("the colleague signs in");
    assert_eq!(clinic.app.overview().expect("an overview").me.roles, [role]);
    There { clinic, patient, appointment, picture, in_series }
}

#[test]
fn every_operation_by_every_role() {
    for role in Role::ALL {
        let There { clinic, patient, appointment, .. } = signed_in_as(role);
        let scene = Scene { clinic: &clinic, patient, appointment };
        // Set-up and pictures have doors of their own.
        let own_door = [IntentKind::SetUpOrganisation, IntentKind::SetPicture];
        for kind in IntentKind::ALL.iter().copied().filter(|kind| !own_door.contains(kind)) {
            let before = clinic.app.overview().expect("an overview");
            let outcome = clinic.app.perform(intent(kind, &scene)).expect("it is decided");
            let refused = matches!(outcome, Outcome::Refused { refusal: Refusal::NotPermitted { .. } });
            assert_eq!(!refused, who_may(kind).contains(&role), "{role:?} {}", kind.name());
            if refused {
                assert_eq!(clinic.app.overview().expect("an overview"), before, "{role:?} {}", kind.name());
            }
        }
        let set = clinic.app.set_picture(&wanted(patient, PNG)).expect("it is decided");
        let refused = matches!(set, Outcome::Refused { refusal: Refusal::NotPermitted { .. } });
        assert_eq!(!refused, who_may(IntentKind::SetPicture).contains(&role), "{role:?} sets a picture");
        let again = clinic.app.perform(intent(IntentKind::SetUpOrganisation, &scene));
        assert_eq!(again.err().map(|failure| failure.code), Some(ErrorCode::AlreadySetUp), "{role:?}");
    }
}

#[test]
fn every_question_by_every_role() {
    for role in Role::ALL {
        let There { clinic, patient, appointment, picture, in_series } = signed_in_as(role);
        for kind in QueryKind::ALL.iter().copied() {
            let asked = match kind {
                // The usual questions book or enter something first, which not every role may.
                QueryKind::Appointment => Query::Appointment { id: appointment },
                QueryKind::Waitlist => Query::Waitlist { clinic: clinic.clinic },
                QueryKind::Patient => Query::Patient { id: patient },
                QueryKind::Picture => Query::Picture { id: picture },
                QueryKind::SeriesVisits => {
                    Query::SeriesVisits(SeriesChangeAsked { appointment: in_series, scope: Scope::All, to: None })
                }
                _ => question(kind, &clinic),
            };
            let answer = clinic.app.ask(asked);
            let refused = answer.as_ref().is_err_and(|failure| failure.code == ErrorCode::NotPermitted);
            assert_eq!(!refused, who_may_ask(kind).contains(&role), "{role:?} {}", kind.name());
            assert_eq!(answer.is_ok(), !refused, "{role:?} {}: {:?}", kind.name(), answer.err());
        }
    }
}

#[test]
fn a_starting_password_is_given_by_whoever_manages_the_clinic_and_to_administrators_by_an_owner() {
    for role in Role::ALL {
        let clinic = TestClinic::new();
        let others = [("viewer", Viewer), ("admin", ClinicAdmin), ("owner", Owner)];
        let others = others.map(|(name, of)| (clinic.add_user(name, &[of]), of));
        let colleague = clinic.add_colleague("colleague", &[role]);
        clinic.sign_in_as(&colleague).expect("the colleague signs in");
        for (other, of) in others {
            let given = clinic.app.give_starting_password(other, crate::clinic::COLLEAGUES_PASSWORD);
            let may = role == Owner || (role == ClinicAdmin && of == Viewer);
            assert_eq!(given.is_ok(), may, "{role:?} to {of:?}");
            if let Err(failure) = given {
                assert_eq!(failure.code, ErrorCode::NotPermitted, "{role:?} to {of:?}");
            }
        }
    }
}

#[test]
fn roles_that_are_taken_away_count_no_longer_and_roles_that_are_given_count_at_once() {
    let clinic = TestClinic::new();
    let me = clinic.app.overview().expect("an overview").me;
    let other = clinic.add_user("second", &[Owner]);
    assert_ne!(me.id, other);
    let mine = clinic.app.users().expect("users").into_iter().find(|user| user.id == me.id).expect("me").details;
    let to = UserDetails { roles: vec![Viewer], ..mine.clone() };
    let outcome = clinic.app.perform(lamplight_domain::operations::Intent::ChangeUser(ChangeUser {
        user: me.id,
        from: mine,
        to,
    }));
    assert!(matches!(outcome, Ok(Outcome::Done { .. })), "{outcome:?}");
    assert_eq!(clinic.app.users().err().map(|failure| failure.code), Some(ErrorCode::NotPermitted));
    assert_eq!(clinic.app.overview().expect("an overview").me.roles, [Viewer]);
}
