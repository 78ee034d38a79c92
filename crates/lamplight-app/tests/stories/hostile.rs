//! What an unlucky or hostile world does to one installation: races at the door, times at the end of the calendar,
//! clocks that leap, files that were swapped.

use std::fs;
use std::sync::Barrier;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use lamplight_app::Lamplight;
use lamplight_domain::appointments::{MoveAppointment, VisitTimes};
use lamplight_domain::operations::Intent;
use lamplight_wire::views::Stage;
use lamplight_wire::{ErrorCode, Failure};

use crate::clinic::{PASSWORD, TestClinic, USER, config};

fn code_of<T>(result: Result<T, Failure>) -> Option<ErrorCode> {
    result.err().map(|failure| failure.code)
}

/// Twelve at once must not be twelve guesses: the limiter counts every one of them.
#[test]
fn guesses_at_the_same_time_are_counted_one_by_one() {
    let clinic = TestClinic::new().restart();
    let together = Barrier::new(12);
    let codes: Vec<_> = std::thread::scope(|scope| {
        let guesses: Vec<_> = (0..12)
            .map(|_| {
                scope.spawn(|| {
                    let app = Lamplight::new(config(clinic.folder.path(), &clinic.clock, &clinic.secrets));
                    together.wait();
                    code_of(app.sign_in(USER, "not the password", "000000"))
                })
            })
            .collect();
        guesses.into_iter().map(|guess| guess.join().expect("no panic")).collect()
    });
    let of = |code| codes.iter().filter(|found| **found == Some(code)).count();
    assert_eq!((of(ErrorCode::WrongCredentials), of(ErrorCode::TooManyAttempts)), (5, 7), "{codes:?}");
}

#[test]
fn codes_at_the_same_time_are_counted_one_by_one() {
    let clinic = TestClinic::new().restart();
    let together = Barrier::new(12);
    let codes: Vec<_> = std::thread::scope(|scope| {
        let guesses: Vec<_> = (0..12)
            .map(|_| {
                scope.spawn(|| {
                    let app = Lamplight::new(config(clinic.folder.path(), &clinic.clock, &clinic.secrets));
                    together.wait();
                    code_of(app.sign_in(USER, PASSWORD, "000000"))
                })
            })
            .collect();
        guesses.into_iter().map(|guess| guess.join().expect("no panic")).collect()
    });
    let of = |code| codes.iter().filter(|found| **found == Some(code)).count();
    assert_eq!((of(ErrorCode::WrongCode), of(ErrorCode::TooManyAttempts)), (5, 7), "{codes:?}");
}

#[test]
fn a_sign_in_that_comes_twice_leaves_the_person_signed_in() {
    let clinic = TestClinic::new().restart();
    clinic.clock.turn(Duration::seconds(30));
    let code = clinic.code();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| clinic.app.sign_in(USER, PASSWORD, &code).expect("signed in"));
        }
    });
    assert_eq!(clinic.app.stage(), Ok(Stage::Open));
    clinic.app.overview().expect("an answer");
}

#[test]
fn a_sign_out_during_an_unlock_is_not_undone_by_it() {
    let clinic = TestClinic::new();
    for _ in 0..20 {
        clinic.app.lock().expect("locked");
        let together = Barrier::new(2);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                together.wait();
                drop(clinic.app.unlock(PASSWORD));
            });
            scope.spawn(|| {
                together.wait();
                clinic.app.sign_out().expect("signed out");
            });
        });
        assert_eq!(clinic.app.stage(), Ok(Stage::SignIn { demo: None }));
        clinic.sign_in().expect("signed in again");
    }
}

/// A question that is still being answered holds the database for a moment longer than its person.
#[test]
fn signing_in_waits_for_a_question_that_is_still_being_answered() {
    let clinic = TestClinic::new();
    for number in 0..300 {
        clinic.register(["Ana", "Bea", "Cleo", "Dora"][number % 4], &format!("Family{}", "x".repeat(1 + number / 4)));
    }
    std::thread::scope(|scope| {
        let asking = scope.spawn(|| while clinic.app.verify().is_ok() {});
        std::thread::sleep(std::time::Duration::from_millis(50));
        clinic.clock.turn(Duration::seconds(30));
        clinic.app.sign_out().expect("signed out");
        clinic.app.sign_in(USER, PASSWORD, &clinic.code()).expect("signed in");
        clinic.app.lock().expect("locked");
        asking.join().expect("no panic");
    });
}

