//! The main window.

use tauri::{App, WebviewUrl, WebviewWindowBuilder};

const LABEL: &str = "main";

/// Opens the one window. It shows the bundled pages only; nothing from elsewhere loads in it.
pub fn open(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Lamplight")
        .inner_size(1280.0, 800.0)
        .min_inner_size(800.0, 560.0)
        .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"))
        .build()
        .map(drop)
}

/// A release must not obey a driver that another process asks for by environment. Development builds do: the
/// end-to-end tests drive them.
pub fn refuse_remote_control_in_releases() {
    if !cfg!(debug_assertions) {
        for name in ["TAURI_WEBVIEW_AUTOMATION", "TAURI_AUTOMATION"] {
            // No other thread runs yet: this is the first call of `main`.
            #[allow(unsafe_code)]
            unsafe {
                std::env::remove_var(name);
            }
        }
    }
}
