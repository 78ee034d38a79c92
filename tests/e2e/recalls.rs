//! Who is to come back: noted, tried, booked from the list; the next one begins.

use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn a_recall_is_tried_booked_and_comes_round() {
    story("recalls", || async {
        let (_installation, desktop) = demo().await;
        desktop.press("Recalls").await;
        desktop.picture("50-recalls-empty").await;
        add(&desktop).await;
        attempt(&desktop).await;
        book(&desktop).await;
        comes_round(&desktop).await;
        desktop.quit().await;
    });
}

async fn add(desktop: &Desktop) {
    desktop.press("Add recall").await;
    desktop.write("Patient", "Featherstone").await;
    desktop.found("//*[@role='option' and contains(., 'FEATHERSTONEHAUGH')]").await;
    desktop.keys(Key::Enter).await;
    desktop.settled().await;
    desktop.write("What for", "Blood pressure and kidney values").await;
    desktop.press("1 month").await;
    choose(desktop, "Comes round", "every 6 months").await;
    desktop.picture("51-recall-form").await;
    desktop.press("Save recall").await;
    desktop.until("!document.querySelector('[role=dialog]')").await;
    choose(desktop, "Due", "within 90 days").await;
    desktop.reads("Not contacted yet").await;
    desktop.settled().await;
    desktop.picture("52-recalls-one").await;
}

async fn choose(desktop: &Desktop, label: &str, words: &str) {
    let path = format!("//*[contains(@class, 'field')][.//*[normalize-space()='{label}']]/button");
    desktop.found(&path).await.click().await.expect("opened");
    let option = format!("//*[@role='option' and normalize-space()='{words}']");
    desktop.found(&option).await.click().await.expect("chosen");
    desktop.settled().await;
}

async fn attempt(desktop: &Desktop) {
    desktop.press("Note contact…").await;
    choose(desktop, "What came of it", "left a message").await;
    desktop.write("Note", "Daughter answers after six").await;
    desktop.picture("53-recall-attempt").await;
    desktop.press("Note it").await;
    desktop.reads("left a message").await;
    desktop.until("!document.querySelector('.recall-form')").await;
}

async fn book(desktop: &Desktop) {
    desktop.press("Book…").await;
    desktop.until("document.querySelectorAll('.recall-times button').length > 3").await;
    desktop.settled().await;
    desktop.picture("54-recall-times").await;
    desktop.found("//*[@class='recall-times']/button[1]").await.click().await.expect("pressed");
    desktop.until("document.querySelector('.booking-form')").await;
    desktop.settled().await;
    desktop.picture("55-recall-booking").await;
    desktop.press("Book visit").await;
    desktop.until("!document.querySelector('.booking-form')").await;
    desktop.until_card(&["Featherstonehaugh", "Blood pressure and kidney values"]).await;
    desktop.picture("56-recall-booked").await;
}

/// Booked, it is gone from what is due; half a year after the visit the next one is.
async fn comes_round(desktop: &Desktop) {
    desktop.press("Recalls").await;
    desktop.reads("Nobody is due").await;
    choose(desktop, "Due", "within 365 days").await;
    desktop.until("document.querySelectorAll('.recall').length === 1").await;
    desktop.settled().await;
    desktop.picture("57-recall-next").await;
    desktop
        .window
        .execute(
            "localStorage.setItem('lamplight.appearance', 'dark'); localStorage.setItem('lamplight.language', 'es');
             document.documentElement.dataset.settled = 'false'; location.reload();",
            vec![],
        )
        .await
        .expect("kept");
    desktop.until("document.querySelector('.rail')").await;
    desktop.press("Controles").await;
    desktop.settled().await;
    desktop.press("Añadir control").await;
    desktop.settled().await;
    desktop.picture("58-recalls-spanish-dark").await;
}
