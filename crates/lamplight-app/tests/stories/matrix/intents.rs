//! A plausible input of every operation: what is refused is refused for the role alone.

use lamplight_domain::appointments::{
    CallResult, CancelAppointment, CancelledBy, CheckInAppointment, CompleteAppointment, ConfirmAppointment,
    DismissArrival, MarkNoShow, MoveAppointment, RecordCall, RoomAppointment, Seen, StartAppointment, Status,
    TakeBackStep, VisitKind,
};
use lamplight_domain::availability::{
    CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours, TimeAway, TimeOffKind, Week,
};
use lamplight_domain::closed_days::{CloseDay, ClosedDay, ReopenDay};
use lamplight_domain::holds::ReleaseHold;
use lamplight_domain::ids::{AppointmentId, PatientId, TimeOffId};
use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_domain::organisation::{
    AddProvider, AddUser, BusinessHours, ChangeClinic, ChangeDeskPolicy, ChangeOrganisation, ChangeProvider,
    ChangeUser, ClinicDetails, DeskPolicy, LockMinutes, OrganisationDetails, ProviderDetails, ProviderProfile,
    SetUpOrganisation, UserDetails,
};
use lamplight_domain::patients::{Demographics, ImportPatients, RegisterPatient};
use lamplight_domain::permissions::Role::Viewer;
use lamplight_domain::recalls::{
    AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt, RecallHow, RecallOutcome, RecallPlan,
};
use lamplight_domain::resources::{AddResource, ChangeResource, ResourceDetails, RetireResource};
use lamplight_domain::text::{
    DayName, Justification, OrganisationName, PersonName, ResourceKind, ResourceName, UserName, VisitReason,
    VisitTypeName,
};
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::{
    AddVisitType, BufferMinutes, ChangeVisitType, RetireVisitType, VisitColour, VisitTypeDetails,
};
use lamplight_domain::waitlist::{
    AcceptOffer, AddToWaitlist, ChangeWaitlistEntry, DeclineOffer, OfferTime, RemoveFromWaitlist, Urgency, WaitlistWish,
};
use uuid::Uuid;

use crate::clinic::TestClinic;

/// What the operations of a row are about.
pub struct Scene<'a> {
    pub clinic: &'a TestClinic,
    pub patient: PatientId,
    pub appointment: AppointmentId,
}

pub fn intent(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let clinic = scene.clinic;
    let times = clinic.times("2026-11-24T15:00:00Z", 30);
    match kind {
        IntentKind::RegisterPatient => Intent::RegisterPatient(RegisterPatient {
            given: person("Noor"),
            family: person("Haidari"),
            birth_date: "2012-03-29".parse().expect("a date"),
            demographics: Demographics::default(),
            not_a_duplicate_of: Vec::new(),
        }),
        IntentKind::ImportPatients => {
            Intent::ImportPatients(ImportPatients { source_sha256: "5e".repeat(32), patients: Vec::new() })
        }
        IntentKind::BookAppointment => Intent::BookAppointment(clinic.booking(scene.patient, "2026-11-25T15:00:00Z")),
        IntentKind::MoveAppointment => Intent::MoveAppointment(MoveAppointment {
            appointment: scene.appointment,
            from: times,
            to: clinic.times("2026-11-24T17:00:00Z", 30),
            overbook_reason: None,
        }),
        IntentKind::CancelAppointment => Intent::CancelAppointment(CancelAppointment {
            appointment: scene.appointment,
            reason: Justification::new("Patient called").expect("a reason"),
            wished_by: CancelledBy::Patient,
            from: Status::Scheduled,
        }),
        IntentKind::BookSeries | IntentKind::MoveSeries | IntentKind::CancelSeries => super::later::series(kind, scene),
        IntentKind::ChangePatient
        | IntentKind::RecordInsurance
        | IntentKind::ChangeInsurance
        | IntentKind::SetPicture => super::later::record(kind, scene),
        IntentKind::ConfirmAppointment
        | IntentKind::CheckInAppointment
        | IntentKind::RoomAppointment
        | IntentKind::StartAppointment
        | IntentKind::CompleteAppointment
        | IntentKind::MarkNoShow
        | IntentKind::TakeBackStep
        | IntentKind::DismissArrival
        | IntentKind::RecordCall => on_its_way(kind, scene),
        IntentKind::AddToWaitlist
        | IntentKind::ChangeWaitlistEntry
        | IntentKind::RemoveFromWaitlist
        | IntentKind::OfferTime
        | IntentKind::AcceptOffer
        | IntentKind::DeclineOffer
        | IntentKind::ReleaseHold => waiting(kind, scene),
        IntentKind::AddRecall | IntentKind::ChangeRecall | IntentKind::NoteRecallAttempt | IntentKind::CloseRecall => {
            recalling(kind, scene)
        }
        IntentKind::SetWeeklyHours
        | IntentKind::SetDateHours
        | IntentKind::EnterTimeOff
        | IntentKind::CancelTimeOff
        | IntentKind::CloseDay
        | IntentKind::ReopenDay => hours(kind, clinic),
        IntentKind::AddVisitType
        | IntentKind::ChangeVisitType
        | IntentKind::RetireVisitType
        | IntentKind::AddResource
        | IntentKind::ChangeResource
        | IntentKind::RetireResource => offer(kind, clinic),
        IntentKind::SetUpOrganisation
        | IntentKind::AddProvider
        | IntentKind::ChangeDeskPolicy
        | IntentKind::ChangeOrganisation
        | IntentKind::ChangeClinic
        | IntentKind::ChangeProvider
        | IntentKind::AddUser
        | IntentKind::ChangeUser => organisation(kind, clinic),
    }
}

