use super::*;

#[test]
fn password_and_words_open_the_same_key_after_a_restart() {
    let place = Place::new();
    let vault = place.load();
    assert_eq!(vault.installation(), INSTALLATION);
    let (user, key) = vault.open_with_password("Ana", PASSWORD).unwrap();
    assert_eq!((user, &key), (ANA, &place.key));
    assert_eq!(vault.open_with_password(" ANA ", PASSWORD).unwrap().1, place.key, "names are folded");
    assert_eq!(vault.open_with_words(&place.words).unwrap(), place.key);
}

#[test]
fn the_standard_cost_works() {
    let place = Place::with_cost(PasswordCost::standard());
    assert_eq!(place.load().open_with_password("ana", PASSWORD).unwrap().1, place.key);
    assert!(place.load().open_with_password("ana", "wrong horse battery").is_err());
}

#[test]
fn a_second_person_has_a_password_of_their_own() {
    let place = Place::new();
    let mut vault = place.load();
    vault.add_user_slot(&place.key, BO, "bo", "another long password").unwrap();
    vault.save(place.folder.path()).unwrap();
    let vault = place.load();
    assert_eq!(
        vault.open_with_password("bo", "another long password").unwrap(),
        (BO, DatabaseKey::from_bytes(place.key.as_bytes()))
    );
    assert_eq!(vault.open_with_password("ana", PASSWORD).unwrap().0, ANA);
    assert!(vault.open_with_password("bo", PASSWORD).is_err());
}

#[test]
fn a_changed_password_replaces_the_old_one_and_keeps_the_file_before() {
    let place = Place::new();
    let before = std::fs::read(place.keys_json()).unwrap();
    place.load().change_password(place.folder.path(), "ana", PASSWORD, "a newer password").unwrap();
    let vault = place.load();
    assert!(vault.open_with_password("ana", PASSWORD).is_err());
    assert_eq!(vault.open_with_password("ana", "a newer password").unwrap().1, place.key);
    assert_eq!(std::fs::read(place.folder.path().join("keys.json.bak")).unwrap(), before);
    assert!(!place.folder.path().join("keys.json.tmp").exists());
}

#[test]
fn saving_again_without_a_change_keeps_the_backup() {
    let place = Place::new();
    place.load().change_password(place.folder.path(), "ana", PASSWORD, "a newer password").unwrap();
    let backup = place.folder.path().join("keys.json.bak");
    let before = std::fs::read(&backup).unwrap();
    place.load().save(place.folder.path()).unwrap();
    assert_eq!(std::fs::read(&backup).unwrap(), before);
}

#[cfg(unix)]
#[test]
fn the_slot_file_is_private_even_over_a_public_left_over() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let left_over = place.folder.path().join("keys.json.tmp");
    std::fs::write(&left_over, "left by a crash").unwrap();
    std::fs::set_permissions(&left_over, std::fs::Permissions::from_mode(0o666)).unwrap();
    place.load().change_password(place.folder.path(), "ana", PASSWORD, "a newer password").unwrap();
    for name in ["keys.json", "keys.json.bak"] {
        let mode = std::fs::metadata(place.folder.path().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
}

#[test]
fn nothing_is_written_before_saving() {
    let folder = tempfile::tempdir().unwrap();
    let secrets = Arc::new(MemorySecrets::default());
    let mut new = Vault::create(INSTALLATION, secrets.clone(), PasswordCost::for_tests()).unwrap();
    new.vault.add_user_slot(&new.database_key, ANA, "ana", PASSWORD).unwrap();
    assert_eq!(new.vault.open_with_password("ana", PASSWORD).unwrap().1, new.database_key);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    assert_eq!(crate::DeviceSecrets::load(&*secrets, INSTALLATION).unwrap(), None);
}

#[test]
fn no_key_or_secret_stands_in_the_file() {
    let place = Place::new();
    let text = std::fs::read_to_string(place.keys_json()).unwrap();
    let device = crate::DeviceSecrets::load(&*place.secrets, INSTALLATION).unwrap().unwrap();
    for bytes in [place.key.as_bytes(), device.as_bytes()] {
        assert!(
            !text.contains(&data_encoding::BASE64.encode(bytes))
                && !text.contains(&data_encoding::HEXLOWER.encode(bytes))
        );
    }
    assert!(!text.contains(PASSWORD));
}
