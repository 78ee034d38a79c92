//! Setting up and opening clinics through the screen.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::Utc;
use lamplight_vault::totp;
use serde_json::Value;

use crate::desktop::{Desktop, Installation, program};

pub const PASSWORD: &str = "a lamp for the night desk";
pub const USER: &str = "mlind";
const STEP_SECONDS: i64 = 30;

/// What the owner keeps: the phone with the second factor, and which codes were used already.
pub struct Kept {
    pub secret: Vec<u8>,
    pub words: Vec<String>,
    last_step: i64,
}

impl Kept {
    /// A phone that took over a secret as the screen writes it.
    pub fn with_secret(shown: &str) -> Kept {
        let secret = data_encoding::BASE32_NOPAD.decode(shown.replace(' ', "").as_bytes()).expect("base 32");
        Kept { secret, words: Vec::new(), last_step: 0 }
    }

    /// The next code that is good and was not used. Codes count once and reach half a minute ahead, so the third
    /// within a minute is waited for, as a person would.
    pub async fn code(&mut self) -> String {
        let now = || Utc::now().timestamp() / STEP_SECONDS;
        while now() < self.last_step {
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        // The code before this moment's is good until this one's half minute is over: time enough for a form.
        let seconds_left = STEP_SECONDS - Utc::now().timestamp() % STEP_SECONDS;
        let earliest = if seconds_left > 12 { now() - 1 } else { now() };
        self.last_step = earliest.max(self.last_step + 1);
        totp::code_at(&self.secret, self.last_step * STEP_SECONDS)
    }
}

/// An installation with the demo clinic open in its window.
pub async fn demo() -> (Installation, Desktop) {
    let installation = Installation::new();
    let desktop = installation.start().await;
    desktop.press("Open a demo clinic").await;
    desktop.reads("Riverside Family Clinic").await;
    desktop.settled().await;
    (installation, desktop)
}

/// Signs in to the demo clinic with what its sign-in screen shows: the code of this moment, which counts once.
pub async fn sign_in_to_demo(desktop: &Desktop, last_step: &mut i64) {
    while Utc::now().timestamp() / STEP_SECONDS <= *last_step {
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    *last_step = Utc::now().timestamp() / STEP_SECONDS;
    // The screen asks for a fresh code now and then; another start of it shows this moment's at once.
    desktop.window.refresh().await.expect("shown again");
    desktop.settled().await;
    desktop.press("Fill in").await;
    desktop.press("Sign in").await;
    desktop.reads("Riverside Family Clinic").await;
    desktop.settled().await;
}

/// The first run, step by step, as an owner would go through it.
pub async fn set_up(desktop: &Desktop) -> Kept {
    desktop.picture("01-first-run").await;
    desktop.write("Name of the clinic", "Harbour Street Practice").await;
    desktop.press("Next").await;
    desktop.write("Given name", "Mei").await;
    desktop.write("Family name", "Lindqvist").await;
    desktop.write("User name", USER).await;
    desktop.write("Password", PASSWORD).await;
    desktop.write("Password, again", PASSWORD).await;
    desktop.write("Title", "MD").await;
    desktop.picture("02-owner").await;
    desktop.press("Next").await;
    desktop.until("document.querySelector('.factor-secret')").await;
    let secret = text(&desktop.value("document.querySelector('.factor-secret').textContent").await);
    let mut kept = Kept::with_secret(&secret);
    desktop.picture("03-second-factor").await;
    desktop.press("The app shows a code").await;
    desktop.until("document.querySelector('.recovery-word')").await;
    let words = desktop.value("[...document.querySelectorAll('.recovery-word')].map(w => w.textContent)").await;
    let words: Vec<String> = words.as_array().expect("a list").iter().map(text).collect();
    assert_eq!(words.len(), 24);
    desktop.picture("04-recovery-words").await;
    desktop.press("I have the words").await;
    kept.words = words;
    let asked = desktop.value("[...document.querySelectorAll('label')].map(l => l.textContent.trim())").await;
    for label in asked.as_array().expect("a list").iter().map(text) {
        if let Some(number) = label.strip_prefix("Word ").and_then(|number| number.parse::<usize>().ok()) {
            desktop.write(&label, &kept.words[number - 1]).await;
        }
    }
    let code = kept.code().await;
    desktop.write("Code", &code).await;
    desktop.picture("05-words-asked-back").await;
    desktop.press("Open the clinic").await;
    desktop.reads("Harbour Street Practice").await;
    kept
}

/// Signs in on the sign-in screen.
pub async fn sign_in(desktop: &Desktop, kept: &mut Kept) {
    desktop.write("User name", USER).await;
    desktop.write("Password", PASSWORD).await;
    let code = kept.code().await;
    desktop.write("Code", &code).await;
    desktop.press("Sign in").await;
    desktop.reads("Harbour Street Practice").await;
    desktop.settled().await;
}

/// FHIR bundles to take patients from: those named in `LAMPLIGHT_TOUR_BUNDLES` (separated by colons), else two of
/// the shared synthetic ones. Empty where there are none.
pub fn bundles() -> Vec<PathBuf> {
    if let Some(named) = std::env::var_os("LAMPLIGHT_TOUR_BUNDLES") {
        return std::env::split_paths(&named).collect();
    }
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/fhir-r4");
    let mut found: Vec<PathBuf> = std::fs::read_dir(shared)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .filter(|path| !path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("hospital")))
        .collect();
    found.sort();
    found.truncate(2);
    found
}

/// Family name of the first patient in a bundle, as a person would search for it.
pub fn family_name_in(bundle: &Path) -> String {
    let bundle: Value = serde_json::from_slice(&std::fs::read(bundle).expect("the bundle")).expect("JSON");
    let resources = bundle["entry"].as_array().expect("entries").iter().map(|entry| &entry["resource"]);
    let patient = resources.into_iter().find(|resource| resource["resourceType"] == "Patient").expect("a patient");
    text(&patient["name"][0]["family"])
}

/// Runs the command line on the installation's data, with the password on its standard input.
pub async fn command_line(installation: &Installation, kept: &mut Kept, arguments: &[&str]) -> Value {
    let code = kept.code().await;
    let mut child = Command::new(program().with_file_name("lamplight-cli"))
        .args(arguments)
        .args(["--user", USER, "--password-stdin", "--code", &code])
        .env("LAMPLIGHT_DATA_DIR", installation.folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("lamplight-cli starts");
    let mut input = child.stdin.take().expect("its input");
    writeln!(input, "{PASSWORD}").expect("the password is given");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "lamplight-cli {arguments:?} ended with {}: {words}", output.status);
    let last = output.stdout.split(|byte| *byte == b'\n').rfind(|line| !line.is_empty()).unwrap_or_default();
    serde_json::from_slice(last).unwrap_or(Value::Null)
}

/// A value that the window answered, as text.
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
