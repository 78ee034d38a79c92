//! A patient's record at the desk: changed, read back, pictures sealed and opened, and what the log keeps of it.

use data_encoding::BASE64;
use lamplight_domain::ids::{PatientId, PictureId};
use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{
    ChangePatient, Edit, InsuranceDetails, InsuranceRank, PatientField, PictureMedia, PicturePlace, RecordInsurance,
};
use lamplight_domain::records::RecordKind;
use lamplight_domain::text::{EmailAddress, InsurerName, MemberNumber, PersonName};
use lamplight_wire::views::PictureWanted;
use lamplight_wire::{ErrorCode, Outcome};

use crate::clinic::{TestClinic, created};

/// A red point.
pub const PNG: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

pub fn wanted(patient: PatientId, content: &str) -> PictureWanted {
    PictureWanted { patient, place: PicturePlace::Photo, from: None, content: Some(content.to_owned()) }
}

/// A patient's photo.
pub fn photo(clinic: &TestClinic) -> PictureId {
    photo_of(clinic, clinic.register("Ana", "Ramirez"))
}

pub fn photo_of(clinic: &TestClinic, patient: PatientId) -> PictureId {
    let outcome = clinic.app.set_picture(&wanted(patient, PNG)).expect("decided");
    PictureId(created(outcome, RecordKind::Picture))
}

#[test]
fn what_was_changed_is_read_back_with_who_changed_it_and_phones_in_e164() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let mut input = ChangePatient::new(patient);
    input.preferred_name = Some(Edit { from: None, to: PersonName::new("Lucha").ok() });
    let phones = ["(212) 555-0147", "+34 612 34 56 78", "ask her sister"].map(str::to_owned).to_vec();
    input.phones = Some(Edit { from: Vec::new(), to: phones });
    let outcome = clinic.app.perform(Intent::ChangePatient(input)).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }), "{outcome:?}");
    clinic.book(patient, "2026-11-23T15:00:00Z");

    let record = clinic.app.patient_record(patient).expect("a record");
    assert_eq!(record.phones, ["+12125550147", "+34612345678", "ask her sister"]);
    assert_eq!(record.patient.preferred.as_deref(), Some("Lucha"));
    let changed: Vec<_> = record.changed.iter().map(|change| (change.field, change.by.as_str())).collect();
    assert_eq!(changed, [(PatientField::PreferredName, "Ana Rivera"), (PatientField::Phones, "Ana Rivera")]);
    assert_eq!((record.upcoming.len(), record.past.len()), (1, 0));

    let found = clinic.app.patients("lucha", 5).expect("an answer");
    assert_eq!(found.iter().map(|one| one.patient.id).collect::<Vec<_>>(), [patient]);
    let found = clinic.app.patients("0147", 5).expect("an answer");
    assert_eq!(found.len(), 1, "and by the new number");
}

#[test]
fn the_second_of_two_who_changed_one_field_is_refused_by_its_name() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let email = |text: &str| {
        let mut input = ChangePatient::new(patient);
        input.email = Some(Edit { from: None, to: EmailAddress::new(text).ok() });
        clinic.app.perform(Intent::ChangePatient(input)).expect("decided")
    };
    assert!(matches!(email("ana@one.test"), Outcome::Done { .. }));
    let refusal = Refusal::PatientChangedMeanwhile { fields: vec![PatientField::Email] };
    assert_eq!(email("ana@two.test"), Outcome::Refused { refusal });
    assert_eq!(clinic.app.patient_record(patient).expect("a record").email.as_deref(), Some("ana@one.test"));
}

#[test]
fn a_picture_is_sealed_and_opens_again_also_after_a_restart() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let outcome = clinic.app.set_picture(&wanted(patient, PNG)).expect("decided");
    assert!(matches!(outcome, Outcome::Done { .. }), "{outcome:?}");
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    let photo = clinic.app.patient_record(patient).expect("a record").photo.expect("a photo");
    let picture = clinic.app.picture(photo).expect("a picture");
    assert_eq!((picture.media, picture.content.as_str()), (PictureMedia::Png, PNG));
    // The second card is sealed with the same key.
    let details = InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new("M1").expect("a number"),
        group: None,
        rank: InsuranceRank::Primary,
        valid_from: None,
        valid_until: None,
    };
    clinic.app.perform(Intent::RecordInsurance(RecordInsurance { patient, details })).expect("decided");
    let insurance = clinic.app.patient_record(patient).expect("a record").insurances[0].id;
    let card = PictureWanted { place: PicturePlace::CardFront { insurance }, ..wanted(patient, PNG) };
    assert!(matches!(clinic.app.set_picture(&card), Ok(Outcome::Done { .. })));
}

#[test]
fn hostile_pictures_are_refused_before_anything_is_written() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let behind_the_end = [BASE64.decode(PNG.as_bytes()).expect("base64"), b"<script>".to_vec()].concat();
    let too_large = "A".repeat(2_000_000);
    for content in ["", "not base64 !", "PHN2Zy8+", &BASE64.encode(&behind_the_end), &too_large] {
        let failure = clinic.app.set_picture(&wanted(patient, content)).expect_err("refused");
        assert_eq!((failure.code, failure.field.as_deref()), (ErrorCode::InvalidInput, Some("picture")));
    }
    assert!(clinic.app.patient_record(patient).expect("a record").photo.is_none());
}
