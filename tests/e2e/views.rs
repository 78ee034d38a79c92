//! Week, list, month and paper in the real window, at every size of text.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use thirtyfour::{By, Key};

use crate::clinic::{demo, text};
use crate::desktop::{Desktop, Installation, documents_in};
use crate::story;

impl Desktop {
    /// A letter to the window, as from somebody who is in no field.
    async fn letter(&self, letter: &str) {
        self.window.execute("document.activeElement?.blur()", vec![]).await.expect("nothing has the focus");
        self.keys(letter).await;
        self.settled().await;
    }

    /// Ctrl and a key, so many times.
    async fn chord(&self, key: &str, times: usize) {
        for _ in 0..times {
            self.keys(Key::Control + key).await;
        }
        self.settled().await;
    }

    /// Everything of the header can be reached: nothing of it lies outside the window.
    async fn header_is_whole(&self, what: &str) {
        let outside = self
            .value(
                "[...document.querySelectorAll('.day-header button, .bar button, .bar input')].filter(b => {
                    const box = b.getBoundingClientRect();
                    return box.width > 0 && (box.left < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1);
                 }).map(b => b.textContent || b.getAttribute('aria-label'))",
            )
            .await;
        assert_eq!(outside, serde_json::json!([]), "{what}: cut off");
        let wide = self.value("document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(wide, true, "{what}: wider than the window");
    }

    /// The day of the book in which a card stands.
    async fn date_of(&self, card: &str) -> String {
        text(
            &self
                .value(&format!("document.querySelector('[data-visit=\"{card}\"]').closest('.book').dataset.date"))
                .await,
        )
    }
}

#[test]
fn the_week_moves_visits_across_days_and_the_views_have_their_keys() {
    story("week, list and month", || async {
        let (_installation, desktop) = demo().await;
        desktop.demo_day().await;
        desktop.letter("w").await;
        desktop.until("document.querySelectorAll('.book').length === 7").await;
        desktop.until("document.querySelector('[data-visit]:not([data-status=cancelled])')").await;
        desktop.picture("30-week").await;
        drag_to_the_next_day(&desktop).await;
        desktop.picture("31-week-moved").await;
        desktop.letter("l").await;
        desktop.until("document.querySelector('[data-agenda]')").await;
        desktop.picture("32-list").await;
        desktop.window.find(By::Css("[data-agenda]")).await.expect("a line").click().await.expect("clicked");
        desktop.reads("Booked by").await;
        desktop.letter("o").await;
        desktop.until("document.querySelector('.month-day[data-room]')").await;
        desktop.picture("33-month").await;
        desktop
            .window
            .find(By::Css(".month-day[tabindex='0']"))
            .await
            .expect("the day")
            .click()
            .await
            .expect("clicked");
        desktop.until("document.querySelectorAll('.book').length > 1 && !document.querySelector('.month')").await;
        desktop.quit().await;
    });
}

async fn drag_to_the_next_day(desktop: &Desktop) {
    let find = "(() => {
        const books = [...document.querySelectorAll('.book')];
        const card = document.querySelector('[data-visit]:not([data-status=cancelled])');
        card.scrollIntoView({ block: 'center' });
        const from = card.getBoundingClientRect();
        const to = books[books.indexOf(card.closest('.book')) + 1].getBoundingClientRect();
        return [card.dataset.visit, from.left + 20, from.top + 8, to.left + 20];
    })()";
    let place = desktop.value(find).await;
    let card = text(&place[0]);
    let before = desktop.date_of(&card).await;
    #[allow(clippy::cast_possible_truncation)]
    let at = |index: usize| place[index].as_f64().expect("a place") as i64;
    let (from, high, to) = (at(1), at(2), at(3));
    let mut drag = desktop.window.action_chain_with_delay(None, Some(Duration::from_millis(16)));
    drag = drag.move_to(from, high).click_and_hold();
    for step in 1..=10 {
        drag = drag.move_to(from + (to - from) * step / 10, high);
    }
    drag.release().perform().await.expect("dragged");
    desktop.settled().await;
    if desktop.value("Boolean(document.querySelector('[role=dialog]'))").await == true {
        // Outside the provider's hours, or taken: it is moved on purpose.
        let field = "document.querySelector('[role=dialog] input').id";
        let id = text(&desktop.value(field).await);
        desktop.window.find(By::Id(&id)).await.expect("why").send_keys("patient asked").await.expect("typed");
        desktop.press("Move anyway").await;
    }
    desktop
        .until(&format!(
            "document.querySelector('[data-visit=\"{card}\"]')?.closest('.book').dataset.date > '{before}'"
        ))
        .await;
}

