//! Booking as the desk does it all day: hours that are seen, a visit type with what it needs, a time found across
//! providers, a visit made longer.

use serde_json::Value;
use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn hours_are_seen_a_typed_visit_is_booked_a_time_is_found_and_a_visit_is_made_longer() {
    story("booking", || async {
        let (_installation, desktop) = demo().await;
        enter_hours(&desktop).await;
        desktop.wear("light", "en").await;
        desktop.until("document.querySelector('.closed[data-why=break]')").await;
        desktop.picture("40-open-hours").await;
        book_in_a_break(&desktop).await;
        find_a_time(&desktop).await;
        lengthen(&desktop).await;
        book_a_series(&desktop).await;
        change_a_series(&desktop).await;
        other_looks(&desktop).await;
        desktop.quit().await;
    });
}

/// The first provider has a break at noon, the second is away for a week, the third begins late.
async fn enter_hours(desktop: &Desktop) {
    let script = "const done = arguments[0];
        const ask = window.__TAURI_INTERNALS__.invoke;
        (async () => {
            const { clinics, providers } = await ask('overview');
            const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
            const window = (from, until) => days.map((weekday) => ({ weekday, hours: [from, until], visit_types: [] }));
            const none = { windows: [], breaks: [] };
            const noon = days.map((weekday) => ({ weekday, hours: [720, 780] }));
            const first = { windows: window(480, 1020), breaks: noon };
            const third = { windows: window(600, 1140), breaks: [] };
            const answers = [
                await ask('set_weekly_hours', { input: { provider: providers[0].id, from: none, to: first } }),
                await ask('set_weekly_hours', { input: { provider: providers[2].id, from: none, to: third } }),
            ];
            const first_day = clinics[0].today;
            const last = new Date(Date.parse(first_day) + 7 * 86400000).toISOString().slice(0, 10);
            const away = { first: first_day, from: 0, last, until: 1440, kind: 'vacation', note: null };
            answers.push(await ask('enter_time_off', { input: { provider: providers[1].id, away } }));
            done(answers.map(({ result }) => result).join());
        })().catch((error) => done(JSON.stringify(error)));";
    let answers = desktop.window.execute_async(script, vec![]).await.expect("answered");
    assert_eq!(answers.json(), &Value::from("done,done,done"));
}

async fn book_in_a_break(desktop: &Desktop) {
    desktop.click_at(0, "12:15").await;
    desktop.choose_patient("Featherstone").await;
    choose(desktop, "Visit type", "Annual physical").await;
    desktop.picture("41-booking-type").await;
    desktop.write("Reason", "Annual physical, fasting").await;
    desktop.keys(Key::Control + "m").await;
    desktop.until("document.querySelector('.more[data-expanded]')").await;
    let symptoms = desktop.found("//label[starts-with(normalize-space(), 'Symptoms')]/..//input").await;
    symptoms.focus().await.expect("the field takes the focus");
    for said in ["short of breath on stairs", "swollen ankles, ", "tired"] {
        symptoms.send_keys(said).await.expect("typed");
        desktop.keys(Key::Enter).await;
    }
    desktop.until("document.querySelectorAll('.booking .tag').length === 3").await;
    desktop.picture("42-booking-more").await;
    desktop.found("//*[contains(@class, 'resources')]//bdi[.='ECG cart']").await.click().await.expect("chosen");
    desktop.press("Book visit").await;
    desktop.reads("The provider has a break then.").await;
    desktop.window.execute("document.querySelector('.booking .note').scrollIntoView()", vec![]).await.expect("in view");
    desktop.picture("43-booking-in-a-break").await;
    desktop.press("Book anyway…").await;
    desktop.write("Why all the same", "Only comes with the noon bus").await;
    desktop.press("Book anyway").await;
    desktop.until_card(&["Featherstonehaugh", "12:15 to 13:00", "Annual physical"]).await;
    desktop.reads("short of breath on stairs").await;
    desktop.reads("ECG cart").await;
    desktop.picture("44-booked-with-everything").await;
}

async fn find_a_time(desktop: &Desktop) {
    desktop.press("Find a time").await;
    choose(desktop, "Visit type", "Video visit").await;
    choose(desktop, "Part of day", "Afternoon (12 to 17)").await;
    desktop.until("document.querySelectorAll('.find-time').length > 5").await;
    desktop.picture("45-find-a-time").await;
    desktop.window.execute("document.querySelectorAll('.find-time')[3].focus()", vec![]).await.expect("there");
    desktop.keys(Key::Enter).await;
    desktop.until("document.querySelector('.booking-form')").await;
    desktop.reads("Video visit").await;
    desktop.picture("46-found-time").await;
    desktop.press("Discard").await;
}

