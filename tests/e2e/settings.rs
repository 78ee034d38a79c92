//! The settings in the real window: what the clinic offers, when, with whom; and a colleague's first sign-in.

use thirtyfour::prelude::*;
use thirtyfour::{Key, WebElement};

use crate::clinic::{Kept, demo, text};
use crate::desktop::Desktop;
use crate::story;

const LONG: &str = "Consultation about long-standing pain";
const DEMO_PASSWORD: &str = "lamplight in the dark";
const COLLEAGUES_PASSWORD: &str = "a colleague knows this one";

impl Desktop {
    /// Goes to a section of the settings.
    pub async fn settings(&self, section: &str) {
        self.settings_by("Settings", section).await;
    }

    async fn settings_by(&self, place: &str, section: &str) {
        self.press(place).await;
        self.press(section).await;
    }

    /// A button of the open dialog: the same words often stand behind it as well.
    pub async fn press_in_dialog(&self, words: &str) {
        let dialog = "//*[@role='dialog' or @role='alertdialog']";
        let button = self.found(&format!("{dialog}//button[normalize-space()=\"{words}\"]")).await;
        button.click().await.unwrap_or_else(|error| panic!("the button {words}: {error}"));
        self.settled().await;
    }

    /// Waits until no dialog is open.
    pub async fn no_dialog(&self) {
        self.until("!document.querySelector('[role=dialog], [role=alertdialog]')").await;
        self.settled().await;
    }

    async fn named(&self, label: &str) -> WebElement {
        self.found(&format!("//input[@aria-label=\"{label}\"]")).await
    }

    async fn write_named(&self, label: &str, text: &str) {
        let field = self.named(label).await;
        field.scroll_into_view().await.expect("in view");
        field.click().await.expect("the field takes the focus");
        field.send_keys(Key::Control + "a").await.expect("typed");
        field.send_keys(text).await.expect("typed");
    }

    async fn tick(&self, words: &str) {
        let label = self.found(&format!("//label[contains(@class, 'checkbox') and contains(., \"{words}\")]")).await;
        label.scroll_into_view().await.expect("in view");
        label.click().await.expect("ticked");
        self.settled().await;
    }

    /// Chooses in a list that opens from a button, by its label.
    async fn choose(&self, label: &str, choice: &str) {
        let field = format!("//*[contains(@class, 'field')][.//*[normalize-space(text()[1])=\"{label}\"]]//button");
        self.found(&field).await.click().await.expect("opens");
        let option = self.found(&format!("//*[@role='option' and contains(., \"{choice}\")]")).await;
        option.click().await.expect("chosen");
        self.settled().await;
    }
}

#[test]
fn what_the_clinic_offers_is_added_changed_and_retired() {
    story("settings", || async {
        let (_installation, desktop) = demo().await;
        visit_types(&desktop).await;
        rooms(&desktop).await;
        clinic(&desktop).await;
        providers(&desktop).await;
        desktop.quit().await;
    });
}

async fn visit_types(desktop: &Desktop) {
    desktop.settings("Visit types").await;
    desktop.reads("Annual physical").await;
    desktop.picture("60-visit-types").await;
    desktop.press("Add visit type").await;
    desktop.press_in_dialog("Add visit type").await;
    desktop.reads("Write something here").await;
    desktop.write("Name", LONG).await;
    desktop.choose("Colour", "Violet").await;
    desktop.choose("Length", "45 minutes").await;
    desktop.tick("ECG").await;
    desktop.picture("61-visit-type-form").await;
    desktop.press_in_dialog("Add visit type").await;
    desktop.no_dialog().await;
    desktop.reads(LONG).await;
    desktop.press(&format!("Retire {LONG}")).await;
    desktop.reads("is no longer offered").await;
    desktop.button(&format!("Bring back {LONG}")).await;
    desktop.picture("62-visit-type-retired").await;
    desktop.press(&format!("Bring back {LONG}")).await;
    desktop.button(&format!("Retire {LONG}")).await;
    // Half a change survives Escape, and the row says so.
    desktop.press("Change Follow-up").await;
    desktop.write("Name", "Follow-up or results").await;
    desktop.reads("Saved here").await;
    desktop.keys(Key::Escape).await;
    desktop.no_dialog().await;
    desktop.reads("Change begun").await;
    desktop.press("Change Follow-up").await;
    let kept = desktop.field("Name").await.value().await.expect("a value");
    assert_eq!(kept.as_deref(), Some("Follow-up or results"));
    desktop.press_in_dialog("Save").await;
    desktop.no_dialog().await;
    desktop.button("Change Follow-up or results").await;
}

async fn rooms(desktop: &Desktop) {
    desktop.press("Rooms and equipment").await;
    desktop.press("Add room or equipment").await;
    desktop.write("Name", "غرفة ٣").await;
    desktop.write("Kind", "Procedure room").await;
    desktop.press_in_dialog("Add room or equipment").await;
    desktop.no_dialog().await;
    desktop.reads("غرفة ٣").await;
    desktop.press("Take out of use: ECG cart").await;
    desktop.button("Bring back ECG cart").await;
    desktop.picture("63-rooms").await;
}

