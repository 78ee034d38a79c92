//! Setting up a clinic in one process: the kit out, the proof back.

use std::io::{BufRead, BufReader, Write};

use data_encoding::BASE32_NOPAD;
use serde_json::{Value, json};

use crate::world::{Finished, PASSWORD, USER, World, code_now, finish, start};

const FORM: [&str; 15] = [
    "setup",
    "--clinic",
    "Harbour Practice",
    "--zone",
    "America/New_York",
    "--given",
    "Nora",
    "--family",
    "Quill",
    "--also",
    "front_desk",
    "--sees-patients",
    "--user",
    USER,
    "--password-stdin",
];

/// The words and the code that the kit asks for.
pub fn proof_of(kit: &Value) -> Value {
    let words = kit["words"].as_array().expect("words");
    let asked = kit["ask_back"].as_array().expect("numbers").iter();
    let back: Vec<_> = asked.map(|number| words[number.as_u64().expect("a number") as usize - 1].clone()).collect();
    let secret: String = kit["totp_secret"].as_str().expect("a secret").split_whitespace().collect();
    let secret = BASE32_NOPAD.decode(secret.as_bytes()).expect("base32");
    json!({ "words": back, "code": code_now(&secret) })
}

/// Sets up, with these lines before the right one.
pub fn set_up(world: &World, before: &[String]) -> (Value, Finished) {
    let mut child = start(world.command(&FORM));
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    writeln!(input, "{PASSWORD}").expect("written");
    let mut line = String::new();
    output.read_line(&mut line).expect("a kit");
    let kit: Value = serde_json::from_str(&line).expect("JSON");
    for line in before {
        writeln!(input, "{line}").expect("written");
    }
    writeln!(input, "{}", proof_of(&kit)).expect("written");
    drop(input);
    let mut rest = String::new();
    std::io::Read::read_to_string(&mut output, &mut rest).expect("replies");
    let mut finished: Finished = child.wait_with_output().expect("it ends").into();
    finished.stdout = rest;
    (kit, finished)
}

#[test]
fn a_clinic_is_there_after_the_proof_and_its_owner_can_work() {
    let world = World::empty();
    assert_eq!(finish(world.command(&["status"]), "").replies(), [json!({ "stage": "first_run" })]);
    let (kit, done) = set_up(&world, &[]);
    assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
    assert_eq!(kit["words"].as_array().map(Vec::len), Some(24));
    assert!(kit["totp_uri"].as_str().is_some_and(|uri| uri.starts_with("otpauth://totp/")));
    assert_eq!(finish(world.command(&["status"]), "").replies(), [json!({ "stage": "sign_in" })]);
    let overview = world.ask("overview", "");
    assert_eq!(overview["organisation"], "Harbour Practice");
    assert_eq!(overview["me"]["roles"], json!(["owner", "front_desk", "provider"]));
    assert_eq!(overview["providers"].as_array().map(Vec::len), Some(1));
    let secret = std::fs::read_to_string(world.secret()).expect("a secret file");
    assert!(!secret.contains(PASSWORD));
}

#[test]
fn a_slip_can_be_mended() {
    let world = World::empty();
    let slips = ["nonsense".to_owned(), json!({ "words": ["a", "b", "c"], "code": "000000" }).to_string()];
    let (_, done) = set_up(&world, &slips);
    let codes: Vec<_> = done.replies().iter().map(|reply| reply["error"]["code"].clone()).collect();
    assert_eq!(codes, [json!("invalid_input"), json!("wrong_words"), Value::Null]);
    assert_eq!(done.exit, 0);
}

#[test]
fn without_the_proof_nothing_is_left_behind() {
    let world = World::empty();
    let done = finish(world.command(&FORM), &format!("{PASSWORD}\n"));
    assert_eq!(done.exit, 4, "{}", done.stderr);
    assert!(!world.data().join("clinic").exists() && !world.secret().exists());
    assert_eq!(finish(world.command(&["status"]), "").replies(), [json!({ "stage": "first_run" })]);
}

#[test]
fn a_clinic_is_never_set_up_over_another() {
    let world = World::demo();
    let before = std::fs::read(world.data().join("clinic/keys.json")).expect("a key file");
    let done = finish(world.command(&FORM), &format!("{PASSWORD}\n"));
    assert_eq!((done.exit, done.error_code().as_str()), (1, "already_set_up"));
    assert_eq!(std::fs::read(world.data().join("clinic/keys.json")).expect("a key file"), before);
}

#[test]
fn the_form_is_checked_before_keys_are_shown() {
    let world = World::empty();
    let short = finish(world.command(&FORM), "short\n");
    assert_eq!((short.exit, short.replies()[0]["error"]["field"].as_str()), (3, Some("password")));
    let mut form = FORM;
    form[4] = "Atlantis/Centre";
    let zone = finish(world.command(&form), &format!("{PASSWORD}\n"));
    assert_eq!((zone.exit, zone.replies()[0]["error"]["field"].as_str()), (3, Some("zone")));
}

#[test]
fn the_demo_clinic_tells_how_to_sign_in_to_it() {
    let world = World::demo();
    let shown = finish(world.command(&["demo"]), "").replies().remove(0);
    assert_eq!(shown["sign_in"]["user_name"], world.user);
    assert_eq!(shown["sign_in"]["password"], world.password);
    assert_eq!(world.ask("overview", "")["providers"].as_array().map(Vec::len), Some(5));
}
