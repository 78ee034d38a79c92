//! The real application, killed in the middle of work: what it had acknowledged on the screen is there when it
//! comes back.

use thirtyfour::Key;

use crate::clinic::{demo, sign_in_to_demo};
use crate::desktop::{Desktop, Installation};
use crate::story;

/// Rounds of typing and booking, each ended by SIGKILL at another moment.
const ROUNDS: usize = 2;
/// What was typed this long before the end is durable (p99 of a keystroke: 50 ms).
const DURABLE_AFTER_MS: u64 = 50;

#[test]
fn killed_while_typing_and_while_booking() {
    story("the killed application", || async {
        let (installation, desktop) = demo().await;
        let mut desktop = desktop;
        let mut booked: Vec<String> = Vec::new();
        let mut last_step = 0;
        for round in 0..ROUNDS {
            desktop.next_weekday().await;
            booked.push(book_last_thing(&desktop, round).await);
            let typed = type_a_reason(&desktop, round).await;
            tokio::time::sleep(std::time::Duration::from_millis(DURABLE_AFTER_MS)).await;
            desktop.kill();

            desktop = come_back(&installation, &mut last_step).await;
            desktop.next_weekday().await;
            let cards = desktop.cards().await;
            for sentence in &booked {
                assert!(cards.contains(sentence), "booked and shown before the kill, and gone: {sentence}");
            }
            desktop.press("Continue").await;
            assert_eq!(reason_in_form(&desktop).await, typed, "round {round}: every keystroke is there");
            desktop.press("Discard").await;
        }
        kill_while_booking(&desktop).await;
        desktop.kill();
        let desktop = come_back(&installation, &mut last_step).await;
        desktop.next_weekday().await;
        let cards = desktop.cards().await;
        assert!(booked.iter().all(|sentence| cards.contains(sentence)), "{cards:?}");
        desktop.quit().await;
    });
}

async fn come_back(installation: &Installation, last_step: &mut i64) -> Desktop {
    let desktop = installation.start().await;
    sign_in_to_demo(&desktop, last_step).await;
    desktop
}

/// Books after the last visit of another provider each round; the sentence of the card as the screen then shows it.
async fn book_last_thing(desktop: &Desktop, round: usize) -> String {
    desktop.click_at(round, "17:30").await;
    desktop.choose_patient("Kealoha").await;
    desktop.write("Reason", &format!("Round {round}")).await;
    desktop.keys(Key::Control + Key::Enter).await;
    let wanted = format!("Round {round}");
    desktop.until_card(&[&wanted]).await;
    let cards = desktop.cards().await;
    cards.into_iter().find(|sentence| sentence.contains(&wanted)).expect("the booking is on the screen")
}

/// Types one character after the other, without waiting for anything.
async fn type_a_reason(desktop: &Desktop, round: usize) -> String {
    desktop.click_at(ROUNDS, "17:30").await;
    let text = format!("Dizzy since Tuesday, round {round}, worse when standing up");
    let field = desktop.field("Reason").await;
    field.click().await.expect("the field takes the focus");
    for letter in text.chars() {
        field.send_keys(letter.to_string()).await.expect("typed");
    }
    text
}

async fn reason_in_form(desktop: &Desktop) -> String {
    let field = desktop.field("Reason").await;
    field.prop("value").await.expect("the window answers").unwrap_or_default()
}

/// Sends a booking off and returns without waiting for what becomes of it.
async fn kill_while_booking(desktop: &Desktop) {
    desktop.next_weekday().await;
    desktop.click_at(ROUNDS + 1, "17:30").await;
    desktop.choose_patient("Kealoha").await;
    desktop.write("Reason", "In the middle").await;
    desktop.keys(Key::Control + Key::Enter).await;
}
