use proptest::prelude::*;

use super::*;

fn person<'a>(given: &'a str, family: &'a str, born: &str) -> Person<'a> {
    Person { given, family, birth_date: born.parse().ok(), ..Person::default() }
}

fn whys(found: &Likeness) -> Vec<Why> {
    found.reasons.iter().map(|reason| reason.why).collect()
}

#[test]
fn the_same_person_written_otherwise_is_likely() {
    let ana = person("Ana", "Ramirez", "1972-02-03");
    for (other, why) in [
        (person("ANA", "Ramírez", "1972-02-03"), Why::SameName),
        (person("Anna", "Ramires", "1972-02-03"), Why::NameSoundsAlike),
        (person("Ramirez", "Ana", "1972-02-03"), Why::NamesSwapped),
        (person("Ana Lucía", "Ramirez", "1972-02-03"), Why::PartOfName),
        (person("Ana", "Ramirez", "1972-03-02"), Why::BirthDateSwapped),
        (person("Ana", "Ramirez", "1973-02-03"), Why::BirthDateOneDigitOff),
    ] {
        let found = likeness(&ana, &other);
        assert!(found.score >= LIKELY, "{why:?}: {found:?}");
        assert!(whys(&found).contains(&why), "{why:?}: {found:?}");
    }
    let pepe = likeness(&person("Pepe", "Lopez", "1950-05-05"), &person("José", "López", "1950-05-05"));
    assert_eq!(whys(&pepe), [Why::Nickname, Why::SameBirthDate]);
    assert!(pepe.score >= LIKELY);
}

#[test]
fn others_are_not_likely() {
    let ana = person("Ana", "Ramirez", "1972-02-03");
    for other in [
        person("Luz", "Ramirez", "1972-02-03"), // a twin
        person("Ana", "Ramirez", "1999-11-30"),
        person("Ana", "Okafor", "1972-02-03"),
    ] {
        assert!(likeness(&ana, &other).score < LIKELY, "{:?}", likeness(&ana, &other));
    }
    assert!(likeness(&ana, &person("Luz", "Ramirez", "1972-02-03")).score >= POSSIBLE);
    assert_eq!(likeness(&ana, &person("Grace", "Nguyen", "1940-12-31")).score, 0);
    // While no birth date is typed, the same name is worth showing.
    assert!(likeness(&Person { birth_date: None, ..ana.clone() }, &ana).score >= POSSIBLE);
}

#[test]
fn phones_count_however_they_are_written() {
    let one = ["+1 (212) 555-0147".to_owned()];
    let other = ["212.555.0147".to_owned()];
    let ana = Person { phones: &one, ..person("Ana", "Ramirez", "1972-02-03") };
    let other = Person { phones: &other, ..person("Anna", "Ramires", "1972-02-03") };
    assert!(whys(&likeness(&ana, &other)).contains(&Why::SamePhone));
}

const NAMES: [&str; 9] = ["Ana", "Anna", "Ramirez", "Ramires", "Jose", "Pepe", "Garcia Lopez", "García", "山田"];
const DATES: [&str; 5] = ["1972-02-03", "1972-03-02", "1972-02-13", "2001-09-09", "none"];

fn any_person() -> impl Strategy<Value = (Person<'static>, bool)> {
    let name = || proptest::sample::select(NAMES.to_vec());
    let date = proptest::sample::select(DATES.to_vec());
    (name(), name(), date, any::<bool>()).prop_map(|(given, family, date, phone)| (person(given, family, date), phone))
}

proptest! {
    #[test]
    fn likeness_is_symmetric_and_greatest_for_equals((one, one_phone) in any_person(), (other, other_phone) in any_person()) {
        let phones = ["2125550147".to_owned()];
        let with = |person: &Person<'static>, has: bool| -> Vec<String> { let _ = person; if has { phones.to_vec() } else { Vec::new() } };
        let (a, b) = (with(&one, one_phone), with(&other, other_phone));
        let (one, other) = (Person { phones: &a, ..one }, Person { phones: &b, ..other });
        prop_assert_eq!(likeness(&one, &other), likeness(&other, &one));
        prop_assert!(likeness(&one, &other).score <= likeness(&one, &one).score);
    }

    /// One more thing in common never makes two people less alike.
    #[test]
    fn likeness_grows_with_agreement((one, _) in any_person(), (other, _) in any_person()) {
        let before = likeness(&one, &other).score;
        let same_date = Person { birth_date: one.birth_date, ..other.clone() };
        prop_assert!(likeness(&one, &same_date).score >= before || one.birth_date.is_none());
        let same_family = Person { family: one.family, ..other.clone() };
        let same_name = Person { given: one.given, ..same_family };
        prop_assert!(likeness(&one, &same_name).score >= before);
        let phones = ["2125550147".to_owned()];
        let (one, other) = (Person { phones: &phones, ..one }, Person { phones: &phones, ..other });
        prop_assert!(likeness(&one, &other).score >= before);
    }

    #[test]
    fn the_score_is_what_its_reasons_add_up_to((one, _) in any_person(), (other, _) in any_person()) {
        let found = likeness(&one, &other);
        let sum: i16 = found.reasons.iter().map(|reason| reason.weight).sum();
        prop_assert_eq!(i16::from(found.score), sum.clamp(0, 100));
    }
}
