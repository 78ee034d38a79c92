//! A patient's record at the desk: found, changed in place, kept through a lock, and not overwritten by two people.

use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn a_record_is_changed_in_place_and_two_people_do_not_overwrite_each_other() {
    story("record", || async {
        let (_installation, desktop) = demo().await;
        open(&desktop).await;
        identity(&desktop).await;
        two_people(&desktop).await;
        desktop.quit().await;
    });
}

async fn open(desktop: &Desktop) {
    desktop.keys(Key::Control + "2").await;
    desktop.reads("Find a patient at the left").await;
    desktop.picture("40-patients-empty").await;
    desktop.write("Find a patient", "ramires").await;
    desktop.until("document.querySelector('.finder-row')").await;
    desktop.keys(Key::Enter).await;
    desktop.until("document.querySelector('.record-banner')").await;
    desktop.reads("RAMIREZ").await;
    desktop.picture("41-record").await;
}

async fn identity(desktop: &Desktop) {
    desktop.press("Edit: Name and identity").await;
    desktop.write("Preferred name", "Lucha").await;
    desktop.write("Pronouns", "she/her").await;
    desktop.picture("42-record-editing").await;
    desktop.press("Save").await;
    desktop.reads("“Lucha”").await;
    // By what they want to be called, as well.
    desktop.write("Find a patient", "lucha").await;
    desktop.until("document.querySelector('.finder-row')").await;
    desktop.press("Edit: Contact").await;
    desktop.write("Phones", "(212) 555-0147").await;
    desktop.write("E-mail", "not an address").await;
    desktop.press("Save").await;
    desktop.reads("cannot be kept").await;
    desktop.picture("43-record-unusable").await;
    desktop.write("E-mail", "lucha@example.org").await;
    desktop.press("Save").await;
    desktop.reads("+1 212 555 0147").await;
}

/// Somebody else changes the same field while it is being edited here.
async fn two_people(desktop: &Desktop) {
    desktop.press("Edit: Contact").await;
    desktop.write("E-mail", "mine@example.org").await;
    let theirs = "const done = arguments[0];
        const id = document.querySelector('.record-banner').dataset.patient;
        const email = { from: 'lucha@example.org', to: 'theirs@example.org' };
        window.__TAURI_INTERNALS__.invoke('change_patient', { input: { patient: id, email } }).then(done);";
    desktop.window.execute_async(theirs, vec![]).await.expect("the other person saves");
    // What is typed is there again after the window was torn down.
    desktop.reads("Saved here").await;
    desktop.wear("system", "en").await;
    desktop.keys(Key::Control + "2").await;
    desktop.write("Find a patient", "lucha").await;
    desktop.until("document.querySelector('.finder-row')").await;
    desktop.keys(Key::Enter).await;
    desktop.until("document.querySelector('.record-form')").await;
    desktop.press("Save").await;
    desktop.reads("Whose stays?").await;
    desktop.reads("theirs@example.org").await;
    desktop.picture("44-record-conflict").await;
    desktop.press("Keep mine").await;
    desktop.press("Save").await;
    desktop.until("!document.querySelector('.record-form')").await;
    desktop.reads("mine@example.org").await;
}
