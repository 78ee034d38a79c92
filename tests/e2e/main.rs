//! The real desktop application in a real window, driven by WebDriver.
//!
//! Needs a display (Xvfb will do), WebKitWebDriver, and a session bus with a keyring; `./dev e2e` provides all
//! three. Without them the suite says so and is skipped on a person's machine; where `CI` is set it fails.

mod booking;
mod clinic;
mod desk;
mod desktop;
mod full_day;
mod killed;
mod pixels;
mod progress;
mod readable;
mod recalls;
mod record;
mod recovery;
mod registering;
mod settings;
mod speed;
mod tour;
mod views;
mod waitlist;

/// Runs an asynchronous story against the application, or says why it cannot be run here.
fn story<F: Future<Output = ()>>(name: &str, body: impl FnOnce() -> F) {
    if let Some(missing) = desktop::what_is_missing() {
        assert!(std::env::var_os("CI").is_none(), "{name} cannot be skipped in CI: {missing}");
        eprintln!("SKIPPED {name}: {missing}");
        return;
    }
    tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(body());
}
