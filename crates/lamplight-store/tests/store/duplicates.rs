//! Who is proposed as the same person while somebody is being registered.

use lamplight_domain::patients::likeness::Why;
use lamplight_domain::patients::{Namesake, Patient};
use lamplight_domain::records::Record;
use lamplight_store::{Database, StoreError, patients};
use lamplight_wire::views::{PersonTyped, PossibleDuplicate};

use crate::support::{Home, clinic, id, name, patient, put_all};

fn home() -> (Home, Database) {
    let home = Home::new();
    let database = clinic(&home);
    let mut people: Vec<Patient> = vec![patient(100, "Ramirez", "Ana"), patient(101, "Okafor", "Robert")];
    people[0].birth_date = "1972-02-03".parse().expect("a date");
    people[0].demographics.phones = vec!["+1 212 555 0147".to_owned()];
    put_all(&database, &people.into_iter().map(Record::Patient).collect::<Vec<_>>());
    (home, database)
}

fn typed(given: &str, family: &str, born: &str) -> PersonTyped {
    PersonTyped {
        given: given.to_owned(),
        family: family.to_owned(),
        birth_date: born.parse().ok(),
        ..PersonTyped::default()
    }
}

fn proposed(database: &Database, person: &PersonTyped) -> Vec<PossibleDuplicate> {
    database.read::<_, StoreError>(|tx| patients::duplicates(tx, person)).expect("an answer")
}

#[test]
fn the_same_person_is_proposed_however_they_are_written() {
    let (_home, database) = home();
    for (given, family, born, why) in [
        ("Ana", "Ramirez", "1972-02-03", Why::SameName),
        ("Anna", "Ramires", "1972-02-03", Why::NameSoundsAlike),
        ("Ramirez", "Ana", "1972-02-03", Why::NamesSwapped),
        ("Ana Lucía", "Ramirez", "1972-02-03", Why::PartOfName),
        ("Ana", "Ramirez", "1972-03-02", Why::BirthDateSwapped),
        ("Ana", "Ramirez", "1973-02-03", Why::BirthDateOneDigitOff),
    ] {
        let found = proposed(&database, &typed(given, family, born));
        assert_eq!(found.len(), 1, "{given} {family} {born}");
        assert!(found[0].likely && found[0].likeness.reasons.iter().any(|reason| reason.why == why), "{found:?}");
    }
    let bob = proposed(&database, &typed("Bob", "Okafor", "1980-02-29"));
    assert_eq!(bob[0].patient.family, "Okafor");
}

#[test]
fn who_shares_a_phone_or_only_a_name_is_shown_but_not_likely() {
    let (_home, database) = home();
    let mut changed_name = typed("Ana", "Lindqvist", "1972-02-03");
    changed_name.phones = vec!["(212) 555-0147".to_owned()];
    let found = proposed(&database, &changed_name);
    assert_eq!(found.len(), 1);
    assert!(!found[0].likely);
    assert!(!proposed(&database, &typed("Ana", "Ramirez", ""))[0].likely);
    for nobody in [typed("Grace", "Nguyen", "1940-01-01"), typed("", "", ""), typed("—", "🌻", "1972-02-03")] {
        assert!(proposed(&database, &nobody).is_empty());
    }
}

#[test]
fn namesakes_are_those_with_the_same_folded_name_and_birth_date() {
    let (_home, database) = home();
    let find = |given: &str, family: &str, born: &str| {
        let namesake = Namesake::new(&name(given), &name(family), born.parse().expect("a date"));
        database.read::<_, StoreError>(|tx| patients::namesakes(tx, &namesake)).expect("an answer")
    };
    assert_eq!(find("ANA", "Ramírez", "1972-02-03"), [id(100)]);
    assert!(find("Ana", "Ramirez", "1972-02-04").is_empty());
    assert!(find("Anna", "Ramirez", "1972-02-03").is_empty());
    put_all(&database, &[Record::Patient(patient(102, "—", "…"))]);
    assert_eq!(find("…", "—", "1980-02-29"), [id(102)]);
    assert!(find("—", "…", "1980-02-29").is_empty());
}
