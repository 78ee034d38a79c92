//! A sample of every operation, in its envelope.

use lamplight_domain::appointments::{
    BookAppointment, CallResult, CancelAppointment, CancelledBy, CheckInAppointment, CompleteAppointment,
    ConfirmAppointment, DismissArrival, MarkNoShow, MoveAppointment, RecordCall, RoomAppointment, Seen,
    StartAppointment, Status, TakeBackStep, VisitKind,
};
use lamplight_domain::availability::{CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours, Week, Weekday};
use lamplight_domain::closed_days::{CloseDay, ReopenDay};
use lamplight_domain::holds::ReleaseHold;
use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_domain::organisation::{
    AddProvider, AddUser, BusinessHours, ChangeClinic, ChangeDeskPolicy, ChangeOrganisation, ChangeProvider,
    ChangeUser, ClinicDetails, DeskPolicy, LockMinutes, OrganisationDetails, ProviderDetails, ProviderProfile,
    SetUpOrganisation, UserDetails,
};
use lamplight_domain::patients::{
    ChangeInsurance, ChangePatient, Edit, ImportPatients, ImportedPatient, InsuranceDetails, NewPicture, PictureMedia,
    PicturePlace, RecordInsurance, RegisterPatient, Sealed, SetPicture,
};
use lamplight_domain::permissions::Role;
use lamplight_domain::recalls::{
    AddRecall, ChangeRecall, CloseRecall, NoteRecallAttempt, RecallHow, RecallOutcome, RecallPlan,
};
use lamplight_domain::resources::{AddResource, ChangeResource, ResourceDetails, RetireResource};
use lamplight_domain::series::{
    BookSeries, CancelSeries, Interval, MoveSeries, Repeat, SeriesCancellation, SeriesEnd, SeriesMove, SeriesVisit,
};
use lamplight_domain::text::{OrganisationName, Title, UserName, VisitReason};
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::{AddVisitType, BufferMinutes, ChangeVisitType, RetireVisitType, VisitTypeDetails};
use lamplight_domain::waitlist::{
    AcceptOffer, AddToWaitlist, ChangeWaitlistEntry, DeclineOffer, OfferTime, RemoveFromWaitlist, Urgency, WaitlistWish,
};
use lamplight_wire::envelope::{decode, encode};

use crate::sample;
use crate::values::{
    away, closed_day, date, demographics, details, id, identifier, insurance, justification, note, operation, person,
    profile, recall_plan, resource, stretch, symptoms, times, visit_type, week, wish, wrapped_key,
};

