//! Everybody can use it: axe finds nothing against WCAG 2.2 A and AA in the real window.

use std::path::Path;

use serde_json::Value;
use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::{Desktop, Installation};
use crate::story;

async fn assert_accessible(desktop: &Desktop, screen: &str) {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).expect("axe-core is installed with the window's packages");
    desktop.window.execute(format!("if (!window.axe) {{ {axe} }}"), vec![]).await.expect("axe runs");
    let found = desktop
        .window
        .execute_async(
            "const done = arguments[arguments.length - 1];
             window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
               .then(r => done(r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(', '))));",
            vec![],
        )
        .await
        .expect("axe answers");
    if found.json() != &Value::Array(vec![]) {
        desktop.picture_of_trouble().await;
    }
    assert_eq!(found.json(), &Value::Array(vec![]), "{screen}");
}

/// Every section of the settings, and a form of each kind.
async fn settings(desktop: &Desktop, appearance: &str) {
    desktop.press("Settings").await;
    for section in
        ["Clinic", "Hours", "Visit types", "Rooms and equipment", "Providers", "People who sign in", "My sign-in"]
    {
        desktop.press(section).await;
        assert_accessible(desktop, &format!("settings, {section}, {appearance}")).await;
    }
    for (section, button) in [
        ("Visit types", "Add visit type"),
        ("Providers", "Add provider"),
        ("People who sign in", "Add person"),
        ("Hours", "Add holidays"),
    ] {
        desktop.press(section).await;
        desktop.press(button).await;
        assert_accessible(desktop, &format!("settings, {button}, {appearance}")).await;
        desktop.keys(Key::Escape).await;
        desktop.no_dialog().await;
    }
}

#[test]
fn axe_finds_nothing_on_any_screen() {
    story("axe", || async {
        let installation = Installation::new();
        let desktop = installation.start().await;
        assert_accessible(&desktop, "first run").await;
        desktop.quit().await;
        let (_installation, desktop) = demo().await;
        for appearance in ["light", "dark", "contrast"] {
            desktop.wear(appearance, "en").await;
            assert_accessible(&desktop, &format!("the next day, {appearance}")).await;
            desktop.demo_day().await;
            assert_accessible(&desktop, &format!("the day, {appearance}")).await;
            desktop.open_card("Kealoha").await;
            assert_accessible(&desktop, &format!("details, {appearance}")).await;
            desktop.click_at(1, "17:30").await;
            assert_accessible(&desktop, &format!("booking, {appearance}")).await;
            desktop.picture(&format!("22-day-{appearance}")).await;
            desktop.keys(Key::Escape).await;
            settings(&desktop, appearance).await;
        }
        desktop.wear("system", "en").await;
        desktop.keys(Key::Control + "l").await;
        desktop.field("Password").await;
        assert_accessible(&desktop, "lock").await;
        desktop.quit().await;
    });
}