fn waiting(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let times = scene.clinic.times("2026-11-24T15:00:00Z", 30);
    let wish = WaitlistWish {
        providers: Vec::new(),
        visit_type: None,
        minutes: times.minutes,
        kind: VisitKind::InPerson,
        parts: Vec::new(),
        weekdays: Vec::new(),
        not_before: None,
        until: None,
        urgency: Urgency::Soon,
        reason: VisitReason::new("Knee pain").expect("a reason"),
        appointment: None,
    };
    let (clinic, patient) = (scene.clinic.clinic, scene.patient);
    let (entry, hold) = (Uuid::nil().into(), Uuid::nil().into());
    match kind {
        IntentKind::AddToWaitlist => Intent::AddToWaitlist(AddToWaitlist { clinic, patient, wish }),
        IntentKind::ChangeWaitlistEntry => {
            Intent::ChangeWaitlistEntry(ChangeWaitlistEntry { entry, from: wish.clone(), to: wish })
        }
        IntentKind::RemoveFromWaitlist => {
            let reason = Justification::new("No longer wanted").expect("a reason");
            Intent::RemoveFromWaitlist(RemoveFromWaitlist { entry, reason })
        }
        IntentKind::OfferTime => Intent::OfferTime(OfferTime { entry, from: wish, times }),
        IntentKind::AcceptOffer => Intent::AcceptOffer(AcceptOffer { hold, entry, appointment: None }),
        IntentKind::DeclineOffer => Intent::DeclineOffer(DeclineOffer { hold, entry }),
        _ => Intent::ReleaseHold(ReleaseHold { hold }),
    }
}

fn recalling(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let plan = RecallPlan {
        reason: VisitReason::new("Yearly check").expect("a reason"),
        due: "2027-11-23".parse().expect("a date"),
        visit_type: None,
        provider: None,
        every: None,
    };
    let recall = Uuid::nil().into();
    match kind {
        IntentKind::AddRecall => {
            Intent::AddRecall(AddRecall { clinic: scene.clinic.clinic, patient: scene.patient, plan })
        }
        IntentKind::ChangeRecall => Intent::ChangeRecall(ChangeRecall { recall, from: plan.clone(), to: plan }),
        IntentKind::NoteRecallAttempt => {
            let (how, outcome) = (RecallHow::Phone, RecallOutcome::NoAnswer);
            Intent::NoteRecallAttempt(NoteRecallAttempt { recall, how, outcome, note: None })
        }
        _ => {
            let reason = Justification::new("Moved away").expect("a reason");
            Intent::CloseRecall(CloseRecall { recall, reason })
        }
    }
}

fn on_its_way(kind: IntentKind, scene: &Scene<'_>) -> Intent {
    let appointment = scene.appointment;
    let starts_at = scene.clinic.times("2026-11-24T15:00:00Z", 30).starts_at;
    let seen = Seen { status: Status::Scheduled, starts_at };
    match kind {
        IntentKind::ConfirmAppointment => Intent::ConfirmAppointment(ConfirmAppointment { appointment, seen }),
        IntentKind::CheckInAppointment => Intent::CheckInAppointment(CheckInAppointment { appointment, seen }),
        IntentKind::RoomAppointment => Intent::RoomAppointment(RoomAppointment { appointment, seen }),
        IntentKind::StartAppointment => Intent::StartAppointment(StartAppointment { appointment, seen }),
        IntentKind::CompleteAppointment => Intent::CompleteAppointment(CompleteAppointment { appointment, seen }),
        IntentKind::MarkNoShow => Intent::MarkNoShow(MarkNoShow { appointment, seen }),
        IntentKind::TakeBackStep => {
            let (from, revision, overbook_reason) = (Status::CheckedIn, 0, None);
            Intent::TakeBackStep(TakeBackStep { appointment, from, revision, overbook_reason })
        }
        IntentKind::DismissArrival => Intent::DismissArrival(DismissArrival { appointment, revision: 0 }),
        _ => Intent::RecordCall(RecordCall { appointment, result: CallResult::NoAnswer, starts_at }),
    }
}

