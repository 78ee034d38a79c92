//! Disks that are full or cannot be written, on a small file system of the test's own. Needs the right to
//! mount; says on stderr when it could not run.
#![cfg(target_os = "linux")]
// Helpers of a test may stop it as the test itself may.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use chrono::DateTime;
use lamplight_vault::testing::MemorySecrets;
use lamplight_vault::{
    Attempts, DeviceSecret, DeviceSecrets, KeyringError, PasswordCost, SecretFile, SlotFileError, Vault,
};
use uuid::Uuid;

const INSTALLATION: Uuid = Uuid::from_u128(3);

/// A tmpfs of a thousand pages, unmounted at the end.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        if mount(&["-t", "tmpfs", "-o", "size=4m", "none"], folder.path()) {
            return Some(SmallDisk(folder));
        }
        let _ = std::io::stderr().write_all(b"SKIPPED disk: needs the right to mount a tmpfs\n");
        None
    }

    fn fill(&self) {
        let mut file = fs::File::create(self.0.path().join("filler")).unwrap();
        while file.write_all(&[0; 512]).is_ok() {}
    }

    /// Returns when there is room again: the kernel counts pages for each processor apart, and gives them back in its
    /// own time.
    fn empty(&self) {
        fs::remove_file(self.0.path().join("filler")).unwrap();
        let probe = self.0.path().join("probe");
        for _ in 0..500 {
            let fits = fs::write(&probe, vec![0; 1024 * 1024]).is_ok();
            let _ = fs::remove_file(&probe);
            if fits {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        panic!("the small disk stays full");
    }

    fn make_read_only(&self) {
        assert!(mount(&["-o", "remount,ro"], self.0.path()));
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

fn mount(arguments: &[&str], at: &Path) -> bool {
    let done = Command::new("mount").args(arguments).arg(at).stderr(Stdio::null()).status();
    done.is_ok_and(|status| status.success())
}

fn saved_vault(folder: &Path) -> (Vault, Vec<u8>) {
    let new = Vault::create(INSTALLATION, Arc::new(MemorySecrets::default()), PasswordCost::for_tests()).unwrap();
    let mut vault = new.vault;
    vault.save(folder).unwrap();
    vault.add_user_slot(&new.database_key, Uuid::from_u128(4), "ana", "correct horse battery").unwrap();
    (vault, fs::read(folder.join("keys.json")).unwrap())
}

#[test]
fn a_full_disk_is_told_and_the_key_file_survives() {
    let Some(disk) = SmallDisk::new() else { return };
    let folder = disk.0.path();
    let (vault, before) = saved_vault(folder);
    disk.fill();
    let refused = vault.save(folder);
    assert!(matches!(refused, Err(SlotFileError::Full)), "{refused:?}");
    assert_eq!(fs::read(folder.join("keys.json")).unwrap(), before);
    assert!(!folder.join("keys.json.tmp").exists() && !folder.join("keys.json.bak.tmp").exists());

    let secrets = SecretFile::new(folder.join("secret"));
    let refused = secrets.store(INSTALLATION, &DeviceSecret::random().unwrap());
    assert!(matches!(refused, Err(KeyringError::Full)), "{refused:?}");
    let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let refused = Attempts::load(folder, INSTALLATION).unwrap().failed("ana", now);
    assert_eq!(refused.unwrap_err().kind(), std::io::ErrorKind::StorageFull);

    disk.empty();
    vault.save(folder).expect("there is room again");
    assert_ne!(fs::read(folder.join("keys.json")).unwrap(), before);
}

#[test]
fn a_read_only_disk_is_told_and_still_opens() {
    let Some(disk) = SmallDisk::new() else { return };
    let folder = disk.0.path();
    let (vault, before) = saved_vault(folder);
    disk.make_read_only();
    let refused = vault.save(folder);
    assert!(matches!(refused, Err(SlotFileError::ReadOnly)), "{refused:?}");
    assert_eq!(fs::read(folder.join("keys.json")).unwrap(), before);
    Vault::load(folder, Arc::new(MemorySecrets::default())).expect("reading goes on");
}