async fn clinic(desktop: &Desktop) {
    desktop.press("Clinic").await;
    desktop.picture("64-clinic").await;
    desktop.press("Change Riverside Family Clinic").await;
    desktop.write("Time zone", "Kathmandu").await;
    desktop.found("//*[@role='option' and contains(., 'Kathmandu')]").await.click().await.expect("chosen");
    desktop.reads("Booked visits keep their moment").await;
    desktop.picture("65-clinic-zone").await;
    desktop.press_in_dialog("Cancel").await;
    desktop.no_dialog().await;
    desktop.press("Change the organisation").await;
    desktop.choose("Screens lock after", "5 minutes").await;
    desktop.press_in_dialog("Save").await;
    desktop.no_dialog().await;
    desktop.reads("5 minutes").await;
}

async fn providers(desktop: &Desktop) {
    desktop.press("Providers").await;
    desktop.press("Change Mei Lindqvist, NP").await;
    desktop.write("NPI", "1234567890").await;
    desktop.press_in_dialog("Save").await;
    desktop.reads("This is not an NPI").await;
    desktop.picture("66-provider-npi").await;
    desktop.write("NPI", "1234567893").await;
    desktop.write("Specialty", "Family medicine").await;
    desktop.write("Languages", "Spanish").await;
    desktop.found("//*[@role='option' and contains(., 'Spanish')]").await.click().await.expect("chosen");
    desktop.press_in_dialog("Save").await;
    desktop.no_dialog().await;
    desktop.reads("NPI 1234567893").await;
    desktop.press("Close the book of Samuel Haddad, DO").await;
    desktop.until("document.querySelector('[role=alertdialog] .visit-links') || document.querySelector('[role=alertdialog]')?.innerText.includes('No visit stands')").await;
    desktop.picture("67-close-book").await;
    desktop.press_in_dialog("Close the book").await;
    desktop.no_dialog().await;
    desktop.button("Bring back Samuel Haddad, DO").await;
    desktop.picture("68-providers").await;
    desktop.press("Bring back Samuel Haddad, DO").await;
    desktop.button("Close the book of Samuel Haddad, DO").await;
}

#[test]
fn hours_are_typed_copied_and_checked_and_time_off_names_the_visits_in_it() {
    story("hours", || async {
        let (_installation, desktop) = demo().await;
        desktop.settings("Hours").await;
        closed_days(&desktop).await;
        desktop.choose("Hours of", "Mei Lindqvist").await;
        week(&desktop).await;
        time_off(&desktop).await;
        desktop.quit().await;
    });
}

async fn closed_days(desktop: &Desktop) {
    desktop.reads("Business hours").await;
    desktop.picture("70-business-hours").await;
    desktop.press("Add holidays").await;
    desktop.choose("Year", "20").await;
    desktop.reads("Close on").await;
    desktop.picture("71-holidays").await;
    desktop.keys(Key::Escape).await;
    desktop.no_dialog().await;
}

async fn week(desktop: &Desktop) {
    desktop
        .found("//label[contains(@class, 'radio') and contains(., 'Own hours')]")
        .await
        .click()
        .await
        .expect("chosen");
    desktop.settled().await;
    desktop.write_named("Until, Monday, hours 1", "12:00").await;
    desktop.press("Add hours to Monday").await;
    desktop.write_named("From, Monday, hours 2", "11").await;
    desktop.write_named("Until, Monday, hours 2", "5 pm").await;
    desktop.press("Save the week").await;
    desktop.reads("lie over others of the same day").await;
    desktop.picture("72-hours-overlap").await;
    desktop.write_named("From, Monday, hours 2", "13").await;
    desktop.press("Copy to other days: Monday").await;
    desktop.found("//*[@role='menuitem' and contains(., 'Monday to Friday')]").await.click().await.expect("copied");
    desktop.settled().await;
    desktop.named("From, Friday, hours 2").await;
    desktop.press("Add break to Wednesday").await;
    desktop.press("Save the week").await;
    desktop.until("document.body.innerText.includes('The week is saved')").await;
    desktop.picture("73-week").await;
    desktop.window.execute("document.querySelector('.settings-shown').scrollTop = 0", vec![]).await.expect("up");
    desktop.picture("73-week-top").await;
}

