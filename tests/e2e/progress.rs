//! A patient comes: checked in, waiting, seen, done; what was done by mistake is undone; who is called about tomorrow.

use serde_json::Value;
use thirtyfour::Key;

use crate::clinic::demo;
use crate::desktop::Desktop;
use crate::story;

#[test]
fn a_patient_comes_waits_and_is_seen_and_the_next_day_is_called() {
    story("progress", || async {
        let (_installation, desktop) = demo().await;
        desktop.wear("light", "en").await;
        every_state(&desktop).await;
        visits_now(&desktop).await;
        on_their_way(&desktop).await;
        who_is_here(&desktop).await;
        calls(&desktop).await;
        other_looks(&desktop).await;
        desktop.quit().await;
    });
}

/// What the core answers to a script in the window: `ask` is the way to it, `done` takes the result.
async fn asked(desktop: &Desktop, script: &str) -> Value {
    let script = format!(
        "const done = arguments[0];
         const ask = window.__TAURI_INTERNALS__.invoke;
         (async () => {{ {script} }})().catch((error) => done(JSON.stringify(error)));"
    );
    let answer = desktop.window.execute_async(&script, vec![]).await.expect("answered");
    answer.json().clone()
}

/// On the day with visits: some confirmed and some cancelled, so that every state of a coming day is in the picture.
async fn every_state(desktop: &Desktop) {
    desktop.open_card("Featherstonehaugh").await;
    desktop.keys("k").await;
    desktop.until_card(&["Featherstonehaugh", "Confirmed"]).await;
    desktop.until("document.querySelector('.undo-bar')").await;
    desktop.picture("60-confirmed").await;
    desktop.keys(Key::Control + "z").await;
    desktop.until_card(&["Featherstonehaugh", "Scheduled"]).await;
    desktop.reads("Undone.").await;
    // Nobody is checked in on another day, and the bar says so.
    desktop.keys("c").await;
    desktop.reads("Patients are checked in on the day of the visit.").await;
    desktop.picture("61-not-its-day").await;
}

/// Four visits about now, booked with a reason, for the clinic may be closed at this hour.
async fn visits_now(desktop: &Desktop) {
    let answers = asked(
        desktop,
        "const { clinics, providers } = await ask('overview');
         const minute = 60000;
         const now = Math.floor(Date.now() / minute) * minute;
         const results = [];
         for (const [index, name] of ['featherstone', 'ramirez', 'silva', 'nguyen'].entries()) {
             const [patient] = await ask('patients', { text: name, dateOrder: 'month_first' });
             const times = { provider: providers[index].id,
                 starts_at: new Date(now + (index === 3 ? 2 : 0) * minute).toISOString(), minutes: 60 };
             const booked = await ask('book_appointment', { input: { clinic: clinics[0].id, patient: patient.id,
                 times, kind: 'in_person', reason: 'Comes today', overbook_reason: 'Open on purpose' } });
             results.push(booked.result);
         }
         done(results.join());",
    )
    .await;
    assert_eq!(answers, Value::from("done,done,done,done"));
    desktop.wear("light", "en").await;
    desktop.window.execute("[...document.querySelectorAll('.day-header > button:not([disabled])')].find(b => b.querySelector('kbd'))?.click()", vec![]).await.expect("today");
    desktop.settled().await;
    desktop.until("document.querySelectorAll('[data-visit]').length >= 4").await;
}

