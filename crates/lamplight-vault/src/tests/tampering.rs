//! Whatever is changed in the slot file, no key comes out: by accident it is told as damage, and with a
//! checksum made anew it is refused by the authenticated wrapping.

use proptest::prelude::*;

use super::*;
use crate::slot_file::SlotFile;
use crate::{OpenError, SlotFileError};

/// A saved installation, changed by someone who knows the format and repairs the checksum.
fn tampered(change: impl FnOnce(&mut SlotFile)) -> (Place, Vault) {
    let place = Place::new();
    let mut slots = SlotFile::load(place.folder.path()).unwrap();
    change(&mut slots);
    let elsewhere = tempfile::tempdir().unwrap();
    slots.save(elsewhere.path()).unwrap();
    let vault = Vault::load(elsewhere.path(), place.secrets.clone()).unwrap();
    (place, vault)
}

fn refuses_password(change: impl FnOnce(&mut SlotFile)) {
    let (_, vault) = tampered(change);
    let opened = vault.open_with_password("ana", PASSWORD);
    assert!(matches!(opened, Err(OpenError::WrongCredentials | OpenError::DeviceSecretLost)), "{opened:?}");
}

fn refuses_words(change: impl FnOnce(&mut SlotFile)) {
    let (place, vault) = tampered(change);
    let opened = vault.open_with_words(&place.words);
    assert!(matches!(opened, Err(OpenError::WrongWords)), "{opened:?}");
}

#[test]
fn every_field_of_the_slots_is_bound() {
    refuses_password(|file| file.users[0].user = BO);
    refuses_password(|file| file.users[0].argon2.t += 1);
    refuses_password(|file| file.users[0].argon2.m += 8);
    refuses_password(|file| file.users[0].device_check[0] ^= 1);
    refuses_password(|file| file.key_generation += 1);
    refuses_password(|file| file.users[0].wrapped = file.recovery.clone());
    refuses_words(|file| file.installation = Uuid::from_u128(2));
    refuses_words(|file| file.key_generation += 1);
    refuses_words(|file| file.recovery = file.users[0].wrapped.clone());
    // A renamed slot is found under the new name only, and does not open there.
    let (_, vault) = tampered(|file| file.users[0].user_name = "mallory".to_owned());
    assert!(matches!(vault.open_with_password("mallory", PASSWORD), Err(OpenError::WrongCredentials)));
}

#[test]
fn a_slot_does_not_open_in_another_installation_even_with_the_same_device_secret() {
    let (place, vault) = tampered(|file| file.installation = Uuid::from_u128(2));
    let secret = crate::DeviceSecrets::load(&*place.secrets, INSTALLATION).unwrap().unwrap();
    crate::DeviceSecrets::store(&*place.secrets, Uuid::from_u128(2), &secret).unwrap();
    assert!(vault.open_with_password("ana", PASSWORD).is_err());
}

#[test]
fn the_device_secret_is_part_of_the_key_not_only_of_a_check() {
    let (place, vault) = tampered(|file| {
        file.users[0].device_check = crate::wrapping::device_check(&stolen(), INSTALLATION);
    });
    crate::DeviceSecrets::store(&*place.secrets, INSTALLATION, &stolen()).unwrap();
    let opened = vault.open_with_password("ana", PASSWORD);
    assert!(matches!(opened, Err(OpenError::WrongCredentials)), "{opened:?}");
}

/// The secret of somebody else's computer.
fn stolen() -> crate::DeviceSecret {
    crate::DeviceSecret::from_bytes(&[9; 32])
}

#[test]
fn a_cost_that_would_exhaust_memory_is_damage() {
    let place = Place::new();
    let mut slots = SlotFile::load(place.folder.path()).unwrap();
    slots.users[0].argon2.m = u32::MAX;
    let elsewhere = tempfile::tempdir().unwrap();
    slots.save(elsewhere.path()).unwrap();
    let refused = Vault::load(elsewhere.path(), place.secrets.clone());
    assert!(matches!(refused, Err(SlotFileError::Damaged { .. })), "{refused:?}");
}

#[test]
fn damage_says_whether_the_backup_can_be_used_and_is_not_saved_over() {
    let place = Place::new();
    let vault = place.load();
    place.load().change_password(place.folder.path(), "ana", PASSWORD, "a newer password").unwrap();
    std::fs::write(place.keys_json(), "").unwrap();
    let refused = Vault::load(place.folder.path(), place.secrets.clone());
    assert!(matches!(refused, Err(SlotFileError::Damaged { backup_readable: true, .. })), "{refused:?}");
    assert!(refused.unwrap_err().to_string().contains("keys.json.bak"), "the message says what to do");
    assert!(matches!(vault.save(place.folder.path()), Err(SlotFileError::Damaged { .. })));
    assert_eq!(std::fs::read(place.keys_json()).unwrap(), b"", "left as it was found");

    std::fs::write(place.folder.path().join("keys.json.bak"), "{}").unwrap();
    let refused = Vault::load(place.folder.path(), place.secrets.clone());
    assert!(matches!(refused, Err(SlotFileError::Damaged { backup_readable: false, .. })), "{refused:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn flipped_bits_in_a_persons_slot_are_refused(field in 0..4usize, at in any::<usize>(), bit in 0..8u8) {
        refuses_password(|file| {
            let slot = &mut file.users[0];
            let bytes: &mut [u8] = match field {
                0 => &mut slot.salt,
                1 => &mut slot.wrapped.nonce,
                2 => &mut slot.wrapped.key,
                _ => &mut slot.device_check,
            };
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        });
    }

    #[test]
    fn flipped_bits_in_the_recovery_slot_are_refused(in_nonce in any::<bool>(), at in any::<usize>(), bit in 0..8u8) {
        refuses_words(|file| {
            let bytes: &mut [u8] = if in_nonce { &mut file.recovery.nonce } else { &mut file.recovery.key };
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        });
    }

    /// One flipped bit anywhere in the file: told as damage or as a newer version, or it was white space or the
    /// like and the key is the right one. Never "wrong password", which would send people the wrong way.
    #[test]
    fn an_accident_in_the_file_is_told_as_damage(at in any::<usize>(), bit in 0..8u8) {
        let place = Place::new();
        let mut bytes = std::fs::read(place.keys_json()).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        std::fs::write(place.keys_json(), &bytes).unwrap();
        match Vault::load(place.folder.path(), place.secrets.clone()) {
            Err(SlotFileError::Damaged { .. } | SlotFileError::Newer { .. }) => {}
            Ok(vault) => prop_assert_eq!(vault.open_with_password("ana", PASSWORD).unwrap().1, place.key),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn hostile_files_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let place = Place::new();
        std::fs::write(place.keys_json(), &bytes).unwrap();
        let refused = Vault::load(place.folder.path(), place.secrets.clone());
        let told = matches!(refused, Err(SlotFileError::Damaged { .. }));
        prop_assert!(told, "not told as damage");
    }
}
