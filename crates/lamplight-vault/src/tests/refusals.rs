use super::*;
use crate::{DeviceSecret, DeviceSecrets, KeyringError, OpenError, PasswordRefusal, SlotFileError, WordsError};

#[test]
fn a_wrong_password_and_an_unknown_name_get_one_answer() {
    let vault = Place::new().load();
    for (name, password) in [("ana", "wrong horse battery"), ("ana", ""), ("nobody", PASSWORD), ("", PASSWORD)] {
        let refused = vault.open_with_password(name, password);
        assert!(matches!(refused, Err(OpenError::WrongCredentials)), "{name}: {refused:?}");
    }
}

#[test]
fn an_unknown_name_costs_a_whole_derivation() {
    let place = Place::with_cost(PasswordCost { m: 16 * 1024, t: 4, p: 1 });
    let vault = place.load();
    let timed = |name: &str| {
        let before = std::time::Instant::now();
        vault.open_with_password(name, "wrong horse battery").unwrap_err();
        before.elapsed()
    };
    // The quickest of a few, so that a busy machine does not decide.
    let known = (0..5).map(|_| timed("ana")).min().unwrap();
    let unknown = (0..5).map(|_| timed("nobody")).min().unwrap();
    assert!(unknown * 4 > known && known * 4 > unknown, "known {known:?}, unknown {unknown:?}");
}

#[test]
fn another_device_secret_or_none_is_told_apart_from_a_wrong_password() {
    let place = Place::new();
    let vault = place.load();
    place.secrets.store(INSTALLATION, &DeviceSecret::random().unwrap()).unwrap();
    assert!(matches!(vault.open_with_password("ana", PASSWORD), Err(OpenError::DeviceSecretLost)));
    place.secrets.delete(INSTALLATION).unwrap();
    assert!(matches!(vault.open_with_password("ana", PASSWORD), Err(OpenError::DeviceSecretLost)));
    assert!(matches!(vault.open_with_password("nobody", PASSWORD), Err(OpenError::DeviceSecretLost)));
}

/// A keyring that is locked and stays so.
struct Locked;

impl DeviceSecrets for Locked {
    fn load(&self, _: Uuid) -> Result<Option<DeviceSecret>, KeyringError> {
        Err(KeyringError::Locked)
    }
    fn store(&self, _: Uuid, _: &DeviceSecret) -> Result<(), KeyringError> {
        Err(KeyringError::Locked)
    }
    fn delete(&self, _: Uuid) -> Result<(), KeyringError> {
        Err(KeyringError::Locked)
    }
}

#[test]
fn a_locked_keyring_is_neither_lost_nor_wrong_and_the_words_do_without() {
    let place = Place::new();
    let mut vault = Vault::load(place.folder.path(), Arc::new(Locked)).unwrap();
    let refused = vault.open_with_password("ana", PASSWORD);
    assert!(matches!(refused, Err(OpenError::Keyring(KeyringError::Locked))), "{refused:?}");
    assert_eq!(vault.open_with_words(&place.words).unwrap(), place.key);
    let before = std::fs::read(place.keys_json()).unwrap();
    let cost = PasswordCost::for_tests();
    let refused = vault.re_enrol(place.folder.path(), &place.key, ANA, "ana", "a newer password", cost);
    assert!(matches!(refused, Err(OpenError::Keyring(KeyringError::Locked))), "{refused:?}");
    assert_eq!(std::fs::read(place.keys_json()).unwrap(), before, "nothing half done");
}

#[test]
fn words_are_refused_by_what_is_wrong_with_them() {
    let place = Place::new();
    let vault = place.load();
    let mut typo = place.words.clone();
    typo[4].push('x');
    let refused = vault.open_with_words(&typo);
    assert!(matches!(refused, Err(OpenError::Words(WordsError::Unknown { position: 5 }))), "{refused:?}");
    let other = Place::new();
    let refused = vault.open_with_words(&other.words);
    assert!(matches!(refused, Err(OpenError::WrongWords)), "{refused:?}");
}

#[test]
fn names_are_taken_once_and_passwords_follow_the_policy() {
    let place = Place::new();
    let mut vault = place.load();
    let taken = vault.add_user_slot(&place.key, BO, "ANA", "another long password");
    assert!(matches!(taken, Err(OpenError::NameTaken)));
    let twice = vault.add_user_slot(&place.key, ANA, "ana2", "another long password");
    assert!(matches!(twice, Err(OpenError::NameTaken)));
    let short = vault.add_user_slot(&place.key, BO, "bo", "short");
    assert!(matches!(short, Err(OpenError::Password(PasswordRefusal::TooShort { .. }))));
    let short = vault.change_password(place.folder.path(), "ana", PASSWORD, "short");
    assert!(matches!(short, Err(OpenError::Password(PasswordRefusal::TooShort { .. }))));
    assert_eq!(place.load().open_with_password("ana", PASSWORD).unwrap().0, ANA);
}

#[test]
fn a_missing_slot_file_is_told_and_not_re_created() {
    let place = Place::new();
    std::fs::remove_file(place.keys_json()).unwrap();
    let refused = Vault::load(place.folder.path(), place.secrets.clone());
    assert!(matches!(refused, Err(SlotFileError::Missing)), "{refused:?}");
    assert!(!place.keys_json().exists());
}

#[test]
fn a_slot_file_of_a_newer_version_is_told_and_left_untouched() {
    let place = Place::new();
    let vault = place.load();
    let newer = r#"{ "version": 2, "anything": "else" }"#;
    std::fs::write(place.keys_json(), newer).unwrap();
    let refused = Vault::load(place.folder.path(), place.secrets.clone());
    assert!(matches!(refused, Err(SlotFileError::Newer { found: 2, known: 1 })), "{refused:?}");
    assert!(matches!(vault.save(place.folder.path()), Err(SlotFileError::Newer { .. })));
    assert_eq!(std::fs::read_to_string(place.keys_json()).unwrap(), newer);
}

#[test]
fn the_slot_file_of_another_installation_is_not_replaced() {
    let place = Place::new();
    let other = Vault::create(Uuid::from_u128(2), place.secrets.clone(), PasswordCost::for_tests()).unwrap();
    let before = std::fs::read(place.keys_json()).unwrap();
    assert!(matches!(other.vault.save(place.folder.path()), Err(SlotFileError::OtherInstallation)));
    assert_eq!(std::fs::read(place.keys_json()).unwrap(), before);
}

#[test]
fn a_folder_that_is_not_there_is_no_missing_key_file() {
    let place = Place::new();
    let nowhere = place.folder.path().join("nowhere");
    assert!(matches!(place.load().save(&nowhere), Err(SlotFileError::Io(_))));
}
