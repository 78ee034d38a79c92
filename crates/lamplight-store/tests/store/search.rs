//! Search by what people type, against a plain reading of the rule over generated clinics.

use std::collections::BTreeSet;

use lamplight_domain::fold;
use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::finding::{DateOrder, readings};
use lamplight_domain::patients::likeness::near;
use lamplight_domain::patients::{ExternalIdentifier, Patient};
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_domain::text::{IdentifierSystem, IdentifierValue};
use lamplight_store::{Database, StoreError, patients, records};
use lamplight_wire::views::{FoundBy, FoundPatient, NamePart};
use proptest::prelude::*;

use crate::support::{Home, bare, clinic, id, patient, put_all};

fn search(database: &Database, text: &str, limit: u32) -> Vec<FoundPatient> {
    database.read::<_, StoreError>(|tx| patients::search(tx, (text, DateOrder::MonthFirst), limit)).expect("a search")
}

fn names(found: &[FoundPatient]) -> Vec<String> {
    found.iter().map(|one| format!("{}, {}", one.patient.family, one.patient.given)).collect()
}

fn with(people: &[(&str, &str)]) -> (Home, Database) {
    let record = |(number, (family, given)): (u128, &(&str, &str))| patient(number, family, given);
    with_patients(&(100..).zip(people).map(record).collect::<Vec<_>>())
}

fn with_patients(people: &[Patient]) -> (Home, Database) {
    let home = Home::new();
    let database = clinic(&home);
    put_all(&database, &people.iter().cloned().map(Record::Patient).collect::<Vec<_>>());
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
    for text in ["", "  ", "-", "%", "cia", "garcia zoe", "xyz"] {
        assert_eq!(names(&search(&database, text, 20)), [""; 0], "{text:?}");
    }
}

#[test]
fn misspelt_and_misheard_names_are_found_after_the_right_ones() {
    let (_home, database) = with(&[
        ("Ramirez", "Ana"),
        ("Johnson", "Katherine"),
        ("Johnson", "Catherine"),
        ("Okafor", "Robert"),
        ("Moreno", "Luis"),
    ]);
    for (text, expected, by) in [
        ("Ramires", "Ramirez, Ana", FoundBy::Sound),
        ("ramrie", "Ramirez, Ana", FoundBy::Spelling),
        ("Okafro", "Okafor, Robert", FoundBy::Sound),
        ("bob", "Okafor, Robert", FoundBy::Nickname),
        ("anna ramires", "Ramirez, Ana", FoundBy::Sound),
        ("mroeno", "Moreno, Luis", FoundBy::Sound),
        ("morebo", "Moreno, Luis", FoundBy::Spelling),
    ] {
        let found = search(&database, text, 20);
        assert_eq!(names(&found), [expected], "{text}");
        assert!(found[0].found_by.contains(&by), "{text}: {:?}", found[0].found_by);
    }
    assert_eq!(names(&search(&database, "Jonson Kat", 20)), ["Johnson, Katherine"]);
    let both = search(&database, "Katherine", 20);
    assert_eq!(names(&both), ["Johnson, Katherine", "Johnson, Catherine"]);
    assert_eq!((&both[0].found_by[..], &both[1].found_by[..]), (&[FoundBy::Name][..], &[FoundBy::Nickname][..]));
}

#[test]
fn dates_phones_numbers_and_identifiers_find_their_patients() {
    let mut ana = patient(100, "Ramirez", "Ana");
    ana.birth_date = "1972-02-03".parse().expect("a date");
    ana.demographics.phones = vec!["+12125550147".to_owned()];
    let mut luz = patient(101, "Ramirez", "Luz");
    luz.birth_date = "2019-02-03".parse().expect("a date");
    luz.identifiers = vec![ExternalIdentifier {
        system: IdentifierSystem::new("urn:other").expect("a system"),
        value: IdentifierValue::new("XK-99-4711").expect("a value"),
    }];
    let (_home, database) = with_patients(&[ana, luz]);
    for (text, expected, by) in [
        ("1972-02-03", "Ramirez, Ana", FoundBy::BirthDate),
        ("2/3/72", "Ramirez, Ana", FoundBy::BirthDate),
        ("02031972", "Ramirez, Ana", FoundBy::BirthDate),
        ("ramirez 1972", "Ramirez, Ana", FoundBy::BirthDate),
        ("ana 02/03", "Ramirez, Ana", FoundBy::BirthDate),
        ("ramires 1972", "Ramirez, Ana", FoundBy::BirthDate),
        ("0147", "Ramirez, Ana", FoundBy::Phone),
        ("(212) 555-0147", "Ramirez, Ana", FoundBy::Phone),
        ("555 0147 ram", "Ramirez, Ana", FoundBy::Phone),
        ("+1 212 555 0147", "Ramirez, Ana", FoundBy::Phone),
        ("k7-000101", "Ramirez, Luz", FoundBy::RecordNumber),
        ("xk994711", "Ramirez, Luz", FoundBy::Identifier),
        ("XK-99", "Ramirez, Luz", FoundBy::Identifier),
    ] {
        let found = search(&database, text, 20);
        assert_eq!(names(&found), [expected], "{text}");
        assert!(found[0].found_by.contains(&by), "{text}: {:?}", found[0].found_by);
    }
    assert_eq!(search(&database, "02/03", 20).len(), 2);
    assert!(search(&database, "ramirez 1973", 20).is_empty());
    assert!(search(&database, "luz 0147", 20).is_empty());
}

