//! What a person does at the desk, in the words that stand on the screen.

use thirtyfour::prelude::*;
use thirtyfour::{Key, TypingData};

use crate::desktop::Desktop;

impl Desktop {
    /// The visible button with exactly these words, or this accessible name.
    pub async fn button(&self, words: &str) -> WebElement {
        self.found(&format!(
            "//button[normalize-space()={0} or normalize-space(text()[1])={0} or @aria-label={0}]",
            quoted(words)
        ))
        .await
    }

    pub async fn press(&self, words: &str) {
        let button = self.button(words).await;
        button.wait_until().enabled().await.unwrap_or_else(|_| panic!("the button {words} stays disabled"));
        self.to_the_middle(&button).await;
        button.click().await.unwrap_or_else(|error| panic!("the button {words}: {error}"));
        self.settled().await;
    }

    /// Away from what stays at the edges while the rest is scrolled.
    async fn to_the_middle(&self, element: &WebElement) {
        let scroll = "arguments[0].scrollIntoView({ block: 'center' });";
        let element = element.to_json().expect("an element");
        self.window.execute(scroll, vec![element]).await.expect("it is scrolled to");
    }

    /// The field under a label.
    pub async fn field(&self, label: &str) -> WebElement {
        let label = self.found(&format!("//label[normalize-space(text()[1])={}]", quoted(label))).await;
        let id = label.attr("for").await.expect("the window answers").expect("a label names its field");
        self.window.find(By::Id(id)).await.expect("the field of the label")
    }

    /// Replaces what stands in a field.
    pub async fn write(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        self.to_the_middle(&field).await;
        field.click().await.expect("the field takes the focus");
        field.send_keys(Key::Control + "a").await.expect("typed");
        field.send_keys(Key::Backspace + "").await.expect("typed");
        field.send_keys(text).await.expect("typed");
    }

    /// Waits until these words can be read somewhere on the screen.
    pub async fn reads(&self, words: &str) {
        let text = serde_json::to_string(words).expect("text is JSON");
        self.until(&format!("document.body.innerText.includes({text})")).await;
    }

    /// A key, or a chord, to whatever has the focus.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        let focused = self.window.active_element().await.expect("something has the focus");
        focused.send_keys(keys).await.expect("typed");
    }

    /// The first visible element of an XPath, waited for.
    pub async fn found(&self, path: &str) -> WebElement {
        let text = serde_json::to_string(path).expect("text is JSON");
        // A place that is not shown stays in the page as it was left.
        let shown = format!(
            "(() => {{
                const all = document.evaluate({text}, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
                for (let i = 0; i < all.snapshotLength; i++)
                    if (all.snapshotItem(i).checkVisibility()) return all.snapshotItem(i);
                return null;
            }})()"
        );
        self.until(&shown).await;
        let found = self.window.execute(format!("return {shown};"), vec![]).await.expect("the script runs");
        found.element().unwrap_or_else(|_| panic!("it was there a moment ago: {path}"))
    }
}

/// An XPath literal; the words of the screen may hold one kind of quote.
fn quoted(words: &str) -> String {
    if words.contains('\'') { format!("\"{words}\"") } else { format!("'{words}'") }
}

/// The schedule.
impl Desktop {
    /// Goes to the next day after today on which clinics are usually open.
    pub async fn next_weekday(&self) {
        self.today().await;
        self.step_day(1).await;
        self.on_to_an_open_day().await;
    }

    /// The day on which the demo clinic has its visits: today, or Monday at the weekend.
    pub async fn demo_day(&self) {
        self.today().await;
        self.on_to_an_open_day().await;
    }

    async fn today(&self) {
        self.window.execute("[...document.querySelectorAll('.day-header > button:not([disabled])')].find(b => b.querySelector('kbd'))?.click()", vec![]).await.expect("today");
        self.settled().await;
    }

    async fn on_to_an_open_day(&self) {
        loop {
            let day = self.value("document.querySelector('.day-title').textContent.toLowerCase()").await;
            let day = day.as_str().unwrap_or_default().to_owned();
            if !["saturday", "sunday", "sábado", "domingo"].iter().any(|closed| day.contains(closed)) {
                return;
            }
            self.step_day(1).await;
        }
    }

