//! A clinic with twelve providers and forty visits each on one day, made through the command line.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use serde_json::{Value, json};

use crate::clinic::text;
use crate::desktop::{Installation, program};

pub const PROVIDERS: usize = 12;
pub const VISITS: usize = 40;

/// `lamplight-cli do` on a demo clinic: one line in, one reply out.
struct CommandLine {
    child: Child,
    lines: ChildStdin,
    replies: BufReader<ChildStdout>,
}

impl CommandLine {
    fn start(installation: &Installation, user: &str, password: &str, code: &str) -> CommandLine {
        let mut child = Command::new(program().with_file_name("lamplight-cli"))
            .args(["--user", user, "--password-stdin", "--code", code, "do"])
            .env("LAMPLIGHT_DATA_DIR", installation.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("lamplight-cli starts");
        let mut lines = child.stdin.take().expect("its input");
        writeln!(lines, "{password}").expect("the password is given");
        let replies = BufReader::new(child.stdout.take().expect("its output"));
        CommandLine { child, lines, replies }
    }

    fn say(&mut self, line: &Value) -> Value {
        writeln!(self.lines, "{line}").expect("it listens");
        let mut reply = String::new();
        self.replies.read_line(&mut reply).expect("it answers");
        let reply: Value = serde_json::from_str(&reply).expect("replies are JSON");
        assert!(reply["result"] != "error" && reply["result"] != "refused", "{line}: {reply}");
        reply
    }

    fn end(mut self) {
        drop(self.lines);
        assert!(self.child.wait().expect("it ends").success());
    }
}

/// Fills a demo clinic. Returns the full day, which the demo's own visits do not touch.
pub fn make(installation: &Installation) -> NaiveDate {
    let made = Command::new(program().with_file_name("lamplight-cli"))
        .arg("demo")
        .env("LAMPLIGHT_DATA_DIR", installation.folder.path())
        .output()
        .expect("lamplight-cli starts");
    let hint: Value = serde_json::from_slice(&made.stdout).expect("sign-in data as JSON");
    let field = |name: &str| text(&hint["sign_in"][name]);
    let mut line = CommandLine::start(installation, &field("user_name"), &field("password"), &field("code"));

    let overview = line.say(&json!({ "query": "overview" }))["answer"].clone();
    let clinic = overview["clinics"][0].clone();
    let have = overview["providers"].as_array().expect("providers").len();
    for number in have..PROVIDERS {
        let family = format!("Lindgren-Abernathy {number}");
        line.say(&json!({ "operation": "AddProvider", "clinic": clinic["id"], "given": "Sam", "family": family, "title": "MD" }));
    }
    let overview = line.say(&json!({ "query": "overview" }))["answer"].clone();
    let patients = line.say(&json!({ "query": "patients", "text": "a", "limit": 50 }))["answer"].clone();
    let patients = patients.as_array().expect("patients").clone();
    let today: NaiveDate = text(&clinic["today"]).parse().expect("a date");
    let day = quiet_weekday_after(today);
    for (column, provider) in overview["providers"].as_array().expect("providers").iter().enumerate() {
        for visit in 0..VISITS {
            let patient = &patients[(column * 7 + visit) % patients.len()]["id"];
            let starts_at = opening(day) + chrono::Duration::minutes(15 * i64::try_from(visit).expect("small"));
            line.say(&json!({
                "operation": "BookAppointment", "clinic": clinic["id"], "patient": patient, "kind": "in_person",
                "reason": "Blood pressure check and review of medication",
                "times": { "provider": provider["id"], "starts_at": starts_at, "minutes": 15 },
            }));
        }
    }
    line.end();
    day
}

/// The second open day after today: the demo's own is today or the first.
fn quiet_weekday_after(today: NaiveDate) -> NaiveDate {
    let mut open = today.iter_days().skip(1).filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    open.nth(1).expect("the calendar goes on")
}

/// Eight in the morning in New York, where the demo clinic is.
fn opening(day: NaiveDate) -> DateTime<Utc> {
    let eight = day.and_time(NaiveTime::from_hms_opt(8, 0, 0).expect("a time"));
    eight.and_local_timezone(chrono_tz::America::New_York).single().expect("no clock changes at eight").to_utc()
}

/// Presses of "Day after" from one day to another.
pub fn days_between(from: NaiveDate, until: NaiveDate) -> usize {
    from.iter_days().take_while(|day| *day < until).count()
}

/// Today in the clinic's zone.
pub fn today() -> NaiveDate {
    Utc::now().with_timezone(&chrono_tz::America::New_York).date_naive()
}