#[test]
fn the_matched_parts_are_marked_where_they_stand() {
    let (_home, database) = with(&[("García-López", "José 🌻 Ñandú")]);
    let marked = |text: &str| -> Vec<String> {
        let found = search(&database, text, 5);
        let one = found.first().expect("somebody");
        let cut = |mark: &lamplight_wire::views::Mark| {
            let name = match mark.part {
                NamePart::Given => &one.patient.given,
                NamePart::Family => &one.patient.family,
                NamePart::Preferred => one.patient.preferred.as_ref().expect("a preferred name"),
            };
            let units: Vec<u16> = name.encode_utf16().collect();
            String::from_utf16(&units[mark.from as usize..mark.until as usize]).expect("whole characters")
        };
        one.marks.iter().map(cut).collect()
    };
    assert_eq!(marked("gar jo"), ["Jo", "Gar"]);
    assert_eq!(marked("lópe ñan"), ["Ñan", "Lópe"]);
    assert_eq!(marked("lopes"), ["López"]);
    assert_eq!(marked("🌻"), ["🌻"]);
}

#[test]
fn a_changed_patient_is_found_by_the_new_facts_only() {
    let (home, database) = with(&[("Garcia", "Maria")]);
    let mut renamed = patient(100, "Ortiz Peña", "Maria Elena");
    renamed.birth_date = "1991-01-01".parse().expect("a date");
    renamed.demographics.phones = vec!["212 555 0188".to_owned()];
    put_all(&database, &[Record::Patient(renamed)]);
    for gone in ["garcia", "garcai", "02/29", "1980"] {
        assert!(search(&database, gone, 20).is_empty(), "{gone}");
    }
    for there in ["pena elena", "maria", "1991", "0188", "ortis"] {
        assert_eq!(search(&database, there, 20).len(), 1, "{there}");
    }
    let gone = RecordKey { kind: RecordKind::Patient, id: id::<PatientId>(100).0 };
    database.write::<_, StoreError>(|tx| records::remove(tx, &gone)).expect("removed");
    drop(database);
    let connection = bare(&home.path());
    for table in ["patient_terms", "patient_clues"] {
        let left: i64 =
            connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("counted");
        assert_eq!(left, 0, "nothing of a removed patient stays in {table}");
    }
}

#[test]
fn names_of_one_letter_of_a_hundred_and_without_letters_are_found() {
    let long = "Wolfeschlegelsteinhausenbergerdorff".repeat(3)[..100].to_owned();
    let (_home, database) = with(&[
        ("—", "Ana"),
        ("山田", "太郎"),
        ("X", "Æ"),
        (&long, "Bo"),
        ("حسن", "محمد"),
        ("🌻", "Flor"),
        ("כהן", "דוד"),
        ("Oduya 3rd", "Ben"),
    ]);
    for (text, expected) in [
        ("ana", "—, Ana"),
        ("山", "山田, 太郎"),
        ("太", "山田, 太郎"),
        ("x", "X, Æ"),
        ("محم", "حسن, محمد"),
        ("🌻", "🌻, Flor"),
        ("דוד", "כהן, דוד"),
        ("oduya 3rd", "Oduya 3rd, Ben"),
        ("3rd", "Oduya 3rd, Ben"),
    ] {
        assert_eq!(names(&search(&database, text, 20)), [expected], "{text}");
    }
    assert_eq!(search(&database, &long, 20).len(), 1);
    assert_eq!(search(&database, &long[..60], 20).len(), 1);
}

#[test]
fn a_file_indexed_by_other_rules_is_indexed_anew_on_opening() {
    let (home, database) = with(&[("Garcia", "Maria"), ("Ramirez", "Ana")]);
    let before = search(&database, "ramires", 20);
    drop(database);
    let connection = bare(&home.path());
    connection
        .execute_batch("DELETE FROM patient_terms; DELETE FROM patient_clues; UPDATE meta SET value = '0' WHERE name = 'patient_terms'")
        .expect("spoiled");
    drop(connection);
    let database = home.open().expect("opens");
    assert_eq!(search(&database, "ramires", 20), before);
    assert_eq!(search(&database, "garcia", 20).len(), 1);
}

const FAMILIES: [&str; 14] = [
    "Adams",
    "Baker",
    "Smith",
    "Smythe",
    "Stone",
    "Santos Silva",
    "Zuniga",
    "Muller",
    "Moreno",
    "Ramirez",
    "Johnson",
    "Garcia",
    "García Lopez",
    "O'Neil",
];
const GIVENS: [&str; 10] = ["Ana", "Sam", "Sofia", "Maria", "Mark", "Jo Smila", "Zed", "Bea", "Robert", "Smith"];