pub fn intent(kind: IntentKind) -> Intent {
    match kind {
        IntentKind::SetUpOrganisation => Intent::SetUpOrganisation(SetUpOrganisation {
            name: OrganisationName::new("Harbor Street Clinic").expect("a name"),
            zone: Zone::try_from("Asia/Kathmandu".to_owned()).expect("a zone"),
            hours: BusinessHours::usual(),
            owner_user_name: UserName::new("lindqvist").expect("a user name"),
            owner_given: person("Irene"),
            owner_family: person("Lindqvist"),
            owner_also: vec![Role::Provider, Role::FrontDesk],
        }),
        IntentKind::AddProvider => Intent::AddProvider(AddProvider {
            clinic: id(0x21),
            given: person("Grace"),
            family: person("Okafor"),
            title: Some(Title::new("MD").expect("a title")),
            user: None,
            profile: ProviderProfile::default(),
        }),
        IntentKind::RegisterPatient => Intent::RegisterPatient(RegisterPatient {
            given: person("Ana"),
            family: person("Ramírez"),
            birth_date: date("1980-05-17"),
            demographics: demographics(),
            not_a_duplicate_of: Vec::new(),
        }),
        IntentKind::ImportPatients => Intent::ImportPatients(ImportPatients {
            source_sha256: "5e".repeat(32),
            patients: vec![ImportedPatient {
                given: person("Hiro"),
                family: person("Tanaka"),
                birth_date: date("1971-03-09"),
                demographics: demographics(),
                identifiers: vec![identifier()],
            }],
        }),
        IntentKind::BookAppointment => {
            let reason = VisitReason::new("Cough\nsince Monday").expect("a reason");
            let times = times("2026-03-08T14:15:00Z");
            let plain = BookAppointment::new(id(0x21), id(0x41), times, VisitKind::Video, reason);
            let overbook_reason = Some(justification("Asked for by the provider"));
            Intent::BookAppointment(BookAppointment { overbook_reason, ..plain })
        }
        IntentKind::MoveAppointment => Intent::MoveAppointment(MoveAppointment {
            appointment: id(0x51),
            from: times("2026-03-08T14:15:00Z"),
            to: times("2026-03-09T15:00:00Z"),
            overbook_reason: Some(justification("Asked for by the provider")),
        }),
        IntentKind::CancelAppointment => Intent::CancelAppointment(CancelAppointment {
            appointment: id(0x51),
            reason: justification("Patient called"),
            wished_by: CancelledBy::Patient,
            from: Status::Scheduled,
        }),
        IntentKind::ConfirmAppointment => {
            Intent::ConfirmAppointment(ConfirmAppointment { appointment: id(0x51), seen: seen(Status::Scheduled) })
        }
        IntentKind::CheckInAppointment => {
            Intent::CheckInAppointment(CheckInAppointment { appointment: id(0x51), seen: seen(Status::Confirmed) })
        }
        IntentKind::RoomAppointment => {
            Intent::RoomAppointment(RoomAppointment { appointment: id(0x51), seen: seen(Status::CheckedIn) })
        }
        IntentKind::StartAppointment => {
            Intent::StartAppointment(StartAppointment { appointment: id(0x51), seen: seen(Status::Roomed) })
        }
        IntentKind::CompleteAppointment => {
            Intent::CompleteAppointment(CompleteAppointment { appointment: id(0x51), seen: seen(Status::InProgress) })
        }
        IntentKind::MarkNoShow => {
            Intent::MarkNoShow(MarkNoShow { appointment: id(0x51), seen: seen(Status::Confirmed) })
        }
        IntentKind::TakeBackStep => Intent::TakeBackStep(TakeBackStep {
            appointment: id(0x51),
            from: Status::NoShow,
            revision: 3,
            overbook_reason: Some(justification("Asked for by the provider")),
        }),
        IntentKind::DismissArrival => Intent::DismissArrival(DismissArrival { appointment: id(0x51), revision: 4 }),
        IntentKind::RecordCall => Intent::RecordCall(RecordCall {
            appointment: id(0x51),
            result: CallResult::LeftMessage,
            starts_at: times("2026-03-08T14:15:00Z").starts_at,
        }),
        IntentKind::ChangeDeskPolicy => Intent::ChangeDeskPolicy(ChangeDeskPolicy {
            from: DeskPolicy::USUAL,
            to: DeskPolicy { late_cancel_hours: 48, wait_amber: 10, wait_red: 20 },
        }),
        IntentKind::BookSeries => Intent::BookSeries(BookSeries {
            clinic: id(0x21),
            patient: id(0x41),
            kind: VisitKind::InPerson,
            reason: VisitReason::new("Physiotherapy").expect("a reason"),
            visit_type: Some(id(0x61)),
            resources: vec![id(0x81)],
            symptoms: symptoms(),
            patient_note: Some(note("Cannot climb stairs")),
            staff_note: Some(note("Interpreter booked")),
            repeat: Repeat::Week {
                every: Interval::new(2).expect("an interval"),
                on: vec![Weekday::Monday, Weekday::Thursday],
            },
            ends: Some(SeriesEnd::Count { visits: 2 }),
            visits: vec![
                SeriesVisit { times: times("2026-03-02T14:15:00Z"), overbook_reason: None },
                SeriesVisit {
                    times: times("2026-03-05T14:15:00Z"),
                    overbook_reason: Some(justification("Asked for by the provider")),
                },
            ],
        }),
        IntentKind::MoveSeries => Intent::MoveSeries(MoveSeries {
            series: id(0x91),
            chosen: id(0x51),
            moves: vec![SeriesMove {
                appointment: id(0x51),
                from: times("2026-03-08T14:15:00Z"),
                to: times("2026-03-09T15:00:00Z"),
                overbook_reason: Some(justification("Asked for by the provider")),
            }],
        }),
        IntentKind::CancelSeries => Intent::CancelSeries(CancelSeries {
            series: id(0x91),
            visits: vec![SeriesCancellation { appointment: id(0x51), from: Status::Confirmed }],
            reason: justification("Patient called"),
            wished_by: CancelledBy::Patient,
        }),
        IntentKind::AddVisitType => Intent::AddVisitType(AddVisitType { details: visit_type() }),
        IntentKind::ChangeVisitType => Intent::ChangeVisitType(ChangeVisitType {
            visit_type: id(0x61),
            from: visit_type(),
            to: VisitTypeDetails { active: false, ..visit_type() },
        }),
        IntentKind::RetireVisitType => Intent::RetireVisitType(RetireVisitType { visit_type: id(0x61) }),
        IntentKind::SetWeeklyHours => {
            Intent::SetWeeklyHours(SetWeeklyHours { provider: id(0x31), from: Week::default(), to: week() })
        }
        IntentKind::SetDateHours => Intent::SetDateHours(SetDateHours {
            provider: id(0x31),
            date: date("2026-12-24"),
            from: None,
            to: Some(vec![stretch(480, 720)]),
        }),
        IntentKind::EnterTimeOff => Intent::EnterTimeOff(EnterTimeOff { provider: id(0x31), away: away() }),
        IntentKind::CancelTimeOff => Intent::CancelTimeOff(CancelTimeOff { provider: id(0x31), time_off: id(0x71) }),
        IntentKind::CloseDay => Intent::CloseDay(CloseDay { clinic: id(0x21), day: closed_day() }),
        IntentKind::ReopenDay => Intent::ReopenDay(ReopenDay { clinic: id(0x21), date: date("2026-11-26") }),
        IntentKind::AddResource => Intent::AddResource(AddResource { clinic: id(0x21), details: resource() }),
        IntentKind::ChangeResource => Intent::ChangeResource(ChangeResource {
            clinic: id(0x21),
            resource: id(0x81),
            from: resource(),
            to: ResourceDetails { active: true, ..resource() },
        }),
        IntentKind::AddToWaitlist => {
            Intent::AddToWaitlist(AddToWaitlist { clinic: id(0x21), patient: id(0x41), wish: wish() })
        }
        IntentKind::ChangeWaitlistEntry => Intent::ChangeWaitlistEntry(ChangeWaitlistEntry {
            entry: id(0x91),
            from: wish(),
            to: WaitlistWish { urgency: Urgency::Routine, appointment: None, ..wish() },
        }),
        IntentKind::RemoveFromWaitlist => {
            Intent::RemoveFromWaitlist(RemoveFromWaitlist { entry: id(0x91), reason: justification("Went elsewhere") })
        }
        IntentKind::OfferTime => {
            Intent::OfferTime(OfferTime { entry: id(0x91), from: wish(), times: times("2026-03-09T15:00:00Z") })
        }
        IntentKind::AcceptOffer => {
            Intent::AcceptOffer(AcceptOffer { hold: id(0x92), entry: id(0x91), appointment: Some(id(0x51)) })
        }
        IntentKind::DeclineOffer => Intent::DeclineOffer(DeclineOffer { hold: id(0x92), entry: id(0x91) }),
        IntentKind::AddRecall => {
            Intent::AddRecall(AddRecall { clinic: id(0x21), patient: id(0x41), plan: recall_plan() })
        }
        IntentKind::ChangeRecall => Intent::ChangeRecall(ChangeRecall {
            recall: id(0x93),
            from: recall_plan(),
            to: RecallPlan { due: date("2026-10-01"), every: None, ..recall_plan() },
        }),
        IntentKind::NoteRecallAttempt => Intent::NoteRecallAttempt(NoteRecallAttempt {
            recall: id(0x93),
            how: RecallHow::Phone,
            outcome: RecallOutcome::LeftMessage,
            note: Some(note("With the daughter")),
        }),
        IntentKind::CloseRecall => {
            Intent::CloseRecall(CloseRecall { recall: id(0x93), reason: justification("Moved away") })
        }
        IntentKind::ReleaseHold => Intent::ReleaseHold(ReleaseHold { hold: id(0x92) }),
        IntentKind::ChangePatient => Intent::ChangePatient(change_patient()),
        IntentKind::RecordInsurance => {
            Intent::RecordInsurance(RecordInsurance { patient: id(0x41), details: insurance() })
        }
        IntentKind::ChangeInsurance => Intent::ChangeInsurance(ChangeInsurance {
            patient: id(0x41),
            insurance: id(0x91),
            from: insurance(),
            to: Some(InsuranceDetails { valid_until: None, ..insurance() }),
        }),
        IntentKind::SetPicture => Intent::SetPicture(SetPicture {
            patient: id(0x41),
            place: PicturePlace::CardFront { insurance: id(0x91) },
            from: Some(id(0x92)),
            to: Some(NewPicture {
                media: PictureMedia::Png,
                sha256: "9e".repeat(32),
                content: Sealed::new(vec![0x5e, 0xa1, 0xed]),
                key: wrapped_key(),
            }),
        }),
        IntentKind::RetireResource => Intent::RetireResource(RetireResource { clinic: id(0x21), resource: id(0x81) }),
        IntentKind::ChangeOrganisation
        | IntentKind::ChangeClinic
        | IntentKind::ChangeProvider
        | IntentKind::AddUser
        | IntentKind::ChangeUser => settings(kind),
    }
}

