//! Pictures hang at their place, under the patient's one key.

use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{
    NewPicture, PatientField, PictureMedia, PicturePlace, Sealed, SetPicture, WrappedKey,
};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::RecordKind;
use lamplight_testkit::build;

use crate::desk::TestClinic;

fn picture(key: u8) -> NewPicture {
    NewPicture {
        media: PictureMedia::Png,
        sha256: "ab".repeat(32),
        content: Sealed::new(vec![1, 2, 3]),
        key: WrappedKey { version: 1, wrapped: Sealed::new(vec![key; 4]) },
    }
}

#[test]
fn a_picture_takes_the_place_of_the_one_that_was_seen_there() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let patient = clinic.patients[0];
    let set = |from, to| Intent::SetPicture(SetPicture { patient, place: PicturePlace::Photo, from, to });
    let changes = clinic.perform(set(None, Some(picture(7)))).expect("hung");
    assert_eq!(
        changes.iter().map(|change| change.key().kind).collect::<Vec<_>>(),
        [RecordKind::Picture, RecordKind::Patient]
    );
    let first = clinic.patient(patient).details.photo;
    assert!(first.is_some());
    let unseen = Err(Refusal::PatientChangedMeanwhile { fields: vec![PatientField::Photo] });
    assert_eq!(clinic.perform(set(None, Some(picture(7)))), unseen);
    clinic.perform(set(first, Some(picture(7)))).expect("replaced");
    assert_ne!(clinic.patient(patient).details.photo, first);
    clinic.perform(set(clinic.patient(patient).details.photo, None)).expect("taken off");
    assert_eq!(clinic.patient(patient).details.photo, None);
}

#[test]
fn what_was_sealed_with_another_key_is_refused_for_it_would_never_open() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let patient = clinic.patients[0];
    let set = |from, key| {
        Intent::SetPicture(SetPicture { patient, place: PicturePlace::Photo, from, to: Some(picture(key)) })
    };
    clinic.perform(set(None, 7)).expect("hung");
    let seen = clinic.patient(patient).details.photo;
    assert_eq!(clinic.perform(set(seen, 8)), Err(Refusal::ChangedMeanwhile));
}

#[test]
fn a_card_hangs_at_an_insurance_that_is_there() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let place = PicturePlace::CardBack { insurance: build::id(5) };
    let input = SetPicture { patient: clinic.patients[0], place, from: None, to: Some(picture(7)) };
    assert_eq!(clinic.perform(Intent::SetPicture(input)), Err(Refusal::InsuranceUnknown));
}