#[test]
fn locking_while_bookings_are_made_leaves_whole_bookings_only() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    crate::clinic::open_round_the_clock(&clinic.app);
    let made = std::thread::scope(|scope| {
        let booking = scope.spawn(|| {
            let start: DateTime<Utc> = "2027-01-04T00:00:00Z".parse().expect("an instant");
            (0..).find(|number| {
                let booking = clinic.booking(patient, &(start + Duration::hours(*number)).to_rfc3339());
                clinic.app.perform(Intent::BookAppointment(booking)).is_err()
            })
        });
        std::thread::sleep(std::time::Duration::from_millis(50));
        clinic.app.lock().expect("locked");
        booking.join().expect("no panic").expect("the lock ends it")
    });
    clinic.app.unlock(PASSWORD).expect("open again");
    let there: usize = (0..=made / 24 + 1)
        .map(|day| {
            let date = "2027-01-04".parse::<NaiveDate>().expect("a date") + Duration::days(day - 1);
            clinic.app.day(clinic.clinic, date).expect("a day").appointments.len()
        })
        .sum();
    assert_eq!(there as i64, made);
    assert!(clinic.app.verify().expect("verified").sound);
}

#[test]
fn times_at_the_end_of_the_calendar_are_refused_and_break_nothing() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let booked = clinic.book(patient, "2026-11-23T15:00:00Z");
    let now = clinic.app.appointment(booked).expect("there").card.times;
    let wild = [
        DateTime::<Utc>::MAX_UTC,
        DateTime::<Utc>::MIN_UTC,
        "+262000-01-01T00:00:00Z".parse().expect("an instant"),
        "-262000-01-01T00:00:00Z".parse().expect("an instant"),
        "9999-12-31T23:00:00Z".parse().expect("an instant"),
    ];
    for starts_at in wild {
        let times = VisitTimes { starts_at, ..now };
        for _ in 0..2 {
            let mut booking = clinic.booking(patient, "2026-11-23T17:00:00Z");
            booking.times = times;
            let found = clinic.app.perform(Intent::BookAppointment(booking));
            assert_eq!(code_of(found), Some(ErrorCode::InvalidInput), "{starts_at}");
        }
        for (from, to) in [(now, times), (times, now)] {
            let moved = MoveAppointment { appointment: booked, from, to, overbook_reason: None };
            let found = clinic.app.perform(Intent::MoveAppointment(moved));
            assert_eq!(code_of(found), Some(ErrorCode::InvalidInput), "{starts_at}");
        }
    }
    for date in [NaiveDate::MAX, NaiveDate::MIN, "+262000-01-01".parse().expect("a date")] {
        assert_eq!(code_of(clinic.app.day(clinic.clinic, date)), Some(ErrorCode::InvalidInput), "{date}");
    }
    assert!(clinic.app.verify().expect("verified").sound);
}

/// Whoever knows the password but has no code must not move this computer's time a century ahead for good.
#[test]
fn a_clock_that_leaps_a_century_and_comes_back_does_not_take_the_device_along() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    let century = Duration::days(36_525);
    clinic.clock.turn(century);
    // At the keyboard, open and locked.
    clinic.book(patient, "2026-11-23T15:00:00Z");
    clinic.app.patients("Ram", 5).expect("an answer");
    clinic.app.lock().expect("locked");
    clinic.app.unlock(PASSWORD).expect("open");
    clinic.app.sign_out().expect("signed out");
    // And at the door.
    assert_eq!(code_of(clinic.app.sign_in(USER, PASSWORD, "000000")), Some(ErrorCode::WrongCode));
    clinic.clock.turn(-century);
    clinic.sign_in().expect("the clock is right again");
    assert!(!clinic.app.status().expect("a status").clock_was_set_back);
    let booked = clinic.book(patient, "2026-11-23T17:00:00Z");
    let detail = clinic.app.appointment(booked).expect("there");
    assert_eq!(detail.booked_at.date_naive(), clinic.clock_now().date_naive());
    assert!(clinic.app.verify().expect("verified").sound);
}