fn seen(status: Status) -> Seen {
    Seen { status, starts_at: times("2026-03-08T14:15:00Z").starts_at }
}

/// A cancellation of a visit whose patient had come: where it was seen came after the first sample was frozen.
#[test]
fn a_cancellation_from_elsewhere_has_a_frozen_sample() {
    let Intent::CancelAppointment(plain) = intent(IntentKind::CancelAppointment) else { panic!("a cancellation") };
    let value = operation(Intent::CancelAppointment(CancelAppointment { from: Status::CheckedIn, ..plain }));
    let frozen = sample("operation-CancelAppointment-2", &encode(&value));
    assert_eq!(decode(&frozen).expect("the sample is read"), value);
    assert_eq!(encode(&value), frozen);
}

fn settings(kind: IntentKind) -> Intent {
    let name = |text| OrganisationName::new(text).expect("a name");
    let zone = |text: &str| Zone::try_from(text.to_owned()).expect("a zone");
    let user = UserDetails {
        given: person("Irene"),
        family: person("Lindqvist"),
        roles: vec![Role::Nurse, Role::FrontDesk],
        active: true,
    };
    match kind {
        IntentKind::ChangeOrganisation => {
            let usual = |text, lock| OrganisationDetails { name: name(text), buffer: BufferMinutes::USUAL, lock };
            let lock = LockMinutes::new(5).expect("a time");
            let (from, to) = (usual("Harbor Street Clinic", LockMinutes::USUAL), usual("Harbor Street Group", lock));
            Intent::ChangeOrganisation(ChangeOrganisation { from, to })
        }
        IntentKind::ChangeClinic => {
            let hours = BusinessHours::usual();
            let from = ClinicDetails { name: name("North"), zone: zone("Asia/Kathmandu"), hours };
            let to = ClinicDetails { zone: zone("Pacific/Chatham"), ..from.clone() };
            Intent::ChangeClinic(ChangeClinic { clinic: id(0x21), from, to })
        }
        IntentKind::ChangeProvider => {
            let from = ProviderDetails {
                given: person("Grace"),
                family: person("Okafor"),
                title: Some(Title::new("MD").expect("a title")),
                user: Some(id(0xa1)),
                profile: profile(),
                active: true,
            };
            let to = ProviderDetails { user: None, profile: ProviderProfile::default(), active: false, ..from.clone() };
            Intent::ChangeProvider(ChangeProvider { provider: id(0x31), from, to })
        }
        IntentKind::AddUser => Intent::AddUser(AddUser {
            user_name: UserName::new("irene").expect("a user name"),
            given: user.given,
            family: user.family,
            roles: user.roles,
            provider: Some(id(0x31)),
        }),
        _ => {
            let to = UserDetails { active: false, ..user.clone() };
            Intent::ChangeUser(ChangeUser { user: id(0xa2), from: user, to })
        }
    }
}

