//! SIGKILL at random moments: what was acknowledged is there, nothing is half there, and the audit chain verifies.
//!
//! The victim is this test's own binary, started again as a process of its own that books and types as fast as
//! it can and writes each acknowledgement to its standard output.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use lamplight_app::{Clock, Config, Lamplight};
use lamplight_domain::appointments::{BookAppointment, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::AppointmentId;
use lamplight_domain::operations::Intent;
use lamplight_domain::permissions::Role;
use lamplight_domain::records::RecordKind;
use lamplight_domain::text::VisitReason;
use lamplight_vault::{PasswordCost, SecretFile, totp};
use lamplight_wire::views::Overview;

use crate::clinic::{PASSWORD, TestClock, USER, created, form, open_round_the_clock, register};

const ROUNDS: i64 = 12;
const FOLDER: &str = "LAMPLIGHT_VICTIM_FOLDER";
const ROUND: &str = "LAMPLIGHT_VICTIM_ROUND";

/// The clinic in a folder at a moment of its own: codes of the second factor count once, so moments only go up.
struct Opened {
    app: Lamplight,
    totp_secret: PathBuf,
    clock: Arc<TestClock>,
}

impl Opened {
    fn at(folder: &Path, moment: i64) -> Opened {
        let start = "2026-11-23T14:00:00Z".parse::<DateTime<Utc>>().expect("an instant");
        let clock = Arc::new(TestClock::at(start + chrono::Duration::minutes(moment)));
        let app = Lamplight::new(Config {
            data_dir: folder.to_owned(),
            device_secrets: Arc::new(SecretFile::new(folder.join("device-secret"))),
            clock: clock.clone(),
            password_cost: PasswordCost::for_tests(),
        });
        Opened { app, totp_secret: folder.join("totp-secret"), clock }
    }

    fn set_up(&self) {
        let kit = self.app.begin_set_up(form(vec![Role::FrontDesk, Role::Provider])).expect("in order");
        let words: Vec<String> = kit.ask_back.iter().map(|position| kit.words[*position as usize].clone()).collect();
        std::fs::write(&self.totp_secret, kit.totp_secret.replace(' ', "")).expect("noted");
        self.app.finish_set_up(&words, &self.code()).expect("set up");
    }

    fn sign_in(&self) {
        self.app.sign_in(USER, PASSWORD, &self.code()).expect("signed in");
    }

    fn code(&self) -> String {
        let text = std::fs::read(&self.totp_secret).expect("noted");
        let secret = data_encoding::BASE32_NOPAD.decode(&text).expect("base 32");
        totp::code_at(&secret, self.clock.now().timestamp())
    }

    /// Books half an hour for the one patient, `slot` half-hours after a far day began.
    fn book(&self, overview: &Overview, slot: i64) -> AppointmentId {
        let start = "2027-01-04T14:00:00Z".parse::<DateTime<Utc>>().expect("an instant");
        let times = VisitTimes {
            provider: overview.providers[0].id,
            starts_at: start + chrono::Duration::minutes(30 * slot),
            minutes: VisitMinutes::new(30).expect("a length"),
        };
        let patient = self.app.patients("Ramirez", 1).expect("found")[0].patient.id;
        let reason = VisitReason::new("Blood pressure").expect("a reason");
        let booking = BookAppointment::new(overview.clinics[0].id, patient, times, VisitKind::InPerson, reason);
        let outcome = self.app.perform(Intent::BookAppointment(booking)).expect("decided");
        AppointmentId(created(outcome, RecordKind::Appointment))
    }
}

/// The victim's work; does nothing when the suite runs it as one of its tests.
#[test]
fn victim() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let round: i64 = std::env::var(ROUND).ok().and_then(|text| text.parse().ok()).expect("a round");
    let opened = Opened::at(&folder, 2 * round);
    opened.sign_in();
    let overview = opened.app.overview().expect("signed in");
    let mut out = std::io::stdout().lock();
    for step in 0_i64.. {
        let appointment = opened.book(&overview, round * 100_000 + step);
        writeln!(out, "booked {appointment}").expect("told");
        let text = "x".repeat(usize::try_from(step).expect("small") + 1);
        opened.app.save_draft(&format!("booking:{round}"), &text).expect("kept");
        writeln!(out, "typed {}", text.len()).expect("told");
        out.flush().expect("told");
    }
}

fn start_victim(folder: &Path, round: i64) -> Child {
    Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "killed::victim", "--nocapture"])
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the victim starts")
}

/// What the victim acknowledged before it died: appointments, and the length of the newest draft.
fn kill_after(mut victim: Child, delay: Duration) -> (BTreeSet<AppointmentId>, usize) {
    let mut lines = BufReader::new(victim.stdout.take().expect("its output")).lines();
    let first = lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("booked")));
    std::thread::sleep(delay);
    victim.kill().expect("it was running");
    victim.wait().expect("it ended");
    let mut appointments = BTreeSet::new();
    let mut typed = 0;
    // A last line that was cut off in the middle was not an acknowledgement.
    for line in first.into_iter().chain(lines).map_while(Result::ok) {
        let mut words = line.rsplit(' ');
        let (value, what) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if what.ends_with("booked") && value.len() == 36 {
            appointments.insert(value.parse().expect("an id"));
        } else if what == "typed" {
            typed = value.parse().unwrap_or(typed);
        }
    }
    (appointments, typed)
}

#[test]
fn what_was_acknowledged_survives_sigkill_at_any_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = Opened::at(folder.path(), 0);
    first.set_up();
    register(&first.app, "Ana", "Ramirez");
    open_round_the_clock(&first.app);
    drop(first);

    let mut acknowledged = BTreeSet::new();
    for round in 1..=ROUNDS {
        let victim = start_victim(folder.path(), round);
        let (appointments, typed) = kill_after(victim, Duration::from_millis((round * 17 % 97).unsigned_abs()));
        assert!(!appointments.is_empty(), "the victim worked");
        acknowledged.extend(appointments);

        let opened = Opened::at(folder.path(), 2 * round + 1);
        opened.sign_in();
        let app = &opened.app;
        for appointment in &acknowledged {
            app.appointment(*appointment).expect("what was acknowledged is there");
        }
        let draft = app.drafts().expect("drafts").into_iter().find(|draft| draft.key == format!("booking:{round}"));
        let kept = draft.map_or(0, |draft| draft.content.len());
        assert!(kept >= typed, "{typed} characters were acknowledged, {kept} are there");
        let report = app.verify().expect("verified");
        assert!(report.sound, "{report:?}");
    }
    assert!(acknowledged.len() > 50, "only {} bookings were made", acknowledged.len());
}
