//! Field by field: different fields of two people never conflict, the same field does, visibly.

use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{Address, ChangePatient, Edit, Patient, PatientField, Pharmacy};
use lamplight_domain::permissions::Role;
use lamplight_domain::text::{EmailAddress, IdentifierValue, PharmacyName, Pronouns};
use lamplight_testkit::build;
use proptest::prelude::*;

use crate::desk::TestClinic;

fn clinic() -> TestClinic {
    TestClinic::new("America/New_York", &[Role::FrontDesk])
}

fn email(text: &str) -> Option<EmailAddress> {
    Some(EmailAddress::new(text).expect("an address"))
}

/// The `which`-th field, changed to the `value`-th of its values by somebody who saw this patient.
fn edit(input: &mut ChangePatient, seen: &Patient, which: usize, value: usize) {
    let name = |index: usize| build::person_name(build::FIRST_NAMES[index]);
    match which {
        0 => input.given = Some(Edit { from: seen.given.clone(), to: name(value) }),
        1 => {
            input.phones =
                Some(Edit { from: seen.demographics.phones.clone(), to: vec![format!("+1212555000{value}")] })
        }
        2 => input.email = Some(Edit { from: seen.details.email.clone(), to: email(&format!("a{value}@clinic.test")) }),
        3 => input.preferred_name = Some(Edit { from: seen.details.preferred_name.clone(), to: Some(name(value)) }),
        4 => input.interpreter = Some(Edit { from: seen.details.interpreter, to: value.is_multiple_of(2) }),
        5 => input.language = Some(Edit { from: seen.demographics.language.clone(), to: Some("es-MX".to_owned()) }),
        6 => {
            let to = Pronouns::new(["she/her", "he/him", "they/them"][value % 3]).expect("pronouns");
            input.pronouns = Some(Edit { from: seen.details.pronouns.clone(), to: Some(to) });
        }
        _ => input.archived = Some(Edit { from: seen.details.archived, to: !value.is_multiple_of(2) }),
    }
}

fn change(seen: &Patient, edits: &[(usize, usize)]) -> ChangePatient {
    let mut input = ChangePatient::new(seen.id);
    edits.iter().for_each(|(which, value)| edit(&mut input, seen, *which, *value));
    input
}

/// Everything but who changed it last.
fn content(mut patient: Patient) -> Patient {
    patient.details.changed.clear();
    patient
}

proptest! {
    #[test]
    fn different_fields_of_two_people_never_conflict(
        fields in Just((0..8_usize).collect::<Vec<_>>()).prop_shuffle(),
        cut in 1..7_usize,
        values in prop::collection::vec(0..8_usize, 8),
    ) {
        let edits: Vec<(usize, usize)> = fields.into_iter().zip(values).collect();
        let (mine, theirs) = edits.split_at(cut);
        let mut ends = Vec::new();
        for order in [[mine, theirs], [theirs, mine]] {
            let mut clinic = clinic();
            let seen = clinic.patient(clinic.patients[0]);
            for edits in order {
                prop_assert!(clinic.perform(Intent::ChangePatient(change(&seen, edits))).is_ok());
            }
            ends.push(content(clinic.patient(clinic.patients[0])));
        }
        prop_assert!(ends[0] == ends[1], "and the order does not count");
    }

    #[test]
    fn of_the_same_field_the_second_is_told_and_nothing_is_overwritten(which in 0..4_usize, beside in 4..8_usize) {
        let mut clinic = clinic();
        let id = clinic.patients[0];
        let seen = clinic.patient(id);
        clinic.perform(Intent::ChangePatient(change(&seen, &[(which, 3)]))).expect("nobody was before");
        let stands = clinic.patient(id);
        let second = Intent::ChangePatient(change(&seen, &[(which, 5), (beside, 1)]));
        let field = [PatientField::Given, PatientField::Phones, PatientField::Email, PatientField::PreferredName][which];
        prop_assert_eq!(clinic.perform(second), Err(Refusal::PatientChangedMeanwhile { fields: vec![field] }));
        prop_assert!(clinic.patient(id) == stands, "nor is half of it done");
        // Keep mine: the same wish, by somebody who has now seen what stands there.
        let kept = Intent::ChangePatient(change(&stands, &[(which, 5), (beside, 1)]));
        prop_assert!(clinic.perform(kept).is_ok());
    }
}

