//! A disk that is full, and one that cannot be written: typed, and nothing lost.

use std::path::{Path, PathBuf};
use std::process::Command;

use lamplight_store::{Database, StoreError, drafts};

use crate::support::{Home, at, clinic_records, id, key, put_all};

/// A file system of its own in memory; needs the right to mount.
struct SmallDisk {
    folder: tempfile::TempDir,
}

impl SmallDisk {
    fn new(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let options = format!("size={size}");
        let mounted = mount(&["-t", "tmpfs", "-o", &options, "lamplight-test"], folder.path());
        if !mounted {
            eprintln!("SKIPPED: this user may not mount file systems, so no disk could be filled");
        }
        mounted.then(|| SmallDisk { folder })
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("lamplight.db")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let unmounted = Command::new("umount").arg("-l").arg(self.folder.path()).status();
        assert!(unmounted.is_ok_and(|status| status.success()), "the test's file system is still mounted");
    }
}

fn mount(arguments: &[&str], on: &Path) -> bool {
    let mut command = Command::new("mount");
    command.args(arguments).arg(on).stderr(std::process::Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn draft(number: u32) -> drafts::DraftRow {
    let content = "text of a note ".repeat(300);
    drafts::DraftRow { user: id(3), key: format!("note:{number}"), content, saved_at: at(0) }
}

#[test]
fn a_full_disk_is_said_and_what_was_saved_before_stays() {
    let Some(disk) = SmallDisk::new("1m") else { return };
    let database = Database::create(&disk.path(), &key()).expect("a new database");
    put_all(&database, &clinic_records());
    let mut kept = 0;
    let error = loop {
        match database.write::<_, StoreError>(|tx| drafts::save(tx, &draft(kept))) {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 10_000, "the disk never filled");
    };
    assert_eq!(error, StoreError::Full);
    assert!(kept > 10, "only {kept} drafts fitted");
    let count = |database: &Database| database.read::<_, StoreError>(|tx| drafts::count(tx, id(3)));
    assert_eq!(count(&database), Ok(kept), "reading goes on");

    drop(database);
    let database = Database::open(&disk.path(), &key()).expect("opens on a full disk");
    assert_eq!(count(&database), Ok(kept));
    assert!(database.integrity().expect("checks run").is_sound());
    assert!(mount(&["-o", "remount,size=4m"], disk.folder.path()), "the disk grows");
    database.write::<_, StoreError>(|tx| drafts::save(tx, &draft(kept))).expect("there is room again");
}

#[test]
fn a_disk_that_is_full_to_the_last_byte_at_the_start_is_said() {
    let Some(disk) = SmallDisk::new("1m") else { return };
    let database = Database::create(&disk.path(), &key()).expect("a new database");
    put_all(&database, &clinic_records());
    drop(database);
    let before = std::fs::read(disk.path()).expect("the file");
    let filler = disk.folder.path().join("filler");
    // Too much for the disk: writing stops where it is full.
    std::fs::write(&filler, vec![0; 1 << 20]).expect_err("the disk is smaller");
    let opened = Database::open(&disk.path(), &key());
    let written = opened.and_then(|database| database.write(|tx| drafts::save(tx, &draft(0))));
    assert_eq!(written, Err(StoreError::Full));
    assert!(before == std::fs::read(disk.path()).expect("the file"), "the file changed");
    std::fs::remove_file(&filler).expect("room again");
    let database = Database::open(&disk.path(), &key()).expect("opens");
    database.write::<_, StoreError>(|tx| drafts::save(tx, &draft(0))).expect("there is room again");
}

#[test]
fn a_database_is_not_half_made_on_a_full_disk() {
    let Some(disk) = SmallDisk::new("40k") else { return };
    assert_eq!(Database::create(&disk.path(), &key()).map(drop), Err(StoreError::Full));
    assert!(!disk.path().exists());
    assert!(mount(&["-o", "remount,size=4m"], disk.folder.path()), "the disk grows");
    Database::create(&disk.path(), &key()).expect("there is room now");
}

#[test]
fn a_read_only_disk_is_said() {
    let Some(disk) = SmallDisk::new("4m") else { return };
    drop(Database::create(&disk.path(), &key()).expect("a new database"));
    let before = std::fs::read(disk.path()).expect("the file");
    assert!(mount(&["-o", "remount,ro"], disk.folder.path()), "the disk becomes read-only");
    assert_eq!(Database::open(&disk.path(), &key()).map(drop), Err(StoreError::ReadOnly));
    let elsewhere = disk.folder.path().join("other.db");
    assert_eq!(Database::create(&elsewhere, &key()).map(drop), Err(StoreError::ReadOnly));
    assert!(before == std::fs::read(disk.path()).expect("the file"));
    assert!(mount(&["-o", "remount,rw"], disk.folder.path()), "the disk becomes writable");
    Database::open(&disk.path(), &key()).expect("opens again");
}

#[test]
fn a_folder_without_the_right_to_write_is_said() {
    let home = Home::new();
    drop(home.create());
    let before = std::fs::read(home.path()).expect("the file");
    std::fs::remove_file(home.path().with_extension("lock")).expect("the lock file");
    let set_readonly = |readonly| {
        let mut permissions = std::fs::metadata(home.folder.path()).expect("the folder").permissions();
        permissions.set_readonly(readonly);
        std::fs::set_permissions(home.folder.path(), permissions).expect("permissions");
    };
    set_readonly(true);
    if std::fs::write(home.folder.path().join("probe"), b"").is_ok() {
        eprintln!("SKIPPED: this user may write in every folder");
        return;
    }
    let opened = home.open().map(drop);
    set_readonly(false);
    assert_eq!(opened, Err(StoreError::ReadOnly));
    assert!(before == std::fs::read(home.path()).expect("the file"));
}
