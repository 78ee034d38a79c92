//! The real desktop application in a real window, driven by WebDriver.
//!
//! Needs a display (Xvfb will do), WebKitWebDriver, and a session bus with a keyring; `./dev e2e` provides all
//! three. Without them the suite says so and is skipped on a person's machine; where `CI` is set it fails.

mod desktop;
