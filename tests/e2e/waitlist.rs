//! Who would come earlier: a cancelled time is proposed, offered, declined by one and taken by the next.

use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn a_cancelled_time_is_offered_to_who_waits_and_taken() {
    story("waitlist", || async {
        let (_installation, desktop) = demo().await;
        // A week after the day on which the demo clinic has its visits: empty, and near enough to be proposed.
        desktop.demo_day().await;
        for _ in 0..7 {
            desktop.step_day(1).await;
        }
        book(&desktop, "10:00", "Featherstone", "Annual physical").await;
        book(&desktop, "15:00", "Etxeberria", "Knee pain").await;
        wait_for_earlier(&desktop).await;
        cancel(&desktop).await;
        offer_and_decline(&desktop).await;
        offer_and_accept(&desktop).await;
        other_looks(&desktop).await;
        desktop.quit().await;
    });
}

async fn book(desktop: &Desktop, time: &str, patient: &str, reason: &str) {
    desktop.click_at(0, time).await;
    desktop.choose_patient(patient).await;
    desktop.write("Reason", reason).await;
    desktop.press("Book visit").await;
    desktop.until_card(&[time]).await;
}

/// One has a visit and would move it earlier; another has none and is urgent.
async fn wait_for_earlier(desktop: &Desktop) {
    tab(desktop, "Waitlist").await;
    desktop.picture("40-waitlist-empty").await;
    let earlier = "//button[contains(., 'ETXEBERRIA') and contains(., 'would come earlier')]";
    desktop.found(earlier).await.click().await.expect("pressed");
    desktop.reads("Add to the waitlist").await;
    desktop.settled().await;
    desktop.picture("41-waitlist-entry").await;
    submit(desktop).await;
    desktop.press("Add to waitlist").await;
    desktop.write("Patient", "Kealoha").await;
    desktop.found("//*[@role='option' and contains(., 'KEALOHA')]").await;
    desktop.keys(Key::Enter).await;
    desktop.write("Reason", "Chest tightness on stairs").await;
    desktop.found("//label[normalize-space()='Urgent']").await.click().await.expect("chosen");
    desktop.found("//label[normalize-space()='Morning']").await.click().await.expect("chosen");
    desktop.picture("42-waitlist-entry-urgent").await;
    submit(desktop).await;
    desktop.reads("Waiting (2)").await;
    desktop.picture("43-waitlist-two").await;
}

async fn submit(desktop: &Desktop) {
    desktop.found("//*[@role='dialog']//button[@type='submit']").await.click().await.expect("pressed");
    desktop.until("!document.querySelector('[role=dialog]')").await;
    desktop.settled().await;
}

async fn tab(desktop: &Desktop, words: &str) {
    let path = format!("//*[@role='tab' and starts-with(normalize-space(), '{words}')]");
    desktop.found(&path).await.click().await.expect("chosen");
    desktop.settled().await;
}

async fn cancel(desktop: &Desktop) {
    desktop.open_card("Featherstonehaugh").await;
    desktop.press("Cancel visit").await;
    desktop.write("Reason", "Has a cold").await;
    desktop.press("Cancel visit").await;
    desktop.reads("is free now: 2 would come earlier").await;
    desktop.settled().await;
    desktop.picture("44-freed-bar").await;
}

async fn offer_and_decline(desktop: &Desktop) {
    desktop.press("Offer to KEALOHA, Leilani").await;
    desktop.reads("Being asked").await;
    desktop.settled().await;
    desktop.picture("45-being-asked").await;
    // Nobody else books into it unawares.
    desktop.click_at(0, "10:00").await;
    desktop.choose_patient("Tanaka").await;
    desktop.write("Reason", "Cough").await;
    desktop.press("Book visit").await;
    desktop.reads("Held for a waiting patient until").await;
    desktop.picture("46-held-refused").await;
    desktop.press("Discard").await;
    tab(desktop, "Waitlist").await;
    desktop.press("Declined").await;
    desktop.until("!document.querySelector('.waitlist-offer')").await;
    desktop.reads("declined once").await;
}

async fn offer_and_accept(desktop: &Desktop) {
    desktop.until("document.querySelector('.waitlist-freed')").await;
    desktop.picture("47-next-proposed").await;
    desktop
        .found("//*[contains(@class, 'waitlist-freed')]//button[starts-with(normalize-space(), 'Offer')]")
        .await
        .click()
        .await
        .expect("pressed");
    desktop.settled().await;
    desktop.press("Yes, move visit").await;
    desktop.until_card(&["Etxeberria", "10:00"]).await;
    desktop.until_no_card(&["Etxeberria", "15:00"]).await;
    desktop.settled().await;
    desktop.picture("48-moved-earlier").await;
}

async fn other_looks(desktop: &Desktop) {
    desktop.wear("dark", "es").await;
    tab(desktop, "Lista de espera").await;
    desktop.picture("49-waitlist-spanish-dark").await;
    desktop.press("Añadir a la lista de espera").await;
    desktop.settled().await;
    desktop.picture("49b-entry-spanish-dark").await;
}
