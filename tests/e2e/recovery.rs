//! Password and phone lost: the 24 words open the clinic in the real window, and a wrong word opens nothing.

use crate::clinic::{Kept, USER, set_up, text};
use crate::desktop::Installation;
use crate::story;

const NEW_PASSWORD: &str = "another lamp for the night desk";

#[test]
fn the_words_bring_a_new_password_and_a_new_second_factor() {
    story("recovery", || async {
        let installation = Installation::new();
        let desktop = installation.start().await;
        let kept = set_up(&desktop).await;
        desktop.quit().await;

        let desktop = installation.start().await;
        desktop.press("Use the recovery words").await;
        let mut swapped = kept.words.clone();
        swapped.swap(2, 3);
        desktop.write("Recovery words", &swapped.join(" ")).await;
        desktop.write("User name", USER).await;
        desktop.write("New password", NEW_PASSWORD).await;
        desktop.write("Password, again", NEW_PASSWORD).await;
        desktop.press("Open the clinic").await;
        desktop.reads("These words do not open this clinic").await;
        desktop.write("Recovery words", &kept.words.join(" ")).await;
        desktop.press("Open the clinic").await;
        desktop.reads("A new second factor").await;
        desktop.until("document.querySelector('.factor-secret')").await;
        desktop.picture("23-new-factor").await;

        let secret = text(&desktop.value("document.querySelector('.factor-secret').textContent").await);
        let mut renewed = Kept::with_secret(&secret);
        assert_ne!(renewed.secret, kept.secret, "the old phone counts no longer");
        desktop.press("The app shows a code").await;
        desktop.write("Password", NEW_PASSWORD).await;
        let code = renewed.code().await;
        desktop.write("Code", &code).await;
        desktop.press("Sign in").await;
        desktop.reads("Harbour Street Practice").await;
        desktop.until("document.querySelector('.books')").await;
        desktop.quit().await;
    });
}