async fn on_their_way(desktop: &Desktop) {
    let focus = |index: usize| format!("document.querySelectorAll('[data-visit]')[{index}].focus()");
    // The first is seen, the second is in the room, the third waits, nobody came to the fourth.
    let sentences = |state: &str| {
        format!(
            "[...document.querySelectorAll('[data-visit]')].some(c => c.getAttribute('aria-label').includes('{state}'))"
        )
    };
    let steps: [(usize, &[(&str, &str)]); 3] = [
        (0, &[("c", "Checked in"), ("r", "In the room"), ("s", "Being seen")]),
        (1, &[("c", "Checked in"), ("r", "In the room")]),
        (2, &[("c", "Checked in")]),
    ];
    for (index, keys) in steps {
        for (key, state) in keys {
            desktop.window.execute(&focus(index), vec![]).await.expect("a card");
            desktop.keys(*key).await;
            desktop.until(&sentences(state)).await;
            desktop.settled().await;
        }
    }
    desktop.window.execute(&focus(0), vec![]).await.expect("a card");
    desktop.keys(Key::Enter + "").await;
    desktop.until("document.querySelector('.step-buttons')").await;
    desktop.reads("End visit").await;
    desktop.picture("62-being-seen").await;
    // Before its start nobody has failed to come.
    desktop.window.execute(&focus(3), vec![]).await.expect("a card");
    desktop.keys("x").await;
    desktop.reads("A no-show is marked once the visit’s time has come.").await;
}

async fn who_is_here(desktop: &Desktop) {
    desktop.keys("q").await;
    desktop.until("document.querySelectorAll('.queue-row').length === 2").await;
    desktop.picture("63-who-is-here").await;
    desktop
        .window
        .execute("document.querySelector('.queue-row > .button').click()", vec![])
        .await
        .expect("the next step");
    desktop.until("document.querySelectorAll('.queue-row').length <= 2 && document.querySelector('.undo-bar')").await;
    desktop.settled().await;
    desktop.window.execute("document.querySelector('.queue-who').click()", vec![]).await.expect("leads to the card");
    desktop.until("document.activeElement.matches('[data-visit]')").await;
}

async fn calls(desktop: &Desktop) {
    desktop.found("//*[@role='tab' and starts-with(normalize-space(), 'Calls')]").await.click().await.expect("opened");
    desktop.until("document.querySelectorAll('.call').length > 3").await;
    desktop.window.execute("document.querySelector('.call-answers button').focus()", vec![]).await.expect("there");
    desktop.keys("a").await;
    desktop.reads("Called once: No answer").await;
    desktop.picture("64-calls").await;
    let before = desktop.value("document.querySelectorAll('.call').length").await;
    desktop
        .window
        .execute("document.querySelectorAll('.call-answers button')[5].focus()", vec![])
        .await
        .expect("there");
    desktop.keys("k").await;
    desktop.until(&format!("document.querySelectorAll('.call').length < {before}")).await;
    // Who wants to cancel is led to the visit, with the question open.
    desktop
        .window
        .execute("[...document.querySelectorAll('.call-answers button')].at(-1).click()", vec![])
        .await
        .expect("led");
    desktop.reads("Wished by").await;
    desktop.settled().await;
    desktop.picture("65-cancel-from-call").await;
    desktop.write("Reason", "No longer in town").await;
    desktop.press("Cancel visit").await;
    desktop.until("document.querySelector('.undo-bar')").await;
    desktop.picture("66-cancelled").await;
    desktop.press("Undo").await;
    desktop.reads("Undone.").await;
}

async fn other_looks(desktop: &Desktop) {
    for (number, look, language) in [(67, "dark", "en"), (68, "light", "es"), (69, "contrast", "es")] {
        desktop.wear(look, language).await;
        desktop.window.execute("[...document.querySelectorAll('.day-header > button:not([disabled])')].find(b => b.querySelector('kbd'))?.click()", vec![]).await.expect("today");
        desktop.settled().await;
        desktop.until("document.querySelectorAll('[data-visit]').length >= 4").await;
        desktop.window.execute("document.querySelectorAll('[data-visit]')[1].click()", vec![]).await.expect("chosen");
        desktop.until("document.querySelector('.step-buttons')").await;
        desktop.settled().await;
        desktop.picture(&format!("{number}-{look}-{language}")).await;
        desktop.keys("q").await;
        desktop.until("document.querySelector('.queue-row')").await;
        desktop.settled().await;
        desktop.picture(&format!("{number}-{look}-{language}-queue")).await;
    }
}
