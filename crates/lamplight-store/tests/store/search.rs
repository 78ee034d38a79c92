//! Search by beginnings of names and numbers, against a plain reading of the rule.

use lamplight_domain::patients::Patient;
use lamplight_domain::records::Record;
use lamplight_store::{Database, StoreError, patients};
use lamplight_wire::views::PatientSummary;

use crate::support::{Home, clinic, patient, put_all};

fn search(database: &Database, text: &str, limit: u32) -> Vec<PatientSummary> {
    database.read::<_, StoreError>(|tx| patients::search(tx, text, limit)).expect("a search")
}

fn names(found: &[PatientSummary]) -> Vec<String> {
    found.iter().map(|patient| format!("{}, {}", patient.family, patient.given)).collect()
}

fn with(people: &[(&str, &str)]) -> (Home, Database) {
    let home = Home::new();
    let database = clinic(&home);
    let record = |(number, (family, given)): (u128, &(&str, &str))| Record::Patient(patient(number, family, given));
    let records: Vec<_> = (100..).zip(people).map(record).collect();
    put_all(&database, &records);
    (home, database)
}

#[test]
fn accents_case_and_the_order_of_words_do_not_count() {
    let (_home, database) = with(&[("García López", "María José"), ("Garner", "Zoë"), ("O'Brien", "Łukasz")]);
    for text in ["garcia", "GARCÍA", "gar mar", "jose lopez", "maria garcia", "lop", "K7-000100", "k7000100 maria"] {
        assert_eq!(names(&search(&database, text, 20)), ["García López, María José"], "{text}");
    }
    assert_eq!(names(&search(&database, "gar", 20)), ["García López, María José", "Garner, Zoë"]);
    assert_eq!(names(&search(&database, "obrien lukasz", 20)), ["O'Brien, Łukasz"]);
    assert_eq!(names(&search(&database, "o’brien", 20)), ["O'Brien, Łukasz"]);
    assert_eq!(search(&database, "k7", 20).len(), 3);
    for text in ["", "  ", "-", "%", "arcia", "garcia zoe", "xyz"] {
        assert_eq!(names(&search(&database, text, 20)), [""; 0], "{text:?}");
    }
}

#[test]
fn a_renamed_patient_is_found_by_the_new_name_only() {
    let (_home, database) = with(&[("Garcia", "Maria")]);
    put_all(&database, &[Record::Patient(patient(100, "Ortiz Peña", "Maria Elena"))]);
    assert!(search(&database, "garcia", 20).is_empty());
    assert_eq!(search(&database, "pena elena", 20).len(), 1);
    assert_eq!(search(&database, "maria", 20).len(), 1);
}

#[test]
fn a_name_without_letters_does_not_hide_the_patient() {
    let (_home, database) = with(&[("—", "Ana"), ("山田", "太郎")]);
    assert_eq!(names(&search(&database, "ana", 20)), ["—, Ana"]);
    assert_eq!(names(&search(&database, "山", 20)), ["山田, 太郎"]);
    assert_eq!(names(&search(&database, "太", 20)), ["山田, 太郎"]);
}

/// Names so few that most words are common: thousands match one letter, which is the other way through the search.
fn many() -> Vec<Patient> {
    let families = ["Adams", "Baker", "Smith", "Smythe", "Stone", "Santos Silva", "Zuniga", "Muller", "Moreno"];
    let givens = ["Ana", "Sam", "Sofia", "Maria", "Mark", "Jo Smila", "Zed", "Bea"];
    (0..6000_u128)
        .map(|number| {
            // Neither list's length divides the step, so that every pair occurs, in no particular order.
            let mixed = (number as usize).wrapping_mul(7919);
            patient(1000 + number, families[mixed % families.len()], givens[(mixed / 9) % givens.len()])
        })
        .collect()
}

#[test]
fn common_and_rare_words_find_what_the_rule_says() {
    let home = Home::new();
    let database = clinic(&home);
    let all = many();
    put_all(&database, &all.iter().cloned().map(Record::Patient).collect::<Vec<_>>());
    for text in [
        "s", "sm", "smith", "z", "zun", "a", "m s", "s s", "k7", "k7 s", "k7-0010", "silva", "sm jo", "zed zun",
        "maria s",
    ] {
        for limit in [1_usize, 20, 100] {
            assert_eq!(names_by_rule(&all, text, limit), ids(&search(&database, text, limit as u32)), "{text} {limit}");
        }
    }
}

fn ids(found: &[PatientSummary]) -> Vec<lamplight_domain::ids::PatientId> {
    found.iter().map(|patient| patient.id).collect()
}

/// The rule read literally: every word begins a word of family, given or number; by family, given, number.
fn names_by_rule(all: &[Patient], text: &str, limit: usize) -> Vec<lamplight_domain::ids::PatientId> {
    let plain = |text: &str| text.to_lowercase().replace('-', "");
    let words = |text: &str| plain(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
    let wanted = words(text);
    let matches = |patient: &&Patient| {
        let own = words(&format!("{} {} {}", patient.family.as_str(), patient.given.as_str(), patient.mrn.as_str()));
        wanted.iter().all(|word| own.iter().any(|part| part.starts_with(word.as_str())))
    };
    let mut found: Vec<_> = all.iter().filter(matches).collect();
    found.sort_by_key(|patient| {
        (plain(patient.family.as_str()), plain(patient.given.as_str()), plain(patient.mrn.as_str()))
    });
    found.iter().take(limit).map(|patient| patient.id).collect()
}
