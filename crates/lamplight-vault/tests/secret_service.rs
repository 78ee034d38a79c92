//! The system keyring for real: GNOME Keyring on a session bus of its own, with a home of its own, so that no
//! keyring of whoever runs this is touched. Says on stderr when it could not run.
#![cfg(target_os = "linux")]
// Helpers of a test may stop it as the test itself may.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use lamplight_vault::{DeviceSecret, DeviceSecrets, KeyringError, SystemKeyring};
use uuid::Uuid;

const INSTALLATION: Uuid = Uuid::from_u128(0x5EC2E7);
const UNLOCKED: &str = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null";
/// Without the password the daemon runs, and nobody is there to type it.
const LOCKED: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null";

#[test]
fn keeps_a_secret_and_tells_lost_from_locked_from_unavailable() {
    if !installed("dbus-run-session") || !installed("gnome-keyring-daemon") {
        // Past the capture of the test harness: a skipped test must not look like a passed one.
        let _ =
            std::io::stderr().write_all(b"SKIPPED secret_service: needs dbus-run-session and gnome-keyring-daemon\n");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    std::fs::set_permissions(home.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    on_a_bus(home.path(), UNLOCKED, "inside_unlocked");
    on_a_bus(home.path(), UNLOCKED, "inside_after_a_restart");
    on_a_bus(home.path(), LOCKED, "inside_locked");
    on_a_bus(home.path(), "export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent", "inside_without_a_bus");
    let silent = home.path().join("silent");
    // Takes connections and never says a word, like a keyring whose prompt nobody answers.
    let _listener = UnixListener::bind(&silent).unwrap();
    let silent = format!("export DBUS_SESSION_BUS_ADDRESS=unix:path={}", silent.display());
    on_a_bus(home.path(), &silent, "inside_unanswered");
}

fn installed(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
    found.is_ok_and(|status| status.success())
}

/// Runs one of the ignored tests below in a process of its own, on a bus of its own.
fn on_a_bus(home: &Path, first: &str, test: &str) {
    let this = std::env::current_exe().unwrap();
    let script = format!("{first}; exec \"$0\" --ignored --exact {test} --nocapture");
    let output = Command::new("dbus-run-session")
        .args(["--", "sh", "-c", &script])
        .arg(this)
        .env("HOME", home)
        .env("XDG_RUNTIME_DIR", home)
        .env("XDG_DATA_HOME", home.join("data"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{test}:\n{said}\n{complained}");
}

fn keyring() -> SystemKeyring {
    SystemKeyring::with_time_out(Duration::from_secs(5))
}

#[test]
#[ignore = "run by the test above, on a bus of its own"]
fn inside_unlocked() {
    let keyring = keyring();
    assert_eq!(keyring.load(INSTALLATION).unwrap(), None);
    keyring.delete(INSTALLATION).expect("that there was none is no error");
    let (first, second) = (DeviceSecret::random().unwrap(), DeviceSecret::random().unwrap());
    keyring.store(INSTALLATION, &first).unwrap();
    assert_eq!(keyring.load(INSTALLATION).unwrap(), Some(first));
    keyring.store(INSTALLATION, &second).unwrap();
    assert_eq!(keyring.load(INSTALLATION).unwrap(), Some(second));
    assert_eq!(keyring.load(Uuid::from_u128(1)).unwrap(), None, "another installation has none");
    keyring.delete(INSTALLATION).unwrap();
    assert_eq!(keyring.load(INSTALLATION).unwrap(), None);
    keyring.store(INSTALLATION, &DeviceSecret::from_bytes(&[7; 32])).unwrap();
}

#[test]
#[ignore = "run by the test above, on a bus of its own"]
fn inside_after_a_restart() {
    let kept = keyring().load(INSTALLATION).unwrap();
    assert_eq!(kept, Some(DeviceSecret::from_bytes(&[7; 32])));
}

#[test]
#[ignore = "run by the test above, on a bus of its own"]
fn inside_locked() {
    let before = Instant::now();
    let refused = keyring().load(INSTALLATION).expect_err("a locked keyring must not look like a lost secret");
    assert!(matches!(refused, KeyringError::Locked | KeyringError::TimedOut { .. }), "{refused:?}");
    assert!(before.elapsed() < Duration::from_secs(8), "{:?}", before.elapsed());
}

#[test]
#[ignore = "run by the test above, on a bus of its own"]
fn inside_without_a_bus() {
    let refused = keyring().load(INSTALLATION).expect_err("nobody answers");
    assert!(matches!(refused, KeyringError::Unavailable { .. }), "{refused:?}");
}

#[test]
#[ignore = "run by the test above, on a bus of its own"]
fn inside_unanswered() {
    let keyring = SystemKeyring::with_time_out(Duration::from_secs(1));
    for _ in 0..2 {
        let before = Instant::now();
        let refused = keyring.load(INSTALLATION).expect_err("nobody answers");
        assert!(matches!(refused, KeyringError::TimedOut { seconds: 1 }), "{refused:?}");
        assert!(before.elapsed() < Duration::from_secs(3), "{:?}", before.elapsed());
    }
}
