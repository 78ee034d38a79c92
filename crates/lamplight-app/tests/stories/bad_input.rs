//! What goes wrong on a real computer: clear words, nothing lost, and the database never made anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::Duration;
use lamplight_app::Lamplight;
use lamplight_domain::operations::Intent;
use lamplight_wire::{ErrorCode, Failure};

use crate::clinic::{PASSWORD, TestClinic, USER, config};

fn code_of<T>(result: Result<T, Failure>) -> Option<ErrorCode> {
    result.err().map(|failure| failure.code)
}

fn database(folder: &Path) -> PathBuf {
    folder.join("clinic/lamplight.db")
}

/// A clinic with one booking, closed, its log folded into the file.
fn closed_clinic() -> TestClinic {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    clinic.book(patient, "2026-11-23T15:00:00Z");
    clinic.app.sign_out().expect("closed");
    clinic.restart()
}

#[test]
fn a_damaged_header_is_named_and_the_file_left_as_it_is() {
    let clinic = closed_clinic();
    let path = database(clinic.folder.path());
    let mut bytes = fs::read(&path).expect("the file");
    bytes[100] ^= 1;
    fs::write(&path, &bytes).expect("damaged");
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::DatabaseUnreadable));
    assert_eq!(fs::read(&path).expect("the file"), bytes);
}

#[test]
fn damaged_pages_are_found_and_the_file_left_as_it_is() {
    let clinic = closed_clinic();
    let path = database(clinic.folder.path());
    let mut bytes = fs::read(&path).expect("the file");
    for page in 1..bytes.len() / 4096 {
        bytes[page * 4096 + 700] ^= 0x10;
    }
    fs::write(&path, &bytes).expect("damaged");
    let found = code_of(clinic.sign_in());
    assert!(matches!(found, Some(ErrorCode::DatabaseDamaged | ErrorCode::DatabaseUnreadable)), "{found:?}");
    assert_eq!(fs::read(&path).expect("the file"), bytes);
}

#[test]
fn a_missing_database_is_not_made_anew() {
    let clinic = closed_clinic();
    fs::remove_file(database(clinic.folder.path())).expect("gone");
    assert!(code_of(clinic.sign_in()).is_some());
    assert!(!database(clinic.folder.path()).exists());
}

#[test]
fn a_damaged_key_file_is_named() {
    let clinic = closed_clinic();
    fs::write(clinic.folder.path().join("clinic/keys.json"), b"{ not a key file").expect("damaged");
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::KeyFileDamaged));
}

#[test]
fn a_second_instance_on_the_same_data_is_told_so() {
    let clinic = TestClinic::new();
    let second = Lamplight::new(config(clinic.folder.path(), &clinic.clock, &clinic.secrets));
    clinic.clock.turn(Duration::seconds(30));
    assert_eq!(code_of(second.sign_in(USER, PASSWORD, &clinic.code())), Some(ErrorCode::AlreadyRunning));
    clinic.app.overview().expect("the first goes on");
}

#[test]
fn a_clock_set_back_is_shown_and_what_is_done_then_comes_after_what_was_done_before() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    assert!(!clinic.app.status().expect("a status").clock_was_set_back);
    clinic.clock.turn(Duration::days(-400));
    assert!(clinic.app.status().expect("a status").clock_was_set_back);
    let appointment = clinic.book(patient, "2026-11-23T15:00:00Z");
    let detail = clinic.app.appointment(appointment).expect("there");
    assert!(detail.booked_at >= "2026-11-23T14:00:00Z".parse::<chrono::DateTime<chrono::Utc>>().expect("an instant"));
    assert!(clinic.app.verify().expect("verified").sound);
}

/// A small file system of its own, for as long as it is held. `None` where this user may not mount.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(kilobytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().expect("a folder");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={kilobytes}k"), "tmpfs"])
            .arg(folder.path())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(SmallDisk(folder));
        }
        eprintln!("SKIPPED: this user may not mount a small disk; the test needs root");
        None
    }

    fn remount(&self, options: &str) {
        let status = Command::new("mount").args(["-o", &format!("remount,{options}")]).arg(self.0.path()).status();
        assert!(status.is_ok_and(|status| status.success()), "remounted {options}");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let status = Command::new("umount").arg("-l").arg(self.0.path()).status();
        assert!(status.is_ok_and(|status| status.success()), "unmounted");
    }
}

