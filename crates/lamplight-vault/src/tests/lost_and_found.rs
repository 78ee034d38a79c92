use super::*;
use crate::{DeviceSecrets, OpenError};

const NEW_PASSWORD: &str = "after the mishap";

fn re_enrol(place: &Place, user: Uuid, name: &str) {
    let mut vault = place.load();
    let key = vault.open_with_words(&place.words).unwrap();
    vault.re_enrol(place.folder.path(), &key, user, name, NEW_PASSWORD, PasswordCost::for_tests()).unwrap();
}

#[test]
fn after_the_keyring_entry_is_lost_the_words_bring_everything_back() {
    let place = Place::new();
    place.secrets.delete(INSTALLATION).unwrap();
    assert!(matches!(place.load().open_with_password("ana", PASSWORD), Err(OpenError::DeviceSecretLost)));
    re_enrol(&place, ANA, "Ana");
    let vault = place.load();
    assert_eq!(
        vault.open_with_password("ana", NEW_PASSWORD).unwrap(),
        (ANA, vault.open_with_words(&place.words).unwrap())
    );
    assert!(matches!(vault.open_with_password("ana", PASSWORD), Err(OpenError::WrongCredentials)));
}

#[test]
fn a_forgotten_password_does_not_take_the_computer_from_the_others() {
    let place = Place::new();
    let mut vault = place.load();
    vault.add_user_slot(&place.key, BO, "bo", "another long password").unwrap();
    vault.save(place.folder.path()).unwrap();
    re_enrol(&place, BO, "bo");
    assert_eq!(place.load().open_with_password("bo", NEW_PASSWORD).unwrap().0, BO);
    assert_eq!(place.load().open_with_password("ana", PASSWORD).unwrap().0, ANA, "the device secret was kept");
}

#[test]
fn after_a_new_secret_each_person_comes_back_by_the_words_without_losing_another() {
    let place = Place::new();
    let mut vault = place.load();
    vault.add_user_slot(&place.key, BO, "bo", "another long password").unwrap();
    vault.save(place.folder.path()).unwrap();
    place.secrets.delete(INSTALLATION).unwrap();
    re_enrol(&place, ANA, "ana");
    let stranded = place.load().open_with_password("bo", "another long password");
    assert!(matches!(stranded, Err(OpenError::DeviceSecretLost)), "told what happened: {stranded:?}");
    re_enrol(&place, BO, "bo");
    assert_eq!(place.load().open_with_password("bo", NEW_PASSWORD).unwrap().0, BO);
    assert_eq!(place.load().open_with_password("ana", NEW_PASSWORD).unwrap().0, ANA);
}
