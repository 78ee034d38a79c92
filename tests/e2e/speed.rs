//! How fast the real window is, from the marks that the product itself sets.

use crate::clinic::demo;
use crate::story;

/// Keystrokes measured.
const LETTERS: usize = 200;

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
        let found = desktop.value("performance.getEntriesByName('draft-durable').map(e => e.duration)").await;
        let mut times: Vec<f64> =
            found.as_array().expect("a list").iter().filter_map(serde_json::Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        assert!(times.len() >= LETTERS / 4, "only {} saves were seen", times.len());
        let at = |percent: usize| times[(times.len() * percent / 100).min(times.len() - 1)];
        println!("keystroke to durable: p50 {:.1} ms, p99 {:.1} ms, {} saves", at(50), at(99), times.len());
        assert!(at(99) <= 50.0, "p99 of a keystroke until it is durable: {:.1} ms", at(99));
        desktop.quit().await;
    });
}