#[test]
fn who_writes_the_same_does_not_conflict_and_changes_nothing() {
    let mut clinic = clinic();
    let seen = clinic.patient(clinic.patients[0]);
    let wish = Intent::ChangePatient(change(&seen, &[(1, 2)]));
    assert_eq!(clinic.perform(wish.clone()).map(|changes| changes.len()), Ok(1));
    assert_eq!(clinic.perform(wish).map(|changes| changes.len()), Ok(0));
}

#[test]
fn who_changed_a_field_last_is_kept_for_that_field_alone() {
    let mut clinic = clinic();
    let seen = clinic.patient(clinic.patients[0]);
    clinic.perform(Intent::ChangePatient(change(&seen, &[(1, 2)]))).expect("changed");
    let after = clinic.patient(seen.id);
    assert_eq!(after.details.changed.keys().copied().collect::<Vec<_>>(), [PatientField::Phones]);
    assert_eq!(after.details.changed[&PatientField::Phones].by, clinic.desk.actor);
}

#[test]
fn what_cannot_be_kept_is_refused_by_its_field() {
    let mut clinic = clinic();
    let seen = clinic.patient(clinic.patients[0]);
    let mut refused = |with: &dyn Fn(&mut ChangePatient), field| {
        let mut input = ChangePatient::new(seen.id);
        with(&mut input);
        assert_eq!(clinic.perform(Intent::ChangePatient(input)), Err(Refusal::PatientFieldUnusable { field }));
    };
    for wrong in ["@", "ana@", "ana@host", "a na@host.test", "ana@@host.test", "ana@host..test"] {
        refused(&|input| input.email = Some(Edit { from: None, to: email(wrong) }), PatientField::Email);
    }
    for wrong in ["e", "spanish language", "es_MX", "es--MX"] {
        let tag = Edit { from: None, to: Some(wrong.to_owned()) };
        refused(&|input| input.language = Some(tag.clone()), PatientField::Language);
    }
    for wrong in [vec![" ".to_owned()], vec!["1".repeat(41)], vec!["1".to_owned(); 11]] {
        let phones = Edit { from: Vec::new(), to: wrong };
        refused(&|input| input.phones = Some(phones.clone()), PatientField::Phones);
    }
    let address = Address { city: "x".repeat(201), ..Address::default() };
    let addresses = Edit { from: Vec::new(), to: vec![address] };
    refused(&|input| input.addresses = Some(addresses.clone()), PatientField::Addresses);
    let ncpdp_id = Some(IdentifierValue::new("12345").expect("a value"));
    let pharmacy = Pharmacy { name: PharmacyName::new("Corner").expect("a name"), ncpdp_id, phone: None };
    let pharmacy = Edit { from: None, to: Some(pharmacy) };
    refused(&|input| input.pharmacy = Some(pharmacy.clone()), PatientField::Pharmacy);
    for day in ["1979-01-01", "2027-01-01"] {
        let died = Edit { from: None, to: Some(day.parse().expect("a date")) };
        refused(&|input| input.deceased_on = Some(died.clone()), PatientField::DeceasedOn);
    }
}

#[test]
fn nobody_is_born_tomorrow_or_named_nothing() {
    let mut clinic = clinic();
    let seen = clinic.patient(clinic.patients[0]);
    let mut input = ChangePatient::new(seen.id);
    input.birth_date = Some(Edit { from: seen.birth_date, to: "2026-01-08".parse().expect("a date") });
    assert_eq!(clinic.perform(Intent::ChangePatient(input)), Err(Refusal::BirthDateInFuture));
    for (name, accepted) in
        [("A", true), ("مريم", true), ("👩‍⚕️", true), (&*"ñ".repeat(100), true), (&*"ñ".repeat(101), false), (" ", false)]
    {
        assert_eq!(lamplight_domain::text::PersonName::new(name).is_ok(), accepted, "{name}");
    }
}
