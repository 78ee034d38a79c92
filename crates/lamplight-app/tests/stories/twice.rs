//! Nobody is registered twice by mistake, and what was said deliberately is kept.

use lamplight_domain::ids::PatientId;
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{Demographics, RegisterPatient};
use lamplight_domain::records::RecordKind;
use lamplight_domain::text::PersonName;
use lamplight_wire::Outcome;
use lamplight_wire::views::PersonTyped;

use crate::clinic::{TestClinic, created};

fn registration(given: &str, family: &str, not_a_duplicate_of: Vec<PatientId>) -> Intent {
    Intent::RegisterPatient(RegisterPatient {
        given: PersonName::new(given).expect("a name"),
        family: PersonName::new(family).expect("a name"),
        birth_date: "1972-02-03".parse().expect("a date"),
        demographics: Demographics::default(),
        not_a_duplicate_of,
    })
}

#[test]
fn the_same_name_and_birth_date_are_refused_until_somebody_says_that_it_is_another_person() {
    let clinic = TestClinic::new();
    let first = clinic.register("Ana", "Ramirez");
    let again = |confirmed| clinic.app.perform(registration("ANA", "Ramírez", confirmed)).expect("it is decided");
    let Outcome::Refused { refusal } = again(Vec::new()) else { panic!("somebody was registered twice") };
    assert_eq!(refusal, Refusal::RegisteredAlready { patients: vec![first] });
    let second = PatientId(created(again(vec![first]), RecordKind::Patient));
    let Outcome::Refused { refusal } = again(vec![first]) else { panic!("the second one was not seen") };
    assert_eq!(refusal, Refusal::RegisteredAlready { patients: vec![second] });
    assert_eq!(clinic.app.patients("ana ramirez", 10).expect("found").len(), 2);
    // Another birth date or name is nobody's twin.
    created(clinic.app.perform(registration("Luz", "Ramirez", Vec::new())).expect("decided"), RecordKind::Patient);
}

#[test]
fn a_duplicate_is_proposed_with_its_reasons_while_it_is_typed() {
    let clinic = TestClinic::new();
    let ana = clinic.register("Ana", "Ramirez");
    let typed = PersonTyped {
        given: "Anna".to_owned(),
        family: "Ramires".to_owned(),
        birth_date: "1972-02-03".parse().ok(),
        ..PersonTyped::default()
    };
    let found = clinic.app.duplicates(&typed).expect("an answer");
    assert_eq!((found.len(), found[0].patient.id, found[0].likely), (1, ana, true));
    let too_long = PersonTyped { given: "x".repeat(100_000), ..typed };
    assert_eq!(
        clinic.app.duplicates(&too_long).map(|_| ()).map_err(|failure| failure.field),
        Err(Some("person".to_owned()))
    );
}
