//! The day of a clinic, and one appointment with what belongs to it.

use lamplight_domain::appointments::Status;
use lamplight_domain::availability::Span;
use lamplight_domain::facts::BookRange;
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::records::Record;
use lamplight_domain::text::Justification;
use lamplight_store::{Database, StoreError, appointments};

use crate::support::{Home, appointment, at, clinic, id, patient, put_all};

fn day(database: &Database, from: i64, until: i64) -> Vec<AppointmentId> {
    let rows = database.read::<_, StoreError>(|tx| appointments::day(tx, id(2), at(from), at(until)));
    rows.expect("a day").iter().map(|row| row.appointment).collect()
}

#[test]
fn a_day_has_its_appointments_with_names_by_start_and_those_that_reach_into_it() {
    let home = Home::new();
    let database = clinic(&home);
    let maria = patient(100, "García", "María");
    let mut overbooked = appointment(203, maria.id, id(4), 30);
    overbooked.overbook_reason = Some(Justification::new("fits in").expect("a reason"));
    overbooked.status = Status::Cancelled;
    put_all(
        &database,
        &[
            Record::Patient(maria.clone()),
            Record::Appointment(appointment(201, maria.id, id(5), 60)),
            Record::Appointment(appointment(202, maria.id, id(4), -15)),
            Record::Appointment(overbooked.clone()),
            Record::Appointment(appointment(204, maria.id, id(4), -30)),
            Record::Appointment(appointment(205, maria.id, id(4), 120)),
        ],
    );
    assert_eq!(day(&database, 0, 120), [id(202), id(203), id(201)]);
    let rows = database.read::<_, StoreError>(|tx| appointments::day(tx, id(2), at(30), at(31))).expect("a day");
    let row = &rows[0];
    assert_eq!((row.family.as_str(), row.given.as_str()), ("García", "María"));
    assert_eq!((row.birth_date, row.patient), (maria.birth_date, maria.id));
    assert_eq!((row.times, row.kind, row.status), (overbooked.times, overbooked.kind, Status::Cancelled));
    assert_eq!((row.reason.as_str(), row.overbooked), ("Follow-up", true));
}

#[test]
fn a_moved_appointment_stands_only_where_it_was_moved_to() {
    let home = Home::new();
    let database = clinic(&home);
    let maria = patient(100, "Garcia", "Maria");
    let mut visit = appointment(201, maria.id, id(4), 0);
    put_all(&database, &[Record::Patient(maria), Record::Appointment(visit.clone())]);
    visit.earlier_times = vec![visit.times];
    visit.times.starts_at = at(600);
    visit.times.provider = id(5);
    put_all(&database, &[Record::Appointment(visit.clone())]);
    assert_eq!(day(&database, -60, 300), []);
    assert_eq!(day(&database, 600, 601), [visit.id]);
}

#[test]
fn detail_names_patient_provider_and_author() {
    let home = Home::new();
    let database = clinic(&home);
    let maria = patient(100, "Garcia", "Maria");
    let visit = appointment(201, maria.id, id(4), 0);
    let mut by_another = appointment(202, maria.id, id(4), 60);
    by_another.booked_by = id(77);
    put_all(
        &database,
        &[Record::Patient(maria.clone()), Record::Appointment(visit.clone()), Record::Appointment(by_another.clone())],
    );
    let detail = |id| database.read::<_, StoreError>(|tx| appointments::detail(tx, id)).expect("readable");
    let found = detail(visit.id).expect("there");
    assert_eq!(found.appointment, visit);
    assert_eq!(found.patient.id, maria.id);
    assert_eq!(found.provider.family.as_str(), "Rivera");
    assert_eq!(found.people.keys().copied().collect::<Vec<_>>(), [id(3)]);
    assert!(detail(by_another.id).expect("there").people.is_empty());
    assert!(detail(id(999)).is_none());
}

#[test]
fn the_days_of_one_provider_are_only_theirs() {
    let home = Home::new();
    let database = clinic(&home);
    let maria = patient(100, "Garcia", "Maria");
    let mut others = appointment(202, maria.id, id(4), 30);
    others.times.provider = id(5);
    put_all(
        &database,
        &[
            Record::Patient(maria.clone()),
            Record::Appointment(appointment(201, maria.id, id(4), 0)),
            Record::Appointment(others),
            Record::Appointment(appointment(203, maria.id, id(4), -15)),
            Record::Appointment(appointment(204, maria.id, id(4), 24 * 60)),
            Record::Appointment(appointment(205, maria.id, id(4), -30)),
        ],
    );
    let range = BookRange { provider: id(4), from: at(0), until: at(48 * 60) };
    let rows = database.read::<_, StoreError>(|tx| appointments::days_of_provider(tx, id(2), &range)).expect("days");
    let found: Vec<AppointmentId> = rows.iter().map(|row| row.appointment).collect();
    assert_eq!(found, [id(203), id(201), id(204)]);
    assert_eq!(rows[0].family, "Garcia");
}

#[test]
fn taken_time_is_by_provider_and_without_what_was_cancelled_and_a_sheet_has_the_record_number() {
    let home = Home::new();
    let database = clinic(&home);
    let maria = patient(100, "Garcia", "Maria");
    let mut others = appointment(201, maria.id, id(4), 0);
    others.times.provider = id(5);
    let mut cancelled = appointment(203, maria.id, id(4), 120);
    cancelled.status = Status::Cancelled;
    put_all(
        &database,
        &[
            Record::Patient(maria.clone()),
            Record::Appointment(others.clone()),
            Record::Appointment(appointment(202, maria.id, id(4), 60)),
            Record::Appointment(cancelled),
            Record::Appointment(appointment(204, maria.id, id(4), 600)),
        ],
    );
    let span = Span { from: at(0), until: at(300) };
    let taken = database.read::<_, StoreError>(|tx| appointments::taken(tx, id(2), span)).expect("taken");
    let starts: Vec<_> = taken.iter().map(|(provider, span)| (*provider, span.from)).collect();
    assert_eq!(starts, [(id(4), at(60)), (id(5), at(0))]);

    let sheet = |provider| database.read::<_, StoreError>(|tx| appointments::sheet(tx, id(2), provider, span));
    let rows = sheet(None).expect("a sheet");
    assert_eq!(rows.iter().map(|row| row.appointment).collect::<Vec<_>>(), [id(201), id(202), id(203)]);
    assert_eq!((rows[0].mrn.as_str(), rows[0].visit_type.as_deref()), (maria.mrn.as_str(), None));
    assert_eq!(sheet(Some(id(5))).expect("a sheet").len(), 1);
}