async fn lengthen(desktop: &Desktop) {
    desktop.next_weekday().await;
    desktop.open_card("Featherstonehaugh").await;
    desktop.keys(Key::Shift + Key::Down).await;
    desktop.picture("47-longer-by-keys").await;
    desktop.keys(Key::Enter).await;
    // It now reaches out of the break: that too is asked.
    desktop.reads("was not moved").await;
    desktop.write("Why all the same (needed to move it there anyway)", "Agreed with the provider").await;
    desktop.picture("48-longer-asked").await;
    desktop.press("Move anyway").await;
    desktop.until_card(&["Featherstonehaugh", "12:15 to 13:15"]).await;
    pull_edge(desktop).await;
    desktop.reads("was not moved").await;
    desktop.press("Leave it where it is").await;
}

/// Pulls the lower edge of the card down by about half an hour.
async fn pull_edge(desktop: &Desktop) {
    let place = desktop
        .value(
            "(() => {
                const card = [...document.querySelectorAll('[data-visit]')]
                    .find((each) => each.getAttribute('aria-label').includes('Featherstonehaugh'));
                card.scrollIntoView({ block: 'center' });
                const box = card.getBoundingClientRect();
                return [box.left + 20, box.bottom - 3, box.height / 2];
            })()",
        )
        .await;
    #[allow(clippy::cast_possible_truncation)]
    let [x, y, half] = [0, 1, 2].map(|index| place[index].as_f64().expect("a place") as i64);
    let chain = desktop.window.action_chain_with_delay(None, Some(std::time::Duration::from_millis(16)));
    chain
        .move_to(x, y)
        .click_and_hold()
        .move_to(x, y + half / 2)
        .move_to(x, y + half)
        .release()
        .perform()
        .await
        .expect("pulled");
}

/// Five weeks in a row, looked at before they are booked.
async fn book_a_series(desktop: &Desktop) {
    desktop.next_weekday().await;
    desktop.click_at(3, "17:15").await;
    desktop.choose_patient("Kealoha").await;
    desktop.write("Reason", "Physiotherapy of the knee").await;
    desktop.keys(Key::Control + "m").await;
    let repeat = "//label[contains(@class, 'checkbox') and contains(., 'Repeat this visit')]";
    let repeat = desktop.found(repeat).await;
    // By the keyboard: what unfolds above it may still be moving it.
    let focus = "arguments[0].querySelector('input').focus();";
    let element = repeat.to_json().expect("an element");
    desktop.window.execute(focus, vec![element]).await.expect("it has the focus");
    desktop.keys(" ").await;
    desktop.until("document.querySelector('.repeat-fields')").await;
    choose(desktop, "How many", "5 visits").await;
    desktop.picture("52-series-pattern").await;
    desktop.press("Look at the dates").await;
    desktop.until("document.querySelectorAll('.series-date').length === 5").await;
    desktop.picture("53-series-dates").await;
    desktop.press("Book 5 visits").await;
    desktop.until_card(&["Kealoha", "17:15 to 17:45"]).await;
    desktop.reads("Visit 1 of 5").await;
    desktop.picture("54-series-booked").await;
}

/// This one and those after it go to half past five, and are cancelled together.
async fn change_a_series(desktop: &Desktop) {
    desktop.press("Change several…").await;
    desktop.until("document.querySelectorAll('.series-date').length === 5").await;
    desktop.write("Time", "17:30").await;
    desktop.reads("Change 5 visits").await;
    desktop.picture("55-series-change").await;
    desktop.press("Change 5 visits").await;
    desktop.until_card(&["Kealoha", "17:30 to 18:00"]).await;
    desktop.press("Cancel several…").await;
    desktop.until("document.querySelector('.dialog')").await;
    desktop.write("Reason", "Treatment ended").await;
    desktop.reads("Cancel 5 visits").await;
    desktop.picture("56-series-cancel").await;
    desktop.press("Cancel 5 visits").await;
    desktop.until_card(&["Kealoha", "Cancelled"]).await;
}

async fn other_looks(desktop: &Desktop) {
    desktop.wear("dark", "es").await;
    desktop.picture("49-open-hours-spanish-dark").await;
    desktop.click_at(2, "18:15").await;
    desktop.keys(Key::Control + "m").await;
    desktop.until("document.querySelector('.more[data-expanded]')").await;
    desktop.picture("50-booking-spanish-dark").await;
    desktop.press("Descartar").await;
    desktop.wear("contrast", "es").await;
    desktop.press("Buscar hora").await;
    desktop.until("document.querySelectorAll('.find-time').length > 5").await;
    desktop.picture("51-find-spanish-contrast").await;
}

/// Takes an entry of a list that opens under its label.
async fn choose(desktop: &Desktop, label: &str, entry: &str) {
    let path = format!("//*[contains(@class, 'field-label') and normalize-space()='{label}']/..//button");
    let list = desktop.found(&path).await;
    list.scroll_into_view().await.expect("in view");
    list.click().await.expect("the list opens");
    desktop.settled().await;
    let option = format!("//*[@role='option' and contains(normalize-space(), '{entry}')]");
    desktop.found(&option).await.click().await.expect("chosen");
    desktop.settled().await;
}
