//! How fast the real window is, from the measures that the product itself takes.

use crate::clinic::{demo, sign_in_to_demo};
use crate::desktop::{Desktop, Installation};
use crate::{full_day, story};

/// Keystrokes measured.
const LETTERS: usize = 200;
/// Times that the full day is shown.
const ROUNDS: usize = 15;
/// A day of 12 × 40 on the screen, from the answer in hand, in milliseconds. The promise is 50, and it is not kept
/// yet on a display without a graphics card (docs/speed.md): this bound only catches what makes it worse.
const MOST_TO_PAINT: f64 = 300.0;

fn percentile(times: &[f64], percent: usize) -> f64 {
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

/// Durations of a measure, sorted, in milliseconds.
async fn measures(desktop: &Desktop, name: &str) -> Vec<f64> {
    let found = desktop.value(&format!("performance.getEntriesByName('{name}').map(e => e.duration)")).await;
    let mut times: Vec<f64> = found.as_array().expect("a list").iter().filter_map(serde_json::Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    times
}

#[test]
fn a_keystroke_is_durable_within_50_ms() {
    story("the speed of typing", || async {
        let (_installation, desktop) = demo().await;
        desktop.next_weekday().await;
        desktop.click_at(1, "18:00").await;
        let field = desktop.field("Reason").await;
        field.click().await.expect("the field takes the focus");
        for letter in "the quick brown fox ".chars().cycle().take(LETTERS) {
            field.send_keys(letter.to_string()).await.expect("typed");
        }
        desktop.reads("Saved here").await;
        let times = measures(&desktop, "draft-durable").await;
        assert!(times.len() >= LETTERS / 4, "only {} saves were seen", times.len());
        let (middle, p99) = (percentile(&times, 50), percentile(&times, 99));
        println!("keystroke to durable: p50 {middle:.1} ms, p99 {p99:.1} ms, {} saves", times.len());
        assert!(p99 <= 50.0, "p99 of a keystroke until it is durable: {p99:.1} ms");
        desktop.quit().await;
    });
}

#[test]
fn a_full_day_is_painted_at_once() {
    story("the speed of the day", || async {
        let installation = Installation::new();
        let day = full_day::make(&installation);
        let desktop = installation.start().await;
        sign_in_to_demo(&desktop, &mut (chrono::Utc::now().timestamp() / 30)).await;
        for _ in 0..full_day::days_between(full_day::today(), day) {
            desktop.step_day(1).await;
        }
        let visits = full_day::PROVIDERS * full_day::VISITS;
        assert_eq!(desktop.cards().await.len(), visits);
        desktop.picture("21-full-day").await;
        desktop.window.execute("performance.clearMeasures()", vec![]).await.expect("cleared");
        for _ in 0..ROUNDS {
            desktop.step_day(1).await;
            desktop.step_day(-1).await;
        }
        assert_eq!(desktop.cards().await.len(), visits);
        let times = measures(&desktop, "day-painted").await;
        assert!(times.len() >= ROUNDS, "only {} paints were seen", times.len());
        // Half of the days shown are the empty next one; the full day is the slower half.
        let full = &times[times.len() / 2..];
        let (middle, worst) = (percentile(full, 50), percentile(full, 95));
        println!("full day of {visits} painted: p50 {middle:.1} ms, p95 {worst:.1} ms, {} times", full.len());
        assert!(middle <= MOST_TO_PAINT, "a full day takes {middle:.1} ms to paint");
        desktop.quit().await;
    });
}
