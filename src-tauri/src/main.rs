//! Starts the desktop application.

// No console window beside the application on Windows.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

fn main() {
    lamplight_desktop::start();
}