#[test]
fn a_computer_that_was_off_for_years_goes_on_at_the_time_that_the_code_confirms() {
    let clinic = TestClinic::new();
    let patient = clinic.register("Ana", "Ramirez");
    clinic.app.sign_out().expect("signed out");
    clinic.clock.turn(Duration::days(3000));
    clinic.sign_in().expect("name, password and code are right");
    let booked = clinic.book(patient, "2036-11-24T17:00:00Z");
    let detail = clinic.app.appointment(booked).expect("there");
    assert_eq!(detail.booked_at.date_naive(), clinic.clock_now().date_naive());
}

#[test]
fn the_status_strip_is_true_from_the_start_and_while_the_screen_is_locked() {
    let clinic = TestClinic::new();
    let status = clinic.app.status().expect("a status");
    assert_eq!(status.last_saved_at, Some(clinic.clock_now()), "set-up saved");
    clinic.app.lock().expect("locked");
    let locked = clinic.app.status().expect("a status of the locked screen");
    assert!(locked.stand_alone && locked.last_saved_at.is_some());
    clinic.app.sign_out().expect("signed out");
    assert_eq!(code_of(clinic.app.status()), Some(ErrorCode::SignedOut));
}

#[test]
fn files_of_another_clinic_open_nothing_and_are_left_as_they_are() {
    let (ours, theirs) = (TestClinic::new().restart(), TestClinic::new().restart());
    let path = |clinic: &TestClinic, name: &str| clinic.folder.path().join("clinic").join(name);
    for (name, expected) in
        [("keys.json", vec![ErrorCode::KeyringEntryLost]), ("lamplight.db", vec![ErrorCode::DatabaseUnreadable])]
    {
        let kept = fs::read(path(&ours, name)).expect("a file");
        fs::copy(path(&theirs, name), path(&ours, name)).expect("swapped");
        let found = code_of(ours.sign_in()).expect("refused");
        assert!(expected.contains(&found), "{name}: {found:?}");
        assert_eq!(fs::read(path(&ours, name)).expect("a file"), fs::read(path(&theirs, name)).expect("a file"));
        fs::write(path(&ours, name), kept).expect("put back");
    }
    ours.sign_in().expect("everything is in its place again");
}

#[test]
fn a_demo_file_beside_a_real_clinic_opens_nothing() {
    let clinic = TestClinic::new().restart();
    let demo = br#"{"user_name":"ana","password":"lamplight in the dark","totp_secret":"JBSWY3DPEHPK3PXP"}"#;
    fs::write(clinic.folder.path().join("clinic/demo.json"), demo).expect("written");
    let Ok(Stage::SignIn { demo: Some(hint) }) = clinic.app.stage() else { panic!("no hint") };
    let found = clinic.app.sign_in(&hint.user_name, &hint.password, &hint.code);
    assert_eq!(code_of(found), Some(ErrorCode::WrongCredentials));
    assert_eq!(code_of(clinic.app.sign_in(USER, PASSWORD, &hint.code)), Some(ErrorCode::WrongCode));
    for odd in [&b"{}"[..], b"", b"[1]", &[b'['; 100_000]] {
        fs::write(clinic.folder.path().join("clinic/demo.json"), odd).expect("written");
        assert_eq!(clinic.app.stage(), Ok(Stage::SignIn { demo: None }));
    }
    clinic.sign_in().expect("as ever");
}

#[test]
fn a_limiter_file_that_was_tampered_with_neither_opens_nor_closes_the_clinic() {
    let clinic = TestClinic::new().restart();
    let path = clinic.folder.path().join("attempts.json");
    for odd in [&b"{}"[..], b"", b"[]", br#"{"version":1,"names":{"x":{"failures":[9223372036854775807,-9223372036854775808],"lock_starts":[-9223372036854775808]}}}"#] {
        fs::write(&path, odd).expect("written");
        assert_eq!(code_of(clinic.app.sign_in(USER, "not the password", "0")), Some(ErrorCode::WrongCredentials));
        clinic.sign_in().expect("name, password and code are right");
        clinic.app.sign_out().expect("signed out");
    }
}
