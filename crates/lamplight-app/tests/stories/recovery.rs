//! Losing the phone, the password or the keyring's entry must not lock a clinic out: the words open it.

use std::fs;

use chrono::Duration;
use lamplight_store::audit::{self, AuditAction, AuditEvent};
use lamplight_store::{Database, DatabaseKey, StoreError};
use lamplight_vault::Vault;
use lamplight_wire::{ErrorCode, Failure};

use crate::clinic::{PASSWORD, TestClinic, USER};

const NEW_PASSWORD: &str = "another long password";

fn code_of<T>(result: Result<T, Failure>) -> Option<ErrorCode> {
    result.err().map(|failure| failure.code)
}

#[test]
fn the_words_replace_a_lost_phone_and_the_old_one_opens_nothing_any_more() {
    let clinic = TestClinic::new();
    clinic.register("Jack", "Li");
    let clinic = clinic.restart();
    let kit = clinic.app.recover_with_words(&clinic.kit.words, USER, NEW_PASSWORD).expect("the words are right");
    assert_ne!(kit.totp_secret, clinic.kit.totp_secret);
    assert!(kit.totp_uri.starts_with("otpauth://totp/") && kit.totp_qr_svg.contains("<svg"));
    assert_eq!(format!("{kit:?}"), "FactorKit(..)");
    clinic.clock.turn(Duration::seconds(60));
    assert_eq!(code_of(clinic.app.sign_in(USER, NEW_PASSWORD, &clinic.code())), Some(ErrorCode::WrongCode));
    assert_eq!(
        code_of(clinic.app.sign_in(USER, PASSWORD, &clinic.code_by(&kit.totp_secret))),
        Some(ErrorCode::WrongCredentials)
    );
    clinic.app.sign_in(USER, NEW_PASSWORD, &clinic.code_by(&kit.totp_secret)).expect("the new phone and password");
    assert_eq!(clinic.app.patients("Li", 5).expect("an answer").len(), 1);
    assert!(clinic.app.verify().expect("verified").audit.verified);
    clinic.app.sign_out().expect("signed out");
    let vault = Vault::load(&clinic.folder.path().join("clinic"), clinic.secrets.clone()).expect("a key file");
    let key = vault.open_with_words(&clinic.kit.words).expect("the words");
    let path = clinic.folder.path().join("clinic/lamplight.db");
    let database = Database::open(&path, &DatabaseKey::new(*key.as_bytes())).expect("not held");
    let log: Vec<AuditEvent> = database.read::<_, StoreError>(|tx| audit::page(tx, 0, 100)).expect("a page");
    let recovery = log.iter().find(|event| event.entry.action == AuditAction::Recover).expect("an event");
    assert!(recovery.entry.actor.is_some());
    assert!(!format!("{log:?}").contains(&kit.totp_secret.replace(' ', "")));
}

#[test]
fn the_words_open_a_name_that_too_many_failures_have_closed() {
    let clinic = TestClinic::new().restart();
    for _ in 0..5 {
        assert_eq!(code_of(clinic.app.sign_in(USER, PASSWORD, "000000")), Some(ErrorCode::WrongCode));
    }
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::TooManyAttempts));
    let kit = clinic.app.recover_with_words(&clinic.kit.words, USER, NEW_PASSWORD).expect("the words are right");
    clinic.app.sign_in(USER, NEW_PASSWORD, &clinic.code_by(&kit.totp_secret)).expect("not closed any more");
}

#[test]
fn wrong_words_and_unknown_names_change_nothing_and_sign_nobody_out() {
    let clinic = TestClinic::new();
    let mut wrong = clinic.kit.words.clone();
    wrong.swap(0, 1);
    assert_eq!(code_of(clinic.app.recover_with_words(&wrong, USER, NEW_PASSWORD)), Some(ErrorCode::WrongWords));
    assert_eq!(code_of(clinic.app.recover_with_words(&wrong, USER, "short")), Some(ErrorCode::InvalidInput));
    clinic.app.overview().expect("still signed in");
    assert_eq!(
        code_of(clinic.app.recover_with_words(&clinic.kit.words, "nobody", NEW_PASSWORD)),
        Some(ErrorCode::NotFound)
    );
    clinic.sign_in().expect("password and phone are what they were");
}

/// Where the new slot cannot be written, the factor is what it was.
#[test]
#[cfg(unix)]
fn a_recovery_that_cannot_write_the_key_file_leaves_phone_and_password_as_they_were() {
    let clinic = TestClinic::new().restart();
    let folder = clinic.folder.path().join("clinic");
    // The key file is written as a new file and renamed; a folder in the way of the new file is as good as a
    // full disk.
    let before = fs::read(folder.join("keys.json")).expect("a key file");
    fs::create_dir(folder.join("keys.json.tmp")).expect("a folder in the way");
    let failed = clinic.app.recover_with_words(&clinic.kit.words, USER, NEW_PASSWORD);
    assert!(failed.is_err());
    assert_eq!(fs::read(folder.join("keys.json")).expect("a key file"), before);
    clinic.sign_in().expect("password and phone are what they were");
}

/// Killed between the key file and the commit: the new password goes with the old phone, and the words open.
#[test]
fn a_recovery_that_is_killed_before_its_commit_leaves_the_clinic_openable() {
    let clinic = TestClinic::new().restart();
    let folder = clinic.folder.path().join("clinic");
    let mut vault = Vault::load(&folder, clinic.secrets.clone()).expect("a key file");
    let key = vault.open_with_words(&clinic.kit.words).expect("the words");
    let (user, _) = vault.open_with_password(USER, PASSWORD).expect("the password");
    let cost = lamplight_vault::PasswordCost::for_tests();
    vault.re_enrol(&folder, &key, user, USER, NEW_PASSWORD, cost).expect("written");
    drop(Database::open(&folder.join("lamplight.db"), &DatabaseKey::new(*key.as_bytes())).expect("not held"));
    clinic.clock.turn(Duration::seconds(30));
    clinic.app.sign_in(USER, NEW_PASSWORD, &clinic.code()).expect("the new password, the old phone");
    let kit = clinic.app.recover_with_words(&clinic.kit.words, USER, PASSWORD).expect("the words are right");
    clinic.app.sign_in(USER, PASSWORD, &clinic.code_by(&kit.totp_secret)).expect("and the words as before");
}