fn person(number: u128, mixed: usize) -> Patient {
    let mut one = patient(1000 + number, FAMILIES[mixed % FAMILIES.len()], GIVENS[mixed / 14 % GIVENS.len()]);
    one.birth_date =
        format!("19{:02}-{:02}-{:02}", 40 + mixed % 9, 1 + mixed % 12, 1 + mixed % 28).parse().expect("a date");
    one.demographics.phones = vec![format!("212 555 {:04}", mixed % 10_000)];
    one
}

/// The rule read literally for one patient.
fn meets(patient: &Patient, text: &str) -> bool {
    let words = [fold::words(patient.family.as_str()), fold::words(patient.given.as_str())].concat();
    let born = patient.birth_date.format("%Y%m%d").to_string();
    let mrn = fold::words(patient.mrn.as_str()).concat();
    let phone: String = patient.demographics.phones.concat().chars().filter(char::is_ascii_digit).collect();
    readings(text, DateOrder::MonthFirst).iter().any(|sought| {
        sought.words.iter().all(|word| words.iter().any(|own| own.starts_with(word.as_str())))
            && (sought.born.is_empty() || sought.born.iter().any(|one| one.is(&born)))
            && sought.numbers.iter().all(|number| {
                mrn.starts_with(number.as_str()) || (number.len() >= 4 && phone.ends_with(number.as_str()))
            })
    })
}

/// Thousands with few names, so that every way through the search is taken.
#[test]
fn common_and_rare_words_find_what_the_rule_says() {
    let all: Vec<Patient> =
        (0..6000).map(|number| person(number, (number as usize).wrapping_mul(7919) % 100_003)).collect();
    let (_home, database) = with_patients(&all);
    for text in [
        "s",
        "sm",
        "smith",
        "z",
        "zun",
        "a",
        "m s",
        "s s",
        "k7",
        "k7 s",
        "k7-0010",
        "silva",
        "sm jo",
        "zed zun",
        "maria s",
        "smith smith",
        "1944",
        "maria 1944",
        "sm 04/1944",
        "02/03",
        "a 02/03",
        "garcia sam 1941",
        "555",
        "0042",
        "garcia lopez",
        "smith ana",
        "jo smi",
    ] {
        let expected: BTreeSet<PatientId> = all.iter().filter(|one| meets(one, text)).map(|one| one.id).collect();
        for limit in [1_usize, 20, 100] {
            let found: Vec<PatientId> =
                search(&database, text, limit as u32).iter().map(|one| one.patient.id).collect();
            let wanted = expected.len().min(limit);
            assert!(found.len() >= wanted, "{text} {limit}: {} of {wanted}", found.len());
            assert!(
                found[..wanted].iter().all(|one| expected.contains(one)),
                "{text} {limit}: the exact ones come first"
            );
        }
        let family = text.split(' ').next().unwrap_or_default();
        if let Some(first) = search(&database, text, 20).first()
            && FAMILIES.iter().any(|name| fold::folded_name(name) == family)
        {
            assert!(
                fold::folded_name(&first.patient.family).starts_with(family),
                "{text}: the family name comes first"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// What a scan of everybody would find, the index finds: as typed, and one slip or sound away.
    #[test]
    fn nobody_is_missed(
        people in proptest::collection::vec(("[a-e]{1,7}", "[a-e]{1,7}( [a-e]{2,4})?", 0_usize..1000), 1..25),
        typed in proptest::collection::vec("[a-e]{1,6}", 1..3),
    ) {
        let all: Vec<Patient> = (100..).zip(&people).map(|(number, (family, given, mixed))| {
            let mut one = person(number, *mixed);
            one.family = crate::support::name(family);
            one.given = crate::support::name(given);
            one
        }).collect();
        let (_home, database) = with_patients(&all);
        let text = typed.join(" ");
        let found: BTreeSet<PatientId> = search(&database, &text, 100).iter().map(|one| one.patient.id).collect();
        let exact = all.iter().filter(|one| meets(one, &text)).count();
        for one in &all {
            let words = [fold::words(one.family.as_str()), fold::words(one.given.as_str())].concat();
            let nearly = |word: &String| words.iter().any(|own| own.starts_with(word.as_str())
                || near(word, own).is_some_and(|_| lamplight_domain::patients::likeness::one_slip(word, own)));
            if meets(one, &text) || (exact < 8 && typed.iter().all(nearly)) {
                prop_assert!(found.contains(&one.id), "{} misses {:?} {:?}", text, one.family.as_str(), one.given.as_str());
            }
        }
    }

    #[test]
    fn no_text_makes_the_search_fail(text in "\\PC{0,60}", limit in 1_u32..30) {
        let (_home, database) = with(&[("García", "Ana"), ("🌻", "x")]);
        prop_assert!(search(&database, &text, limit).len() <= limit as usize);
    }
}
