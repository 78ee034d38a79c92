//! Who may do what, operation by operation.

use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::organisation::AddProvider;
use lamplight_domain::permissions::{Permission, Role};
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
    };
    vec![
        (build::book(clinic.clinic.id, clinic.patients[0], times, None), Permission::WriteSchedule),
        (build::move_to(build::id(50), times, times, None), Permission::WriteSchedule),
        (build::cancel(build::id(50)), Permission::WriteSchedule),
        (build::register("Ana", "Ramirez", born), Permission::WriteDemographics),
        (build::import(&[1]), Permission::WriteDemographics),
        (Intent::AddProvider(add), Permission::ManageClinic),
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