/// A provider with an account and a profile: both came after the first sample was frozen.
#[test]
fn a_provider_with_a_profile_has_a_frozen_sample() {
    let Intent::AddProvider(plain) = intent(IntentKind::AddProvider) else { panic!("a provider") };
    let value = operation(Intent::AddProvider(AddProvider { user: Some(id(0xa1)), profile: profile(), ..plain }));
    let frozen = sample("operation-AddProvider-2", &encode(&value));
    assert_eq!(decode(&frozen).expect("the sample is read"), value);
    assert_eq!(encode(&value), frozen);
}

/// Every field of a patient that changes on its own.
fn change_patient() -> ChangePatient {
    let (before, after) = (demographics(), details());
    ChangePatient {
        patient: id(0x41),
        given: Some(Edit { from: person("Ana"), to: person("Ana Lucía") }),
        family: Some(Edit { from: person("Ramírez"), to: person("Ramírez Soto") }),
        birth_date: Some(Edit { from: date("1980-05-17"), to: date("1980-05-18") }),
        preferred_name: Some(Edit { from: None, to: after.preferred_name }),
        sex: Some(Edit { from: None, to: after.sex }),
        gender: Some(Edit { from: before.gender, to: None }),
        pronouns: Some(Edit { from: None, to: after.pronouns }),
        phones: Some(Edit { from: before.phones, to: Vec::new() }),
        email: Some(Edit { from: None, to: after.email }),
        addresses: Some(Edit { from: before.addresses, to: Vec::new() }),
        language: Some(Edit { from: before.language, to: None }),
        interpreter: Some(Edit { from: false, to: true }),
        emergency_contact: Some(Edit { from: None, to: after.emergency_contact }),
        pharmacy: Some(Edit { from: None, to: after.pharmacy }),
        deceased_on: Some(Edit { from: before.deceased_on, to: None }),
        archived: Some(Edit { from: false, to: true }),
    }
}

