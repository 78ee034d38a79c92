//! The program of this computer that shows a file.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lamplight_wire::{ErrorCode, Failure};

/// A viewer that could not begin says so within this; one that stays open is what was wanted.
const BEGINS_WITHIN: Duration = Duration::from_millis(1500);

#[cfg(target_os = "linux")]
const PROGRAM: &str = "xdg-open";
#[cfg(target_os = "macos")]
const PROGRAM: &str = "open";
#[cfg(target_os = "windows")]
const PROGRAM: &str = "explorer";

/// Hands a file over. Its path is an argument of its own and never a line of a shell.
pub fn open(file: &Path) -> Result<(), Failure> {
    let quiet = || Stdio::null();
    let started = Command::new(PROGRAM).arg(file).stdin(quiet()).stdout(quiet()).stderr(quiet()).spawn();
    let mut viewer = started.map_err(|error| {
        tracing::warn!("no viewer: {error}");
        Failure::from(ErrorCode::NoViewer)
    })?;
    if failed(&mut viewer) { Err(ErrorCode::NoViewer.into()) } else { Ok(()) }
}

/// Whether it ended at once with an error. Windows' explorer ends with one also when all went well.
fn failed(viewer: &mut Child) -> bool {
    let since = Instant::now();
    while since.elapsed() < BEGINS_WITHIN {
        match viewer.try_wait() {
            Ok(Some(status)) => return !status.success() && !cfg!(target_os = "windows"),
            Ok(None) => std::thread::sleep(Duration::from_millis(20)),
            Err(_) => return false,
        }
    }
    false
}
