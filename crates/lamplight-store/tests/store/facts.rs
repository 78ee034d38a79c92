//! Every key of the catalogue of facts, where it is known and where it is absent.

use lamplight_domain::appointments::{Appointment, Status, VisitMinutes};
use lamplight_domain::availability::Buffers;
use lamplight_domain::facts::{BookRange, Fact, FactKey, Facts, HeldRange};
use lamplight_domain::ids::ProviderId;
use lamplight_domain::patients::ExternalIdentifier;
use lamplight_domain::records::Record;
use lamplight_domain::text::{IdentifierSystem, IdentifierValue, Mrn};
use lamplight_store::{Database, StoreError, appointments, facts};

use crate::support::{Home, appointment, at, clinic, id, patient, put_all};

fn loaded(database: &Database, keys: &[FactKey]) -> Facts {
    let mut into = Facts::default();
    database.read::<_, StoreError>(|tx| facts::load(tx, keys, &mut into)).expect("facts");
    into
}

fn identifier(value: &str) -> ExternalIdentifier {
    ExternalIdentifier {
        system: IdentifierSystem::new("urn:oid:2.16.840").expect("a system"),
        value: IdentifierValue::new(value).expect("a value"),
    }
}

fn known<T>(fact: Fact<T>) -> T {
    match fact {
        Fact::Known(value) => value,
        Fact::Absent => panic!("absent"),
        Fact::NotHere => panic!("a complete database said not here"),
    }
}

#[test]
fn each_kind_of_key_finds_its_record() {
    let home = Home::new();
    let database = clinic(&home);
    let mut maria = patient(100, "Garcia", "Maria");
    maria.identifiers = vec![identifier("a"), identifier("b")];
    let visit = appointment(200, maria.id, id(4), 0);
    put_all(&database, &[Record::Patient(maria.clone()), Record::Appointment(visit.clone())]);

    let mrn = Mrn::new("K7-000100").expect("a record number");
    let facts = loaded(
        &database,
        &[
            FactKey::Organisation,
            FactKey::Clinic(id(2)),
            FactKey::User(id(3)),
            FactKey::Provider(id(4)),
            FactKey::Patient(maria.id),
            FactKey::Appointment(visit.id),
            FactKey::PatientByIdentifier(identifier("b")),
            FactKey::PatientByMrn(mrn.clone()),
        ],
    );
    assert_eq!(known(facts.organisation().expect("loaded")).id, id(1));
    assert_eq!(known(facts.clinic(id(2)).expect("loaded")).id, id(2));
    assert_eq!(known(facts.user(id(3)).expect("loaded")).id, id(3));
    assert_eq!(known(facts.provider(id(4)).expect("loaded")).id, id(4));
    assert!(*known(facts.patient(maria.id).expect("loaded")) == maria);
    assert_eq!(*known(facts.appointment(visit.id).expect("loaded")), visit);
    assert_eq!(*known(facts.patient_by_identifier(identifier("b")).expect("loaded")), maria.id);
    assert_eq!(*known(facts.patient_by_mrn(mrn).expect("loaded")), maria.id);
}

#[test]
fn what_is_not_there_is_absent() {
    let home = Home::new();
    let database = home.create();
    let mrn = Mrn::new("K7-9").expect("a record number");
    let facts = loaded(
        &database,
        &[
            FactKey::Organisation,
            FactKey::Clinic(id(8)),
            FactKey::User(id(8)),
            FactKey::Provider(id(8)),
            FactKey::Patient(id(8)),
            FactKey::Appointment(id(8)),
            FactKey::PatientByIdentifier(identifier("c")),
            FactKey::PatientByMrn(mrn.clone()),
        ],
    );
    assert_eq!(facts.organisation().expect("loaded"), Fact::Absent);
    assert_eq!(facts.clinic(id(8)).expect("loaded"), Fact::Absent);
    assert_eq!(facts.user(id(8)).expect("loaded"), Fact::Absent);
    assert_eq!(facts.provider(id(8)).expect("loaded"), Fact::Absent);
    assert_eq!(facts.patient(id(8)).expect("loaded"), Fact::Absent);
    assert_eq!(facts.appointment(id(8)).expect("loaded"), Fact::Absent);
    assert_eq!(facts.patient_by_identifier(identifier("c")).expect("loaded"), Fact::Absent);
    assert_eq!(facts.patient_by_mrn(mrn).expect("loaded"), Fact::Absent);
}