/// A booking with what came later.
#[test]
fn a_booking_with_everything_has_a_frozen_sample() {
    let Intent::BookAppointment(plain) = intent(IntentKind::BookAppointment) else { panic!("a booking") };
    let value = operation(Intent::BookAppointment(BookAppointment {
        visit_type: Some(id(0x61)),
        resources: vec![id(0x81)],
        symptoms: symptoms(),
        patient_note: Some(note("Cannot climb stairs")),
        staff_note: Some(note("Interpreter booked")),
        ..plain
    }));
    let frozen = sample("operation-BookAppointment-2", &encode(&value));
    assert_eq!(decode(&frozen).expect("the sample is read"), value);
    assert_eq!(encode(&value), frozen);
}

/// A booking from a recall: the field came later still.
#[test]
fn a_booking_from_a_recall_has_a_frozen_sample() {
    let Intent::BookAppointment(plain) = intent(IntentKind::BookAppointment) else { panic!("a booking") };
    let value = operation(Intent::BookAppointment(BookAppointment { recall: Some(id(0x93)), ..plain }));
    let frozen = sample("operation-BookAppointment-3", &encode(&value));
    assert_eq!(decode(&frozen).expect("the sample is read"), value);
    assert_eq!(encode(&value), frozen);
}

#[test]
fn every_operation_has_a_frozen_sample() {
    for kind in IntentKind::ALL {
        let value = operation(intent(*kind));
        let frozen = sample(&format!("operation-{}-1", kind.name()), &encode(&value));
        assert_eq!(decode(&frozen).expect("the sample is read"), value, "{}", kind.name());
        assert_eq!(encode(&value), frozen, "{}", kind.name());
    }
}
