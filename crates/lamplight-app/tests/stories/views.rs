//! Several days, the month, and paper: what is shown, what is counted, and what stays in the log.

use lamplight_domain::appointments::{CancelAppointment, CancelledBy, Status};
use lamplight_domain::operations::Intent;
use lamplight_domain::text::Justification;
use lamplight_wire::ErrorCode;
use lamplight_wire::views::SheetRequest;

use crate::clinic::{TestClinic, day_sheet};

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a date")
}

#[test]
fn a_week_has_its_days_with_23_and_25_hours_and_one_event_for_each() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    for start in ["2026-11-23T15:00:00Z", "2026-11-25T15:00:00Z", "2026-12-01T15:00:00Z"] {
        clinic.book(patient, start);
    }
    let before = clinic.app.audit().expect("an answer").events;
    let week = clinic.app.days(clinic.clinic, date("2026-11-23"), 7, Some(clinic.provider)).expect("a week");
    assert_eq!((week.days.len(), week.appointments.len(), week.providers.len()), (7, 2, 1));
    // Seven shown days, and the reading of the log that counts them.
    assert_eq!(clinic.app.audit().expect("an answer").events, before + 8);

    for (monday, hours) in [("2026-03-02", 167), ("2026-10-26", 169), ("2026-06-01", 168)] {
        let week = clinic.app.days(clinic.clinic, date(monday), 7, None).expect("a week");
        let (first, last) = (week.days.first().expect("a day"), week.days.last().expect("a day"));
        assert_eq!((last.ends_at - first.starts_at).num_hours(), hours, "{monday}");
        assert!(week.days.windows(2).all(|two| two[0].ends_at == two[1].starts_at));
        let quarters = week.days.iter().map(|day| day.ticks.len()).sum::<usize>();
        assert_eq!(i64::try_from(quarters).expect("small"), hours * 4, "{monday}");
    }
    let stranger = lamplight_domain::ids::ProviderId(uuid::Uuid::from_u128(7));
    let missing = clinic.app.days(clinic.clinic, date("2026-11-23"), 7, Some(stranger)).expect_err("nobody");
    assert_eq!((missing.code, missing.field.as_deref()), (ErrorCode::NotFound, Some("provider")));
}

#[test]
fn the_month_counts_open_taken_and_free_time() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    // Ten in the morning on the next day, which is open from eight to six.
    let appointment = clinic.book(patient, "2026-11-24T15:00:00Z");
    let load = || {
        let days = clinic.app.loads(clinic.clinic, date("2026-11-23"), 7).expect("a week of loads");
        assert_eq!(days.len(), 7);
        days.into_iter().map(|day| day.providers[0].clone()).collect::<Vec<_>>()
    };
    let week = load();
    let day = &week[1];
    assert_eq!((day.visits, day.taken, day.open - day.free), (1, 30, 30));
    assert!(day.longest_free < day.free && day.longest_free > 0);
    // It is nine in the morning: the hour before is nobody's to book.
    assert_eq!(week[0].open - week[0].free, 60);
    assert_eq!((week[6].open, week[6].free), (0, 0), "closed on Sunday");

    let reason = Justification::new("patient is ill").expect("a reason");
    let cancel = CancelAppointment { appointment, reason, wished_by: CancelledBy::Patient, from: Status::Scheduled };
    clinic.app.perform(Intent::CancelAppointment(cancel)).expect("decided");
    assert_eq!((load()[1].visits, load()[1].taken), (0, 0));
}

#[test]
fn paper_is_in_the_log_before_it_is_made_and_names_nobody_in_its_name() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana Lucía", "Ramirez");
    clinic.book(patient, "2026-11-23T15:00:00Z");
    let before = clinic.app.audit().expect("an answer").events;
    let sheet = clinic.app.sheet(&day_sheet(clinic.clinic)).expect("printed");
    assert_eq!((sheet.file_name.as_str(), sheet.pages, sheet.visits), ("day-sheet-2026-11-23.pdf", 1, 1));
    assert!(sheet.pdf.0.starts_with(b"%PDF-"));
    assert_eq!(clinic.app.audit().expect("an answer").events, before + 2);
    assert!(!format!("{sheet:?}").contains("JVBER"), "a file is not part of debug output");

    let refused = |request: SheetRequest| clinic.app.sheet(&request).expect_err("refused").field;
    let week = SheetRequest { days: 7, ..day_sheet(clinic.clinic) };
    assert_eq!(refused(week.clone()).as_deref(), Some("provider"));
    assert_eq!(refused(SheetRequest { days: 8, ..week.clone() }).as_deref(), Some("days"));
    let own = SheetRequest { provider: Some(clinic.provider), ..week };
    assert_eq!(clinic.app.sheet(&own).expect("printed").file_name, "schedule-2026-11-23.pdf");
}

#[test]
fn a_saved_sheet_is_a_new_file_and_only_its_own_is_shown() {
    let clinic = TestClinic::new();
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(clinic.app.saved_sheet().expect_err("nothing yet").code, ErrorCode::NotFound);
    let first = clinic.app.save_sheet(&day_sheet(clinic.clinic), folder.path()).expect("saved");
    let second = clinic.app.save_sheet(&day_sheet(clinic.clinic), folder.path()).expect("saved");
    assert_ne!(first.path, second.path);
    assert_eq!(clinic.app.saved_sheet().expect("there").display().to_string(), second.path);
    clinic.app.lock().expect("locked");
    assert_eq!(clinic.app.saved_sheet().expect_err("locked").code, ErrorCode::SignedOut);
    assert_eq!(
        clinic.app.save_sheet(&day_sheet(clinic.clinic), folder.path()).expect_err("locked").code,
        ErrorCode::SignedOut
    );
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 2);
}
