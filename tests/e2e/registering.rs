//! Nobody is registered twice: a misspelt search finds them, the registration proposes them, and who is another person
//! all the same is registered deliberately.

use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn a_misspelt_patient_is_found_and_a_likely_duplicate_registered_only_deliberately() {
    story("registering", || async {
        let (_installation, desktop) = demo().await;
        desktop.next_weekday().await;
        search(&desktop).await;
        propose(&desktop).await;
        register_all_the_same(&desktop).await;
        other_looks(&desktop).await;
        desktop.quit().await;
    });
}

async fn search(desktop: &Desktop) {
    desktop.click_at(0, "17:30").await;
    for (typed, found) in [("Ramires", "RAMIREZ"), ("shonfelder", "SCHÖNFELDER"), ("ana 02/03", "RAMIREZ")] {
        desktop.write("Patient", typed).await;
        let option = format!("//*[@role='option' and contains(., '{found}')]");
        desktop.found(&option).await;
        desktop.picture(&format!("30-search-{}", found.to_lowercase().replace('ö', "o"))).await;
    }
    desktop.write("Patient", "Ramires").await;
    desktop.reads("sounds alike").await;
    desktop.picture("31-search-misspelt").await;
}

async fn propose(desktop: &Desktop) {
    desktop.keys(Key::Up).await;
    desktop.keys(Key::Enter).await;
    desktop.write("Given name", "Anna Lucia").await;
    desktop.write("Birth date", "3 Feb 1972").await;
    desktop.reads("Perhaps registered already").await;
    desktop.reads("same birth date").await;
    let focused = desktop.value("document.activeElement.tagName").await;
    assert_eq!(focused, "INPUT", "the proposal does not take the focus");
    desktop.picture("32-duplicate-proposed").await;
}

async fn register_all_the_same(desktop: &Desktop) {
    desktop.press("Register patient").await;
    desktop.reads("Is this another person?").await;
    desktop.picture("33-duplicate-asked").await;
    desktop.press("Another person: register").await;
    desktop.until("document.querySelector('.patient-chosen')").await;
    desktop.reads("RAMIRES, Anna Lucia").await;
    desktop.picture("34-registered-all-the-same").await;
    // Both are there now.
    desktop.press("Change").await;
    desktop.write("Patient", "Lucia ramires").await;
    desktop.until("document.querySelectorAll('.patient-option').length === 3").await;
    desktop.picture("35-both-found").await;
    desktop.keys(Key::Escape).await;
}

/// The same in Spanish, in the dark, and at twice the size.
async fn other_looks(desktop: &Desktop) {
    desktop.wear("dark", "es").await;
    desktop.window.execute("document.documentElement.style.fontSize = '200%'", vec![]).await.expect("twice the size");
    desktop.click_at(1, "17:30").await;
    desktop.write("Paciente", "Featherstonehow").await;
    desktop.found("//*[@role='option' and contains(., 'FEATHERSTONEHAUGH')]").await;
    desktop.picture("36-search-spanish-dark-large").await;
    desktop.keys(Key::Up).await;
    desktop.keys(Key::Enter).await;
    desktop.write("Nombre", "Bart").await;
    desktop.write("Apellidos", "Featherstonehaugh").await;
    desktop.write("Fecha de nacimiento", "1949-01-31").await;
    desktop.reads("Quizá ya esté registrado").await;
    desktop.picture("37-duplicate-spanish-dark-large").await;
}
