//! The desktop shell: one window, typed commands, logs. No SQL and no rules: every command is a call of
//! `lamplight-app`.

pub mod bindings;
pub mod commands;
mod core;
mod logging;
pub mod policy;
mod viewer;
mod window;

use lamplight_app::{Config, Lamplight};

/// Runs the application until its window is closed.
pub fn start() {
    window::refuse_remote_control_in_releases();
    let config = Config::from_environment(None, None);
    logging::start(&config.data_dir);
    let core = core::Core::new(Lamplight::new(config));
    let bindings = bindings::builder();
    let app = tauri::Builder::default()
        .manage(core.clone())
        .invoke_handler(bindings.invoke_handler())
        .setup(|app| window::open(app).map_err(Into::into))
        .build(tauri::generate_context!());
    match app {
        Ok(app) => app.run(move |_, event| {
            if matches!(event, tauri::RunEvent::Exit) {
                core.close();
            }
        }),
        Err(error) => {
            tracing::error!("the window could not be opened: {error}");
            eprintln!("Lamplight could not open its window: {error}");
            std::process::exit(1);
        }
    }
}
