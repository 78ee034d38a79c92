//! Input that means harm, and what the log says about any of it.

use std::io::Write;

use serde_json::json;

use crate::world::{World, finish, start};

const BOOKING: &str = r#""clinic":"00000000-0000-0000-0000-000000000001","patient":"00000000-0000-0000-0000-000000000002","kind":"in_person""#;

fn booking(starts_at: &str, minutes: &str, reason: &str) -> String {
    let times =
        format!(r#"{{"provider":"00000000-0000-0000-0000-000000000003","starts_at":{starts_at},"minutes":{minutes}}}"#);
    format!(r#"{{"operation":"BookAppointment",{BOOKING},"times":{times},"reason":{reason}}}"#)
}

#[test]
fn times_beyond_the_calendar_and_odd_json_are_errors_of_their_line_and_the_rest_goes_on() {
    let world = World::demo();
    let (when, long, why) = (r#""2031-03-10T15:00:00Z""#, "30", r#""A reason""#);
    let mut lines = vec![
        booking(r#""+262142-12-31T23:59:00Z""#, long, why),
        booking(r#""-262143-01-01T00:00:00Z""#, long, why),
        booking(r#""9999-12-31T23:59:00Z""#, long, why),
        booking(r#""0000-01-01T00:00:00Z""#, long, why),
        booking(r#""2031-03-10T15:00:60Z""#, "65535", why),
        booking(when, "-1", why),
        booking(when, "1e308", why),
        booking(when, "99999999999999999999999999", why),
        booking("null", long, why),
        booking("[]", long, why),
        booking(when, long, r#""\ud800""#),
        booking(when, long, "\"a\\u0000b\""),
        r#"{"operation":"BookAppointment"}"#.to_owned(),
        r#"{"operation":["BookAppointment"]}"#.to_owned(),
        r#"{"operation":"BookAppointment","operation":"RegisterPatient"}"#.to_owned(),
        r#"{"operation":"SetUpOrganisation"}"#.to_owned(),
        "\u{feff}{}".to_owned(),
        "{}{}".to_owned(),
        "[".repeat(100_000),
        format!(r#"{{"operation":{}1{}}}"#, "[".repeat(100_000), "]".repeat(100_000)),
        "NaN".to_owned(),
    ];
    for date in ["+262142-12-31", "-262143-01-01", "9999-12-31", "0000-01-01"] {
        let clinic = "00000000-0000-0000-0000-000000000001";
        lines.push(json!({ "query": "day", "clinic": clinic, "date": date }).to_string());
    }
    for (date, beside) in [
        ("-262143-01-01", ""),
        ("0001-01-01", ""),
        ("1980-01-01", r#","demographics":{"deceased_on":"-262143-01-01"}"#),
        ("1980-01-01", &format!(r#","demographics":{{"language":"{}"}}"#, "x".repeat(2_000_000))),
    ] {
        let person = r#""operation":"RegisterPatient","given":"A","family":"B""#;
        lines.push(format!(r#"{{{person},"birth_date":"{date}"{beside}}}"#));
    }
    let person = r#"{"given":"A","family":"B","birth_date":"1980-01-01","identifiers":[]}"#;
    for (hash, patients) in [("not a hash".to_owned(), ""), ("0".repeat(64), person)] {
        lines.push(format!(r#"{{"operation":"ImportPatients","source_sha256":"{hash}","patients":[{patients}]}}"#));
    }
    lines.push(r#"{"query":"patients","text":"","limit":4294967295}"#.to_owned());
    let done = world.run(&["do"], &(lines.join("\n") + "\n"));
    assert_eq!(done.exit, 3, "{} {}", done.stdout, done.stderr);
    let replies = done.replies();
    assert_eq!(replies.len(), lines.len());
    let (last, errors) = replies.split_last().expect("replies");
    assert_eq!(last["result"], "answer");
    for (line, reply) in lines.iter().zip(errors) {
        let line: String = line.chars().take(200).collect();
        assert_eq!(reply["error"]["code"], "invalid_input", "{line} {reply}");
    }
    assert_eq!(world.run(&["verify"], "").exit, 0);
}

/// A reason of 64 MB is an error of its line, and neither echoed nor logged.
#[test]
fn a_line_of_64_megabytes_is_refused_without_an_echo() {
    let world = World::demo();
    let mut child = start(world.signing_in(&["do"]));
    let mut input = child.stdin.take().expect("a pipe");
    let reason = format!("\"{}\"", "x".repeat(64 * 1024 * 1024));
    let key = format!(r#"{{"operation":"BookAppointment","{}":1}}"#, "y".repeat(1024 * 1024));
    let lines = [booking(r#""2031-03-10T15:00:00Z""#, "30", &reason), key];
    writeln!(input, "{}\n{}", world.password, lines.join("\n")).expect("written");
    drop(input);
    let done = child.wait_with_output().expect("it ends");
    assert_eq!(done.status.code(), Some(3));
    assert!(done.stdout.len() + done.stderr.len() < 4096, "{} bytes", done.stdout.len() + done.stderr.len());
}

/// Everything that any part of the program says about itself, at its most talkative.
#[test]
fn the_most_talkative_log_holds_nothing_of_a_patient() {
    let world = World::demo();
    let born = r#""birth_date":"1931-07-13""#;
    let lines = [
        format!(r#"{{"operation":"RegisterPatient","given":"Zyxwvanna","family":"Quortlebick",{born}}}"#),
        format!(r#"{{"operation":"RegisterPatient","given":"Zyxwvanna","family":7,{born}}}"#),
        r#"{"query":"patients","text":"Zyxwvanna"}"#.to_owned(),
        booking(r#""2031-03-10T15:00:00Z""#, "30", r#""purple-dizzy-spells-777""#),
    ];
    let mut command = world.signing_in(&["do"]);
    command.env("RUST_LOG", "trace");
    let done = finish(command, &format!("{}\n{}\n", world.password, lines.join("\n")));
    assert!(done.stdout.contains("Quortlebick"), "it was found");
    for sentinel in ["Zyxwvanna", "Quortlebick", "purple-dizzy", "1931-07-13", world.password] {
        assert!(!done.stderr.contains(sentinel), "{sentinel} stands in the log: {}", done.stderr);
    }
}
