//! Who may do what, operation by operation.

use lamplight_domain::availability::{
    CancelTimeOff, EnterTimeOff, SetDateHours, SetWeeklyHours, TimeAway, TimeOffKind, Week,
};
use lamplight_domain::closed_days::{CloseDay, ClosedDay, ReopenDay};
use lamplight_domain::ids::PatientId;
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::organisation::{AddProvider, ProviderProfile};
use lamplight_domain::patients::{
    ChangeInsurance, ChangePatient, InsuranceDetails, InsuranceRank, PicturePlace, RecordInsurance, SetPicture,
};
use lamplight_domain::permissions::{Permission, Role};
use lamplight_domain::resources::{AddResource, ChangeResource, RetireResource};
use lamplight_domain::text::{DayName, InsurerName, MemberNumber};
use lamplight_domain::visit_types::{AddVisitType, ChangeVisitType, RetireVisitType};
use lamplight_testkit::build;

use crate::desk::TestClinic;

fn every_operation(clinic: &TestClinic) -> Vec<(Intent, Permission)> {
    let times = build::times(clinic.providers[0], build::instant("2026-03-09T14:00:00Z"), 30);
    let born = "1980-05-17".parse().expect("a date");
    let add = AddProvider {
        clinic: clinic.clinic.id,
        given: build::person_name("Grace"),
        family: build::person_name("Okafor"),
        title: None,
        user: None,
        profile: ProviderProfile::default(),
    };
    vec![
        (build::book(clinic.clinic.id, clinic.patients[0], times, None), Permission::WriteSchedule),
        (build::move_to(build::id(50), times, times, None), Permission::WriteSchedule),
        (build::cancel(build::id(50)), Permission::WriteSchedule),
        (build::register("Ana", "Ramirez", born), Permission::WriteDemographics),
        (build::import(&[1]), Permission::WriteDemographics),
        (Intent::AddProvider(add), Permission::ManageClinic),
    ]
    .into_iter()
    .chain(hours(clinic))
    .chain(records(clinic.patients[0]))
    .collect()
}

/// What is known of a patient is the desk's, the nurses' and the providers', not the administration's.
fn records(patient: PatientId) -> Vec<(Intent, Permission)> {
    let details = InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new("M1").expect("a number"),
        group: None,
        rank: InsuranceRank::Primary,
        valid_from: None,
        valid_until: None,
    };
    let change = ChangeInsurance { patient, insurance: build::id(1), from: details.clone(), to: None };
    let place = PicturePlace::Photo;
    [
        Intent::ChangePatient(ChangePatient::new(patient)),
        Intent::RecordInsurance(RecordInsurance { patient, details }),
        Intent::ChangeInsurance(change),
        Intent::SetPicture(SetPicture { patient, place, from: None, to: None }),
    ]
    .map(|intent| (intent, Permission::WriteDemographics))
    .into()
}

/// Whoever keeps the schedule keeps hours and time off; what the clinic offers and has is the administration's.
fn hours(clinic: &TestClinic) -> Vec<(Intent, Permission)> {
    let (schedule, manage) = (Permission::WriteSchedule, Permission::ManageClinic);
    let date = "2026-12-24".parse().expect("a date");
    let (provider, at) = (clinic.providers[0], clinic.clinic.id);
    let details = build::visit_type(41, &[]).details;
    let room = build::resource(33, &clinic.clinic, "Room").details;
    let week = Week::default();
    let away = TimeAway { first: date, from: 0, last: date, until: 1440, kind: TimeOffKind::Sick, note: None };
    let day = ClosedDay { date, name: DayName::new("Christmas Eve").expect("a name") };
    let (visit_type, resource) = (clinic.visit_type, clinic.rooms[0]);
    vec![
        (Intent::SetWeeklyHours(SetWeeklyHours { provider, from: week.clone(), to: week }), schedule),
        (Intent::SetDateHours(SetDateHours { provider, date, from: None, to: Some(Vec::new()) }), schedule),
        (Intent::EnterTimeOff(EnterTimeOff { provider, away }), schedule),
        (Intent::CancelTimeOff(CancelTimeOff { provider, time_off: build::id(1) }), schedule),
        (Intent::AddVisitType(AddVisitType { details: details.clone() }), manage),
        (Intent::ChangeVisitType(ChangeVisitType { visit_type, from: details.clone(), to: details }), manage),
        (Intent::RetireVisitType(RetireVisitType { visit_type }), manage),
        (Intent::CloseDay(CloseDay { clinic: at, day }), manage),
        (Intent::ReopenDay(ReopenDay { clinic: at, date }), manage),
        (Intent::AddResource(AddResource { clinic: at, details: room.clone() }), manage),
        (Intent::ChangeResource(ChangeResource { clinic: at, resource, from: room.clone(), to: room }), manage),
        (Intent::RetireResource(RetireResource { clinic: at, resource }), manage),
    ]
}

/// The cells of the catalogue's matrix for these operations: schedule, demographics, clinic.
#[test]
fn each_role_is_refused_what_it_may_not() {
    let expected = [
        (Role::Owner, [true, false, true]),
        (Role::ClinicAdmin, [true, false, true]),
        (Role::Provider, [true, true, false]),
        (Role::Nurse, [true, true, false]),
        (Role::FrontDesk, [true, true, false]),
        (Role::Compliance, [false, false, false]),
        (Role::Viewer, [false, false, false]),
    ];
    assert_eq!(expected.len(), Role::ALL.len());
    for (role, [schedule, demographics, manage]) in expected {
        let mut clinic = TestClinic::new("America/New_York", &[role]);
        for (intent, permission) in every_operation(&clinic) {
            let may = match permission {
                Permission::WriteSchedule => schedule,
                Permission::WriteDemographics => demographics,
                _ => manage,
            };
            let name = intent.kind().name();
            let operation = clinic.operation(intent);
            let refused = clinic.decide(&operation) == Err(Refusal::NotPermitted { permission });
            assert_eq!(refused, !may, "{role:?} {name}");
        }
    }
}

#[test]
fn who_is_unknown_or_no_longer_active_is_refused_everything() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let mut left = build::user(4, &Role::ALL);
    left.active = false;
    clinic.put(&lamplight_domain::records::Record::User(left));
    for actor in [4, 5] {
        clinic.desk.actor = build::id(actor);
        for (intent, _) in every_operation(&clinic) {
            let operation = clinic.operation(intent);
            assert_eq!(clinic.decide(&operation), Err(Refusal::ActorUnknown));
        }
    }
}
