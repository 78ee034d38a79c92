//! The tour: what a person sees from the first start to coming back the next day.

use thirtyfour::Key;

use crate::clinic::{PASSWORD, bundles, command_line, family_name_in, set_up, sign_in};
use crate::desktop::{Desktop, Installation};
use crate::story;

#[test]
fn tour_from_the_first_run_to_coming_back() {
    story("the tour", || async {
        let installation = Installation::new();
        let desktop = installation.start().await;
        let mut kept = set_up(&desktop).await;
        desktop.picture("06-empty-day").await;
        desktop.quit().await;

        let bundles = bundles();
        let names: Vec<String> = bundles.iter().map(|bundle| family_name_in(bundle)).collect();
        if bundles.is_empty() {
            eprintln!("no FHIR bundles are at hand: the tour registers its patients at the desk");
        } else {
            let paths: Vec<&str> = bundles.iter().map(|path| path.to_str().expect("a plain path")).collect();
            command_line(&installation, &mut kept, &[&["import", "fhir"], &paths[..]].concat()).await;
        }

        let desktop = installation.start().await;
        desktop.picture("07-sign-in").await;
        sign_in(&desktop, &mut kept).await;
        desktop.next_weekday().await;
        let (first, second) = match &names[..] {
            [first, second, ..] => (first.clone(), second.clone()),
            _ => ("Ramirez".to_owned(), "Okafor".to_owned()),
        };
        book(&desktop, &first, names.is_empty(), "10:00", "Cough for two weeks, worse at night", "08-booking").await;
        book_a_taken_time(&desktop, &second, names.is_empty()).await;
        register_and_book(&desktop).await;
        move_by_keyboard(&desktop, &first).await;
        cancel(&desktop, &second).await;
        lock_and_unlock(&desktop).await;
        leave_a_draft(&desktop).await;
        desktop.quit().await;

        let desktop = installation.start().await;
        sign_in(&desktop, &mut kept).await;
        desktop.next_weekday().await;
        desktop.reads("Unfinished booking").await;
        let cards = desktop.cards().await;
        assert_eq!(cards.len(), 3, "{cards:?}");
        desktop.picture("17-back-again").await;
        looks(&desktop).await;
        desktop.quit().await;

        let report = command_line(&installation, &mut kept, &["verify"]).await;
        assert_eq!(report["sound"], true, "{report}");
        nothing_of_a_patient_was_left_behind(&installation);
    });
}

async fn choose_or_register(desktop: &Desktop, name: &str, new: bool) {
    if new {
        register(desktop, "Ana", name, "1972-02-03").await;
    } else {
        desktop.choose_patient(name).await;
    }
}

async fn register(desktop: &Desktop, given: &str, family: &str, born: &str) {
    desktop.write("Patient", family).await;
    desktop.found("//*[@role='option' and contains(., 'Register new patient')]").await;
    desktop.keys(Key::Up).await;
    desktop.keys(Key::Enter).await;
    desktop.write("Given name", given).await;
    desktop.write("Family name", family).await;
    desktop.write("Birth date", born).await;
    desktop.picture("11-register").await;
    desktop.press("Register patient").await;
}

async fn book(desktop: &Desktop, name: &str, new: bool, time: &str, reason: &str, picture: &str) {
    desktop.click_at(0, time).await;
    choose_or_register(desktop, name, new).await;
    desktop.write("Reason", reason).await;
    desktop.reads("Saved here").await;
    desktop.picture(picture).await;
    desktop.press("Book visit").await;
    desktop
        .until("document.querySelectorAll('[data-visit]').length > 0 && !document.querySelector('.booking-form')")
        .await;
}

/// Half an hour from 10:15 runs into the visit at 10:00: refused, with the next free times as buttons.
async fn book_a_taken_time(desktop: &Desktop, name: &str, new: bool) {
    desktop.click_at(0, "9:00").await;
    choose_or_register(desktop, name, new).await;
    desktop.write("Time", "10:15").await;
    desktop.write("Reason", "Blood pressure check").await;
    desktop.press("Book visit").await;
    desktop.reads("Next free:").await;
    desktop.reads("Taken 10:00").await;
    desktop.picture("09-taken").await;
    desktop.press("10:45").await;
    desktop.until("!document.querySelector('.booking-form')").await;
    desktop.until_card(&["10:45 to 11:15"]).await;
    desktop.picture("10-next-free-taken").await;
}

async fn register_and_book(desktop: &Desktop) {
    desktop.click_at(0, "14:00").await;
    register(desktop, "Leilani", "Kealoha", "1984-02-29").await;
    desktop.write("Reason", "Annual physical").await;
    desktop.press("Book visit").await;
    desktop.until("!document.querySelector('.booking-form')").await;
    desktop.until_card(&["Kealoha"]).await;
    assert_eq!(desktop.cards().await.len(), 3);
}

async fn move_by_keyboard(desktop: &Desktop, name: &str) {
    desktop.open_card(name).await;
    desktop.picture("12-details").await;
    desktop.press("Move").await;
    for _ in 0..6 {
        desktop.keys(Key::Down).await;
    }
    desktop.picture("13-moving").await;
    desktop.keys(Key::Enter).await;
    desktop.until_no_card(&[name, "10:00 to 10:30"]).await;
    desktop.picture("14-moved").await;
}

async fn cancel(desktop: &Desktop, name: &str) {
    desktop.open_card(name).await;
    desktop.press("Cancel visit").await;
    desktop.write("Reason", "Patient called, has a fever").await;
    desktop.press("Cancel visit").await;
    desktop.until_card(&[name, "Cancelled"]).await;
    desktop.picture("15-cancelled").await;
}

async fn lock_and_unlock(desktop: &Desktop) {
    desktop.keys(Key::Control + "l").await;
    desktop.field("Password").await;
    let shown = desktop.value("document.body.innerText").await;
    assert!(!shown.as_str().unwrap_or_default().contains("Kealoha"), "the lock screen shows no patient");
    desktop.picture("16-locked").await;
    desktop.write("Password", PASSWORD).await;
    desktop.press("Unlock").await;
    desktop.until("document.querySelector('.books')").await;
}

async fn leave_a_draft(desktop: &Desktop) {
    desktop.next_weekday().await;
    desktop.click_at(0, "15:30").await;
    desktop.write("Reason", "Wanted a note for the school").await;
    desktop.reads("Saved here").await;
    desktop.keys(Key::Escape).await;
}

/// The same day as others would have it.
async fn looks(desktop: &Desktop) {
    for (name, appearance, language) in
        [("18-dark", "dark", "en"), ("19-contrast", "contrast", "en"), ("20-spanish", "light", "es")]
    {
        desktop.wear(appearance, language).await;
        desktop.picture(name).await;
    }
    desktop.wear("system", "en").await;
}

/// Neither in the data folder (logs among it) nor in what the webview keeps.
fn nothing_of_a_patient_was_left_behind(installation: &Installation) {
    let mut folders = vec![installation.folder.path().to_owned(), installation.webview.path().to_owned()];
    let mut looked_at = 0;
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            looked_at += 1;
            let bytes = std::fs::read(&path).unwrap_or_default();
            for sentinel in ["Kealoha", "worse at night", "note for the school"] {
                let found = bytes.windows(sentinel.len()).any(|window| window == sentinel.as_bytes());
                assert!(!found, "{sentinel} stands unencrypted in {}", path.display());
            }
        }
    }
    assert!(looked_at > 5, "the data folder and its logs were looked at");
}