/// Copies a closed clinic to another disk and starts it there.
fn on_disk(clinic: &TestClinic, disk: &SmallDisk) -> Lamplight {
    let copied = Command::new("cp").arg("-a").arg(clinic.folder.path().join(".")).arg(disk.0.path()).status();
    assert!(copied.is_ok_and(|status| status.success()), "copied");
    Lamplight::new(config(disk.0.path(), &clinic.clock, &clinic.secrets))
}

#[test]
fn a_full_disk_refuses_the_booking_clearly_and_loses_nothing() {
    let Some(disk) = SmallDisk::new(4096) else { return };
    let clinic = closed_clinic();
    let app = on_disk(&clinic, &disk);
    clinic.clock.turn(Duration::seconds(30));
    app.sign_in(USER, PASSWORD, &clinic.code()).expect("signed in");
    let patient = app.patients("Ramirez", 1).expect("found")[0].patient.id;
    crate::clinic::open_round_the_clock(&app);
    let filler = disk.0.path().join("filler");
    let filled = Command::new("dd").args(["if=/dev/zero", "bs=1k"]).arg(format!("of={}", filler.display())).output();
    assert!(filled.is_ok(), "filled");

    let mut done = Vec::new();
    let mut failure = None;
    for day in 1..=28 {
        for hour in 10..20 {
            let booking = clinic.booking(patient, &format!("2027-01-{day:02}T{hour}:00:00Z"));
            match app.perform(Intent::BookAppointment(booking)) {
                Ok(outcome) => {
                    done.push(crate::clinic::created(outcome, lamplight_domain::records::RecordKind::Appointment))
                }
                Err(found) => {
                    failure = Some(found.code);
                    break;
                }
            }
        }
        if failure.is_some() {
            break;
        }
    }
    assert_eq!(failure, Some(ErrorCode::DiskFull), "after {} bookings", done.len());

    fs::remove_file(&filler).expect("room again");
    let booking = clinic.booking(patient, "2027-02-01T15:00:00Z");
    app.perform(Intent::BookAppointment(booking)).expect("room again");
    assert!(app.verify().expect("verified").sound);
    for id in done {
        app.appointment(lamplight_domain::ids::AppointmentId(id)).expect("what was acknowledged is there");
    }
}

/// What is shown is logged. Where the log cannot be written any more, nothing more is shown until there is room.
#[test]
fn on_a_full_disk_nothing_is_shown_that_cannot_be_logged() {
    let Some(disk) = SmallDisk::new(4096) else { return };
    let clinic = closed_clinic();
    let app = on_disk(&clinic, &disk);
    clinic.clock.turn(Duration::seconds(30));
    app.sign_in(USER, PASSWORD, &clinic.code()).expect("signed in");
    let before = app.audit().expect("the standing").events;
    let filler = disk.0.path().join("filler");
    let filled = Command::new("dd").args(["if=/dev/zero", "bs=1k"]).arg(format!("of={}", filler.display())).output();
    assert!(filled.is_ok(), "filled");
    let mut shown = 0;
    let refused = (0..200).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        let found = code_of(app.patients("Ramirez", 1));
        shown += u32::from(found.is_none());
        found
    });
    assert_eq!(refused, Some(ErrorCode::DiskFull), "after {shown} answers");
    fs::remove_file(&filler).expect("room again");
    app.patients("Ramirez", 1).expect("answered again");
    assert_eq!(app.audit().expect("the standing").events - before, shown + 2, "every answer, and this question");
    assert!(app.verify().expect("verified").sound);
}

#[test]
fn a_disk_that_turned_read_only_is_named() {
    let Some(disk) = SmallDisk::new(8192) else { return };
    let clinic = closed_clinic();
    let app = on_disk(&clinic, &disk);
    disk.remount("ro");
    clinic.clock.turn(Duration::seconds(30));
    assert_eq!(code_of(app.sign_in(USER, PASSWORD, &clinic.code())), Some(ErrorCode::ReadOnly));
    disk.remount("rw");
    app.sign_in(USER, PASSWORD, &clinic.code()).expect("writable again");
}

#[test]
fn an_interrupted_set_up_leaves_no_clinic_and_can_be_done_again() {
    let clinic = TestClinic::new();
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("clinic.part")).expect("left over");
    fs::write(folder.path().join("clinic.part/lamplight.db"), b"half").expect("left over");
    let app = Lamplight::new(config(folder.path(), &clinic.clock, &Arc::clone(&clinic.secrets)));
    app.open_demo_clinic().expect("made");
    assert!(!folder.path().join("clinic.part").exists());
}