#[test]
fn at_200_percent_nothing_is_cut_off_and_density_and_zoom_are_kept() {
    story("zoom and density", || async {
        let (_installation, desktop) = demo().await;
        desktop.demo_day().await;
        desktop.chord("=", 5).await;
        desktop.header_is_whole("day").await;
        desktop.picture("34-day-200").await;
        for (key, name) in [("w", "35-week-200"), ("l", "36-list-200"), ("o", "37-month-200")] {
            desktop.letter(key).await;
            desktop.header_is_whole(name).await;
            desktop.picture(name).await;
        }
        assert_eq!(desktop.value("localStorage.getItem('lamplight.zoom')").await, "200");
        desktop.chord("0", 1).await;
        desktop.letter("d").await;
        let high = || async { desktop.value("document.querySelector('.books').getBoundingClientRect().height").await };
        let usual = high().await.as_f64().expect("a height");
        for (choice, name) in [("Compact", "38-compact"), ("Roomy", "39-roomy")] {
            desktop.press("Display").await;
            let item = desktop.found(&format!("//*[@role='menuitemradio' and contains(., '{choice}')]")).await;
            item.click().await.expect("chosen");
            desktop.settled().await;
            desktop.picture(name).await;
        }
        assert!(high().await.as_f64().expect("a height") > usual * 1.5, "roomy is roomier");
        for (name, appearance, language) in [("40-week-dark", "dark", "en"), ("41-week-spanish", "light", "es")] {
            desktop.wear(appearance, language).await;
            desktop.letter("w").await;
            desktop.picture(name).await;
            desktop.letter("o").await;
            desktop.picture(&name.replace("week", "month")).await;
            desktop.letter("l").await;
            desktop.picture(&name.replace("week", "list")).await;
            desktop.letter("d").await;
        }
        desktop.quit().await;
    });
}

#[test]
fn the_day_sheet_is_saved_for_its_owner_only_and_handed_to_the_viewer() {
    story("printing", || async {
        let installation = Installation::new();
        let shown = a_viewer_that_notes(&installation);
        let desktop = installation.start().await;
        desktop.press("Open a demo clinic").await;
        desktop.reads("Riverside Family Clinic").await;
        desktop.demo_day().await;
        let name =
            desktop.value("document.querySelector('[data-visit]:not([data-status=cancelled])').textContent").await;
        desktop.letter("p").await;
        desktop.reads("Print the schedule").await;
        desktop.picture("42-print").await;
        desktop.press("Print…").await;
        desktop.reads("Saved: ").await;
        desktop.until("document.querySelector('.printing-path')").await;
        desktop.settled().await;
        desktop.picture("43-printed").await;
        let files: Vec<_> =
            std::fs::read_dir(documents_in(installation.webview.path())).expect("documents").flatten().collect();
        assert_eq!(files.len(), 1);
        let file = files[0].path();
        assert_eq!(file.metadata().expect("there").permissions().mode() & 0o777, 0o600);
        assert!(files[0].file_name().to_string_lossy().starts_with("day-sheet-20"), "{file:?}");
        assert_eq!(std::fs::read_to_string(&shown).expect("the viewer began").trim(), file.to_string_lossy());
        reads_on_paper(&file, text(&name).trim_matches(['\u{2068}', '\u{2069}']));
        desktop.quit().await;
    });
}

/// In the place of the computer's own viewer: writes down what it was asked to show.
fn a_viewer_that_notes(installation: &Installation) -> std::path::PathBuf {
    let programs = installation.webview.path().join("programs");
    std::fs::create_dir_all(&programs).expect("a folder for programs");
    let noted = installation.webview.path().join("shown");
    let viewer = programs.join("xdg-open");
    std::fs::write(&viewer, format!("#!/bin/sh\nprintf '%s\\n' \"$1\" > '{}'\n", noted.display())).expect("a viewer");
    std::fs::set_permissions(&viewer, std::fs::Permissions::from_mode(0o755)).expect("it can be started");
    noted
}

/// An independent reader finds the words in a PDF.
fn reads_on_paper(file: &Path, words: &str) {
    let Ok(output) = Command::new("pdftotext").arg("-layout").arg(file).arg("-").output() else {
        eprintln!("SKIPPED what pdftotext reads: it is not installed");
        return;
    };
    let read = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(read.contains(words), "{words} is not on the sheet");
}
