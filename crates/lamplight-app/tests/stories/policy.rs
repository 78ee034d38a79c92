//! Walks every operation and every question: each has a permission that is checked, and each leaves its trace.

use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::operations::IntentKind;
use lamplight_domain::patients::finding::DateOrder;
use lamplight_domain::permissions::{Permission, Role, allowed};
use lamplight_domain::policy;
use lamplight_domain::series::{Interval, MonthDay, Repeat, Scope, SeriesEnd};
use lamplight_wire::views::{PersonTyped, SeriesAsked, SeriesChangeAsked, TimesAsked};
use lamplight_wire::{ErrorCode, Query, QueryKind, ReadAudit};

use crate::clinic::{TestClinic, free_search};
use crate::waitlist;

/// A question of each kind that a fresh clinic can answer or miss.
pub fn question(kind: QueryKind, clinic: &TestClinic) -> Query {
    match kind {
        QueryKind::Overview => Query::Overview,
        QueryKind::Day => Query::Day { clinic: clinic.clinic, date: "2026-11-23".parse().expect("a date") },
        QueryKind::Days => {
            let date = "2026-11-23".parse().expect("a date");
            Query::Days { clinic: clinic.clinic, date, days: 1, provider: Some(clinic.provider) }
        }
        QueryKind::Loads => {
            Query::Loads { clinic: clinic.clinic, date: "2026-11-23".parse().expect("a date"), days: 42 }
        }
        QueryKind::Sheet => Query::Sheet(crate::clinic::day_sheet(clinic.clinic)),
        QueryKind::Patients => Query::Patients { text: "Ram".to_owned(), limit: 5, date_order: DateOrder::default() },
        QueryKind::Duplicates => Query::Duplicates(PersonTyped::default()),
        QueryKind::Appointment => {
            let patient = clinic.register("Ana", "Ramirez");
            Query::Appointment { id: clinic.book(patient, "2026-11-23T15:00:00Z") }
        }
        QueryKind::Standing => Query::Standing(TimesAsked {
            clinic: clinic.clinic,
            date: "2026-11-23".parse().expect("a date"),
            minute: Some(10 * 60),
            minutes: VisitMinutes::new(30).expect("a length"),
            visit_type: None,
            providers: vec![clinic.provider],
        }),
        QueryKind::SeriesDates => Query::SeriesDates(SeriesAsked {
            clinic: clinic.clinic,
            provider: clinic.provider,
            starts_at: "2026-11-23T15:00:00Z".parse().expect("an instant"),
            minutes: VisitMinutes::new(30).expect("a length"),
            visit_type: None,
            repeat: Repeat::MonthDay {
                every: Interval::new(1).expect("an interval"),
                day: MonthDay::new(23).expect("a day"),
            },
            ends: Some(SeriesEnd::Count { visits: 3 }),
        }),
        QueryKind::SeriesVisits => {
            let patient = clinic.register("Ana", "Ramirez");
            let visits = clinic.book_series(patient, "2026-11-23T15:00:00Z", 3);
            Query::SeriesVisits(SeriesChangeAsked { appointment: visits[0], scope: Scope::All, to: None })
        }
        QueryKind::Audit => Query::Audit,
        QueryKind::VisitTypes => Query::VisitTypes,
        QueryKind::Resources => Query::Resources { clinic: clinic.clinic },
        QueryKind::ClinicHours => Query::ClinicHours { clinic: clinic.clinic },
        QueryKind::OpenHours => {
            Query::OpenHours { clinic: clinic.clinic, date: "2026-11-23".parse().expect("a date"), days: 7 }
        }
        QueryKind::NextFree => Query::NextFree(free_search(clinic.clinic)),
        QueryKind::Queue => Query::Queue { clinic: clinic.clinic },
        QueryKind::CallList => Query::CallList { clinic: clinic.clinic, date: None },
        QueryKind::Patient => Query::Patient { id: clinic.register("Ana", "Ramirez") },
        QueryKind::Picture => Query::Picture { id: crate::records::photo(clinic) },
        QueryKind::FutureAppointments => Query::FutureAppointments { provider: clinic.provider },
        QueryKind::Providers => Query::Providers,
        QueryKind::Users => Query::Users,
        QueryKind::Recalls => Query::Recalls { clinic: clinic.clinic, until: "2026-12-23".parse().expect("a date") },
        QueryKind::Waitlist => {
            waitlist::add(clinic, clinic.register("Ana", "Ramirez"), |_| {});
            Query::Waitlist { clinic: clinic.clinic }
        }
    }
}

#[test]
fn every_question_is_refused_when_nobody_is_signed_in() {
    for kind in QueryKind::ALL.iter().copied() {
        let clinic = TestClinic::new();
        let query = question(kind, &clinic);
        clinic.app.lock().expect("locked");
        let found = clinic.app.ask(query).err().map(|failure| failure.code);
        assert_eq!(found, Some(ErrorCode::SignedOut), "{}", kind.name());
    }
}

#[test]
fn every_question_that_shows_patients_leaves_an_event() {
    for kind in QueryKind::ALL.iter().copied() {
        let clinic = TestClinic::new();
        let query = question(kind, &clinic);
        let before = clinic.app.verify().expect("verified").audit.events;
        clinic.app.ask(query).expect("answered");
        let after = clinic.app.verify().expect("verified").audit.events;
        // The first check is an event as well, appended after it counted.
        let expected = if kind.audit() == ReadAudit::NoPatientData { 1 } else { 2 };
        assert_eq!(after - before, expected, "{}", kind.name());
    }
}

#[test]
fn a_question_without_its_permission_is_refused() {
    // A provider beside nothing else cannot read the audit log; the owner can.
    let clinic = TestClinic::new();
    assert!(clinic.app.audit().is_ok());
    for role in Role::ALL {
        assert_eq!(
            allowed(&[role], QueryKind::Audit.permission()),
            matches!(role, Role::Owner | Role::ClinicAdmin | Role::Compliance),
            "{role:?}"
        );
    }
}

#[test]
fn every_operation_that_writes_asks_for_a_permission_that_writes() {
    for kind in IntentKind::ALL {
        let permission = policy::of(*kind).permission;
        let writes =
            matches!(permission, Permission::WriteSchedule | Permission::WriteDemographics | Permission::ManageClinic);
        assert!(writes, "{} asks only for {permission:?}: give it a writing permission in policy.rs", kind.name());
        assert!(
            !allowed(&[Role::Viewer], permission),
            "{} is open to viewers: give it a writing permission in policy.rs",
            kind.name()
        );
    }
}