fn hours(kind: IntentKind, clinic: &TestClinic) -> Intent {
    let provider = clinic.provider;
    let date = "2026-12-24".parse().expect("a date");
    let away = TimeAway { first: date, from: 0, last: date, until: 1440, kind: TimeOffKind::Sick, note: None };
    let week = Week::default();
    match kind {
        IntentKind::SetWeeklyHours => Intent::SetWeeklyHours(SetWeeklyHours { provider, from: week.clone(), to: week }),
        IntentKind::SetDateHours => {
            Intent::SetDateHours(SetDateHours { provider, date, from: None, to: Some(Vec::new()) })
        }
        IntentKind::EnterTimeOff => Intent::EnterTimeOff(EnterTimeOff { provider, away }),
        IntentKind::CancelTimeOff => {
            Intent::CancelTimeOff(CancelTimeOff { provider, time_off: TimeOffId(Uuid::nil()) })
        }
        IntentKind::CloseDay => {
            let day = ClosedDay { date, name: DayName::new("Christmas Eve").expect("a name") };
            Intent::CloseDay(CloseDay { clinic: clinic.clinic, day })
        }
        _ => Intent::ReopenDay(ReopenDay { clinic: clinic.clinic, date }),
    }
}

fn offer(kind: IntentKind, clinic: &TestClinic) -> Intent {
    let details = VisitTypeDetails {
        name: VisitTypeName::new("Wound check").expect("a name"),
        minutes: clinic.times("2026-11-24T15:00:00Z", 15).minutes,
        colour: VisitColour::Olive,
        kind: VisitKind::InPerson,
        buffer_after: None,
        providers: Vec::new(),
        needs: Vec::new(),
        active: true,
    };
    let room = ResourceDetails {
        name: ResourceName::new("Room 2").expect("a name"),
        kind: ResourceKind::new("Room").expect("a kind"),
        active: true,
    };
    let (visit_type, resource, at) = (Uuid::nil().into(), Uuid::nil().into(), clinic.clinic);
    match kind {
        IntentKind::AddVisitType => Intent::AddVisitType(AddVisitType { details }),
        IntentKind::ChangeVisitType => {
            Intent::ChangeVisitType(ChangeVisitType { visit_type, from: details.clone(), to: details })
        }
        IntentKind::RetireVisitType => Intent::RetireVisitType(RetireVisitType { visit_type }),
        IntentKind::AddResource => Intent::AddResource(AddResource { clinic: at, details: room }),
        IntentKind::ChangeResource => {
            Intent::ChangeResource(ChangeResource { clinic: at, resource, from: room.clone(), to: room })
        }
        _ => Intent::RetireResource(RetireResource { clinic: at, resource }),
    }
}

fn organisation(kind: IntentKind, clinic: &TestClinic) -> Intent {
    let name = OrganisationName::new("Riverside").expect("a name");
    let zone = Zone::try_from("America/New_York".to_owned()).expect("a zone");
    let hours = BusinessHours::usual();
    let user_name = UserName::new("somebody").expect("a user name");
    match kind {
        IntentKind::SetUpOrganisation => Intent::SetUpOrganisation(SetUpOrganisation {
            name,
            zone,
            hours,
            owner_user_name: user_name,
            owner_given: person("Ana"),
            owner_family: person("Rivera"),
            owner_also: Vec::new(),
        }),
        IntentKind::AddProvider => Intent::AddProvider(AddProvider {
            clinic: clinic.clinic,
            given: person("Grace"),
            family: person("Okafor"),
            title: None,
            user: None,
            profile: ProviderProfile::default(),
        }),
        IntentKind::ChangeDeskPolicy => {
            Intent::ChangeDeskPolicy(ChangeDeskPolicy { from: DeskPolicy::USUAL, to: DeskPolicy::USUAL })
        }
        IntentKind::ChangeOrganisation => {
            let details = OrganisationDetails { name, buffer: BufferMinutes::USUAL, lock: LockMinutes::USUAL };
            Intent::ChangeOrganisation(ChangeOrganisation { from: details.clone(), to: details })
        }
        IntentKind::ChangeClinic => {
            let details = ClinicDetails { name, zone, hours };
            Intent::ChangeClinic(ChangeClinic { clinic: clinic.clinic, from: details.clone(), to: details })
        }
        IntentKind::ChangeProvider => {
            let details = ProviderDetails {
                given: person("Ana"),
                family: person("Rivera"),
                title: None,
                user: None,
                profile: ProviderProfile::default(),
                active: true,
            };
            Intent::ChangeProvider(ChangeProvider { provider: clinic.provider, from: details.clone(), to: details })
        }
        IntentKind::AddUser => Intent::AddUser(AddUser {
            user_name,
            given: person("Mei"),
            family: person("Lindqvist"),
            roles: vec![Viewer],
            provider: None,
        }),
        _ => {
            let details =
                UserDetails { given: person("Mei"), family: person("Lindqvist"), roles: vec![Viewer], active: true };
            Intent::ChangeUser(ChangeUser { user: Uuid::nil().into(), from: details.clone(), to: details })
        }
    }
}

fn person(text: &str) -> PersonName {
    PersonName::new(text).expect("a name")
}