async fn time_off(desktop: &Desktop) {
    desktop.press("Enter time off").await;
    desktop.choose("Why", "Sick").await;
    // From today for a week: the demo clinic's day with visits lies in it.
    let last = "[...document.querySelectorAll('[role=dialog] .date-input')].at(-1).querySelector('[data-type=month]')";
    desktop.window.execute(format!("{last}.focus()"), vec![]).await.expect("focus");
    for _ in 0..1 {
        desktop.keys(Key::Up).await;
    }
    desktop.reads("in this time").await;
    desktop.picture("74-time-off-visits").await;
    desktop.press_in_dialog("Enter time off").await;
    desktop.no_dialog().await;
    desktop.until("document.querySelector('.record .visit-links button')").await;
    desktop.picture("75-time-off").await;
    let show = desktop.window.find(By::Css(".record .visit-links button")).await.expect("a visit");
    show.scroll_into_view().await.expect("in view");
    show.click().await.expect("shown");
    desktop.until("document.querySelector('.day-title')").await;
}

#[test]
fn a_colleague_is_added_signs_in_for_the_first_time_and_finds_no_drafts_of_others() {
    story("colleague", || async {
        let (_installation, desktop) = demo().await;
        let starting = add_colleague(&desktop).await;
        // The owner leaves half a change behind.
        desktop.press("Visit types").await;
        desktop.press("Change Urgent").await;
        desktop.write("Name", "Very urgent").await;
        desktop.reads("Saved here").await;
        desktop.keys(Key::Escape).await;
        desktop.no_dialog().await;
        desktop.keys(Key::Control + "l").await;
        desktop.reads("One unsaved draft is safe").await;
        desktop.press("Someone else").await;
        first_sign_in(&desktop, &starting).await;
        desktop.press("Settings").await;
        desktop
            .until("![...document.querySelectorAll('.settings-name')].some(b => b.textContent === 'Visit types')")
            .await;
        desktop.picture("83-front-desk-settings").await;
        desktop.press("My sign-in").await;
        desktop.write("Password now", COLLEAGUES_PASSWORD).await;
        desktop.write("New password", "another one for the colleague").await;
        desktop.write("Password, again", "another one for the colleague").await;
        desktop.press("Change password").await;
        desktop.reads("Your password is changed").await;
        desktop.picture("84-own-password").await;
        desktop.quit().await;
    });
}

async fn add_colleague(desktop: &Desktop) -> String {
    desktop.settings("People who sign in").await;
    desktop.reads("Owner").await;
    desktop.press("Add person").await;
    desktop.write("Given name", "Tomás").await;
    desktop.write("Family name", "Okafor-Featherstonehaugh").await;
    desktop.write("User name", "tomas").await;
    desktop.tick("Front desk").await;
    desktop.picture("80-add-person").await;
    desktop.press_in_dialog("Add person").await;
    desktop.reads("Your own password").await;
    desktop.write("Your own password", "not the owner’s").await;
    desktop.press_in_dialog("Give starting password").await;
    desktop.reads("This is not your password").await;
    desktop.write("Your own password", DEMO_PASSWORD).await;
    desktop.press_in_dialog("Give starting password").await;
    desktop.until("document.querySelector('.starting-password code')").await;
    desktop.picture("81-starting-password").await;
    let starting = text(&desktop.value("document.querySelector('.starting-password code').textContent").await);
    desktop.press_in_dialog("I have handed it over or noted it").await;
    desktop.no_dialog().await;
    desktop.reads("Has not signed in yet").await;
    starting
}

async fn first_sign_in(desktop: &Desktop, starting: &str) {
    desktop.press("I have a starting password").await;
    desktop.write("User name", "tomas").await;
    desktop.write("Starting password", starting).await;
    desktop.press("Next").await;
    desktop.until("document.querySelector('.factor-secret')").await;
    let secret = text(&desktop.value("document.querySelector('.factor-secret').textContent").await);
    let mut phone = Kept::with_secret(&secret);
    desktop.press("The app shows a code").await;
    desktop.write("New password", COLLEAGUES_PASSWORD).await;
    desktop.write("Password, again", COLLEAGUES_PASSWORD).await;
    let code = phone.code().await;
    desktop.write("Code", &code).await;
    desktop.picture("82-first-sign-in").await;
    desktop.press("Sign in").await;
    desktop.until("document.querySelector('.books')").await;
    desktop.reads("Tomás Okafor-Featherstonehaugh").await;
}

#[test]
fn the_settings_in_spanish_in_the_dark_and_at_twice_the_size() {
    story("settings in other looks", || async {
        let (_installation, desktop) = demo().await;
        desktop.wear("dark", "es").await;
        desktop.settings_by("Ajustes", "Tipos de visita").await;
        desktop.picture("85-visit-types-spanish-dark").await;
        desktop.press("Horarios").await;
        desktop.choose("Horario de", "Mei Lindqvist").await;
        desktop.picture("86-hours-spanish-dark").await;
        let twice = "document.documentElement.style.fontSize = '200%'";
        desktop.window.execute(twice, vec![]).await.expect("twice the size");
        desktop.picture("87-hours-spanish-dark-large").await;
        desktop.press("Quién inicia sesión").await;
        desktop.picture("88-people-spanish-dark-large").await;
        desktop.quit().await;
    });
}