    /// The day after (1) or before (-1).
    pub async fn step_day(&self, step: i32) {
        let place = if step > 0 { -1 } else { 0 };
        let press = format!("[...document.querySelectorAll('.day-step > button')].at({place}).click()");
        self.window.execute(press, vec![]).await.expect("another day");
        self.settled().await;
    }

    /// Shows the window in another appearance and language, as the menu of preferences keeps them.
    pub async fn wear(&self, appearance: &str, language: &str) {
        let script = format!(
            "localStorage.setItem('lamplight.appearance', '{appearance}');
             localStorage.setItem('lamplight.language', '{language}');
             document.documentElement.dataset.settled = 'false';
             location.reload();"
        );
        self.window.execute(script, vec![]).await.expect("kept");
        self.until("document.querySelector('.day-title')").await;
        self.settled().await;
        self.next_weekday().await;
    }

    /// Clicks into a provider's book (from 0) at a time of the clinic's clock.
    pub async fn click_at(&self, provider: usize, time: &str) {
        let (hour, minute) = time.split_once(':').expect("hh:mm");
        let hour = format!("{hour:0>2}");
        let minutes: f64 = minute.parse().expect("minutes");
        let place = self
            .value(&format!(
                "(() => {{
                    const hours = [...document.querySelectorAll('.axis-hour')];
                    const hour = hours.find(h => h.textContent === '{hour}:00');
                    hour.scrollIntoView({{ block: 'center' }});
                    const tops = hours.map(h => h.getBoundingClientRect());
                    const perHour = Math.abs(tops[1].top - tops[0].top);
                    document.querySelector('.day').scrollBy(0, perHour * {minutes} / 60);
                    const axis = hour.getBoundingClientRect();
                    const book = document.querySelectorAll('.book')[{provider}].getBoundingClientRect();
                    return [book.left + book.width / 2, axis.top + axis.height / 2 + perHour * {minutes} / 60 + 3];
                }})()"
            ))
            .await;
        let (x, y) = (place[0].as_f64().expect("a place"), place[1].as_f64().expect("a place"));
        #[allow(clippy::cast_possible_truncation)]
        self.window
            .action_chain_with_delay(None, Some(std::time::Duration::from_millis(16)))
            .move_to(x as i64, y as i64)
            .click()
            .perform()
            .await
            .expect("clicked");
        self.settled().await;
    }

    /// In the open booking: finds a patient by the beginning of the name and takes the first.
    pub async fn choose_patient(&self, name: &str) {
        self.write("Patient", name).await;
        let text = serde_json::to_string(&name.to_lowercase()).expect("text is JSON");
        self.until(&format!(
            "[...document.querySelectorAll('[role=option] .patient-option-name')].some(o => o.textContent.toLowerCase().includes({text}))"
        ))
        .await;
        self.keys(Key::Enter).await;
        self.settled().await;
    }

    /// Selects the appointment whose sentence holds these words.
    pub async fn open_card(&self, words: &str) {
        let card = self.found(&format!("//*[@data-visit and contains(@aria-label, {})]", quoted(words))).await;
        card.scroll_into_view().await.expect("in view");
        card.click().await.expect("clicked");
        self.settled().await;
    }

    /// Waits until an appointment's sentence holds all these words.
    pub async fn until_card(&self, words: &[&str]) {
        self.until(&card_with(words)).await;
        self.settled().await;
    }

    /// Waits until no appointment's sentence holds all these words.
    pub async fn until_no_card(&self, words: &[&str]) {
        self.until(&format!("!({})", card_with(words))).await;
        self.settled().await;
    }

    /// The sentences of all appointments on the screen.
    pub async fn cards(&self) -> Vec<String> {
        let found =
            self.value("[...document.querySelectorAll('[data-visit]')].map(c => c.getAttribute('aria-label'))").await;
        found.as_array().expect("a list").iter().filter_map(|card| card.as_str().map(str::to_owned)).collect()
    }
}

/// A script's expression: some appointment's sentence holds all these words.
fn card_with(words: &[&str]) -> String {
    let words = serde_json::to_string(words).expect("text is JSON");
    format!(
        "[...document.querySelectorAll('[data-visit]')].some(c => {words}.every(w => c.getAttribute('aria-label').includes(w)))"
    )
}
