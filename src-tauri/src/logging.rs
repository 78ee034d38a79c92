//! Logs of this workstation: what happened to the program, never what stands in a record.

use std::fs::{self, OpenOptions};
use std::path::Path;
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// A log larger than this becomes `lamplight.log.1` at the next start.
const LARGEST: u64 = 5 * 1024 * 1024;

/// A panic is a defect; its place goes into the log, its message (which can hold anything) nowhere.
fn report_defects_without_content() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "a defect; nothing unfinished was saved");
        // Also for whoever started it by hand, and where there is no log.
        eprintln!("Lamplight: a defect at {place}; nothing unfinished was saved");
    }));
}

/// Writes JSON lines to `logs/lamplight.log` in the data folder. A log that cannot be written does not keep
/// the application from starting.
pub fn start(data_dir: &Path) {
    report_defects_without_content();
    let folder = data_dir.join("logs");
    let path = folder.join("lamplight.log");
    let file = fs::create_dir_all(&folder).and_then(|()| {
        if fs::metadata(&path).is_ok_and(|found| found.len() > LARGEST) {
            fs::rename(&path, folder.join("lamplight.log.1"))?;
        }
        OpenOptions::new().create(true).append(true).open(&path)
    });
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    match file {
        Ok(file) => tracing_subscriber::fmt().json().with_env_filter(filter).with_writer(Mutex::new(file)).init(),
        Err(error) => eprintln!("Lamplight runs without a log: {error}"),
    }
}