/// Lengths and starts around the edges of a stretch, in two books, one of them cancelled.
fn visits() -> Vec<Appointment> {
    let mut all = Vec::new();
    let mut number = 200;
    for provider in [4, 5] {
        for minutes in [15, 30, 120] {
            for start in [-200, -121, -120, -119, -31, -30, -29, -15, -1, 0, 1, 59, 60, 61, 200] {
                let mut visit = appointment(number, id(100), id(provider), start);
                visit.times.minutes = VisitMinutes::new(minutes).expect("a length");
                if number % 3 == 0 {
                    visit.status = Status::Cancelled;
                }
                all.push(visit);
                number += 1;
            }
        }
    }
    all
}

#[test]
fn a_book_holds_exactly_what_lies_in_the_stretch_even_partly_by_start() {
    let home = Home::new();
    let database = clinic(&home);
    let all = visits();
    let mut records = vec![Record::Patient(patient(100, "Garcia", "Maria"))];
    records.extend(all.iter().cloned().map(Record::Appointment));
    put_all(&database, &records);
    for (from, until) in [(0, 60), (-30, -29), (-500, 500), (60, 60), (1000, 2000)] {
        let provider: ProviderId = id(4);
        let range = BookRange { provider, from: at(from), until: at(until) };
        let mut expected: Vec<_> = all.iter().filter(|visit| range.holds(visit)).cloned().collect();
        expected.sort_by_key(|visit| (visit.times.starts_at, visit.id));
        let facts = loaded(&database, &[FactKey::Book(range)]);
        assert_eq!(*known(facts.book(range).expect("loaded")), expected, "{from}..{until}");
    }
}

#[test]
fn what_is_held_and_what_is_busy_is_exactly_what_lies_in_the_stretch() {
    let home = Home::new();
    let database = clinic(&home);
    let mut all = visits();
    for (place, visit) in all.iter_mut().enumerate().filter(|(place, _)| place % 2 == 0) {
        visit.resources = vec![id(300 + (place % 3) as u128)];
    }
    let mut records = vec![Record::Patient(patient(100, "Garcia", "Maria"))];
    records.extend(all.iter().cloned().map(Record::Appointment));
    put_all(&database, &records);
    for (from, until) in [(0, 60), (-30, -29), (-500, 500), (60, 60), (1000, 2000)] {
        let range = HeldRange { clinic: id(2), from: at(from), until: at(until) };
        let mut expected: Vec<_> = all.iter().filter(|visit| range.holds(visit)).cloned().collect();
        expected.sort_by_key(|visit| (visit.times.starts_at, visit.id));
        let facts = loaded(&database, &[FactKey::Held(range)]);
        assert_eq!(*known(facts.held(range).expect("loaded")), expected, "{from}..{until}");

        let book = BookRange { provider: id(4), from: at(from), until: at(until) };
        let buffers = Buffers::default();
        let busy: Vec<_> = database
            .read::<_, StoreError>(|tx| appointments::with_busy(tx, &book, &buffers, |busy| busy.collect()))
            .expect("read");
        let reaches = |visit: &&Appointment| book.holds(visit) && visit.status.occupies();
        for visit in all.iter().filter(reaches) {
            assert!(busy.contains(&buffers.busy(visit)), "{from}..{until}");
        }
        assert!(busy.is_sorted_by_key(|busy| busy.from));
    }
}
