//! Set-up, sign-in, lock, recovery.

use std::sync::Arc;

use chrono::Duration;
use lamplight_app::Lamplight;
use lamplight_vault::testing::MemorySecrets;
use lamplight_wire::ErrorCode;
use lamplight_wire::views::Stage;

const NEW_PASSWORD: &str = "another long password";

use crate::clinic::{PASSWORD, TestClinic, USER, config, form};

fn code_of(result: Result<(), lamplight_wire::Failure>) -> Option<ErrorCode> {
    result.err().map(|failure| failure.code)
}

#[test]
fn a_fresh_folder_asks_for_set_up_and_a_set_up_one_for_sign_in() {
    let clinic = TestClinic::new();
    assert_eq!(clinic.app.stage(), Ok(Stage::Open));
    let clinic = clinic.restart();
    assert_eq!(clinic.app.stage(), Ok(Stage::SignIn { demo: None }));
    clinic.sign_in().expect("name, password and code are right");
    assert_eq!(clinic.app.stage(), Ok(Stage::Open));
}

#[test]
fn wrong_words_or_a_wrong_code_make_no_clinic_and_can_be_tried_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let clock = TestClinic::new().clock;
    let app = Lamplight::new(config(folder.path(), &clock, &Arc::new(MemorySecrets::default())));
    let kit = app.begin_set_up(form(vec![])).expect("the form is in order");
    let words: Vec<String> = kit.ask_back.iter().map(|position| kit.words[*position as usize].clone()).collect();
    let wrong = vec!["abandon".to_owned(); 3];
    assert_eq!(code_of(app.finish_set_up(&wrong, "000000")), Some(ErrorCode::WrongWords));
    assert_eq!(code_of(app.finish_set_up(&words, "000000")), Some(ErrorCode::WrongCode));
    assert!(!folder.path().join("clinic").exists());
    assert!(matches!(app.stage(), Ok(Stage::FirstRun { .. })));
}

#[test]
fn set_up_cannot_replace_a_clinic() {
    let clinic = TestClinic::new().restart();
    assert_eq!(clinic.app.begin_set_up(form(vec![])).map(drop).err().map(|f| f.code), Some(ErrorCode::AlreadySetUp));
    assert_eq!(code_of(clinic.app.open_demo_clinic()), Some(ErrorCode::AlreadySetUp));
}

#[test]
fn a_used_code_is_not_accepted_again() {
    let clinic = TestClinic::new().restart();
    clinic.sign_in().expect("the first time");
    clinic.app.sign_out().expect("signed out");
    assert_eq!(code_of(clinic.app.sign_in(USER, PASSWORD, &clinic.code())), Some(ErrorCode::WrongCode));
}

#[test]
fn five_failures_close_the_name_for_a_quarter_of_an_hour_also_across_a_restart() {
    let mut clinic = TestClinic::new().restart();
    for _ in 0..5 {
        assert_eq!(code_of(clinic.app.sign_in(USER, "not the password", "000000")), Some(ErrorCode::WrongCredentials));
    }
    clinic = clinic.restart();
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::TooManyAttempts));
    clinic.clock.turn(Duration::minutes(16));
    clinic.sign_in().expect("the quarter of an hour is over");
}

#[test]
fn wrong_codes_count_as_failures_too() {
    let clinic = TestClinic::new().restart();
    for _ in 0..5 {
        assert_eq!(code_of(clinic.app.sign_in(USER, PASSWORD, "000000")), Some(ErrorCode::WrongCode));
    }
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::TooManyAttempts));
}

#[test]
fn a_locked_screen_answers_nothing_and_opens_for_the_password() {
    let clinic = TestClinic::new();
    clinic.app.save_draft("booking:x", "half a sentence").expect("the draft is kept");
    clinic.app.lock().expect("locked");
    assert_eq!(clinic.app.overview().err().map(|f| f.code), Some(ErrorCode::SignedOut));
    assert_eq!(clinic.app.drafts().err().map(|f| f.code), Some(ErrorCode::SignedOut));
    let Ok(Stage::Locked { user_name, drafts, organisation, .. }) = clinic.app.stage() else { panic!("not locked") };
    assert_eq!((user_name.as_str(), drafts, organisation.as_str()), (USER, 1, "Riverside"));
    assert_eq!(code_of(clinic.app.unlock("not the password")), Some(ErrorCode::WrongCredentials));
    clinic.app.unlock(PASSWORD).expect("the password is right");
    assert_eq!(clinic.app.drafts().expect("open again").len(), 1);
}

#[test]
fn a_lost_keyring_entry_is_named_and_the_words_open_the_clinic() {
    let mut clinic = TestClinic::new();
    let patient = clinic.register("Jack", "Li");
    clinic.secrets = Arc::new(MemorySecrets::default());
    let clinic = clinic.restart();
    assert_eq!(code_of(clinic.sign_in()), Some(ErrorCode::KeyringEntryLost));
    let mut wrong = clinic.kit.words.clone();
    wrong.swap(0, 1);
    assert_eq!(
        code_of(clinic.app.recover_with_words(&wrong, USER, NEW_PASSWORD).map(drop)),
        Some(ErrorCode::WrongWords)
    );
    let kit = clinic.app.recover_with_words(&clinic.kit.words, USER, NEW_PASSWORD).expect("the words are right");
    clinic.app.sign_in(USER, NEW_PASSWORD, &clinic.code_by(&kit.totp_secret)).expect("enrolled again");
    assert_eq!(clinic.app.patients("Li", 5).expect("an answer")[0].patient.id, patient);
}

#[test]
fn a_demo_clinic_is_a_real_one_and_shows_how_to_sign_in() {
    let folder = tempfile::tempdir().expect("a folder");
    let other = TestClinic::new();
    let app = Lamplight::new(config(folder.path(), &other.clock, &Arc::new(MemorySecrets::default())));
    app.open_demo_clinic().expect("made");
    let overview = app.overview().expect("signed in");
    let day = app.day(overview.clinics[0].id, overview.clinics[0].today).expect("today");
    assert_eq!(day.providers.len(), 5);
    assert!(day.appointments.len() >= 40, "{}", day.appointments.len());
    app.sign_out().expect("signed out");
    let Ok(Stage::SignIn { demo: Some(hint) }) = app.stage() else { panic!("no hint") };
    app.sign_in(&hint.user_name, &hint.password, &hint.code).expect("as the hint says");
}
