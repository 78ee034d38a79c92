//! The device secret in a file, for machines without a keyring.

use std::fs;

use lamplight_vault::{DeviceSecret, DeviceSecrets, KeyringError, SecretFile};
use uuid::Uuid;

const ONE: Uuid = Uuid::from_u128(1);
const OTHER: Uuid = Uuid::from_u128(2);

fn secret(byte: u8) -> DeviceSecret {
    DeviceSecret::from_bytes(&[byte; 32])
}

#[test]
fn installations_share_a_file_without_touching_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let file = SecretFile::new(folder.path().join("secret"));
    assert_eq!(file.load(ONE).unwrap(), None);
    file.delete(ONE).expect("that there was none is no error");
    file.store(ONE, &secret(1)).unwrap();
    file.store(OTHER, &secret(2)).unwrap();
    file.store(ONE, &secret(3)).unwrap();
    assert_eq!(file.load(ONE).unwrap(), Some(secret(3)));
    file.delete(ONE).unwrap();
    assert_eq!(file.load(ONE).unwrap(), None);
    assert_eq!(SecretFile::new(folder.path().join("secret")).load(OTHER).unwrap(), Some(secret(2)));
}

#[cfg(unix)]
#[test]
fn a_file_that_others_may_read_is_refused_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    let file = SecretFile::new(&path);
    file.store(ONE, &secret(1)).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    for mode in [0o640, 0o604, 0o660, 0o644, 0o601] {
        fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
        for refused in [file.load(ONE).map(|_| ()), file.store(ONE, &secret(2)), file.delete(ONE)] {
            assert!(matches!(refused, Err(KeyringError::TooOpen { mode: told }) if told == mode), "{refused:?}");
        }
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(file.load(ONE).unwrap(), Some(secret(1)));
}

#[cfg(unix)]
#[test]
fn what_is_no_secret_file_is_told_and_not_overwritten() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("secret");
    for (content, newer) in [("", false), ("{}", false), (r#"{"version":1}"#, false), (r#"{"version":9}"#, true)] {
        fs::write(&path, content).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let file = SecretFile::new(&path);
        for refused in [file.load(ONE).map(|_| ()), file.store(ONE, &secret(1))] {
            match refused {
                Err(KeyringError::NotASecret) => assert!(!newer),
                Err(KeyringError::Newer { found: 9, known: 1 }) => assert!(newer),
                other => panic!("{content}: {other:?}"),
            }
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), content);
    }
}
