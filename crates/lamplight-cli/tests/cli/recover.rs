//! The recovery words on the command line.

use serde_json::{Value, json};

use crate::set_up::set_up;
use crate::world::{World, code_now, finish};

const NEW_PASSWORD: &str = "a brighter lamp in the window";

fn arguments(user: &str) -> [&str; 4] {
    ["recover", "--user", user, "--password-stdin"]
}

#[test]
fn the_words_give_a_new_password_and_a_new_phone() {
    let world = World::empty();
    let (kit, _) = set_up(&world, &[]);
    let words = json!({ "words": kit["words"] });
    let done = finish(world.command(&arguments(world.user)), &format!("{NEW_PASSWORD}\n{words}\n"));
    assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
    let factor = done.replies().remove(0);
    assert_ne!(factor["totp_secret"], kit["totp_secret"]);
    let secret: String = factor["totp_secret"].as_str().expect("a secret").split_whitespace().collect();
    let secret = data_encoding::BASE32_NOPAD.decode(secret.as_bytes()).expect("base32");
    let mut status = world.command(&["status", "--user", world.user, "--password-stdin"]);
    status.args(["--code", &code_now(&secret)]);
    assert_eq!(finish(status, &format!("{NEW_PASSWORD}\n")).exit, 0);
}

#[test]
fn what_are_not_the_words_changes_nothing() {
    let world = World::empty();
    let (kit, _) = set_up(&world, &[]);
    let before = std::fs::read(world.data().join("clinic/keys.json")).expect("a key file");
    let mut wrong = kit["words"].as_array().expect("words").clone();
    wrong.swap(0, 1);
    for (line, exit, code) in [
        (json!({ "words": wrong }), 4, "wrong_words"),
        (json!({ "words": [] }), 4, "wrong_words"),
        (json!(wrong), 3, "invalid_input"),
        (Value::Null, 3, "invalid_input"),
    ] {
        let done = finish(world.command(&arguments(world.user)), &format!("{NEW_PASSWORD}\n{line}\n"));
        assert_eq!((done.exit, done.error_code().as_str()), (exit, code));
    }
    let nobody = format!("{NEW_PASSWORD}\n{}\n", json!({ "words": kit["words"] }));
    assert_eq!(finish(world.command(&arguments("nobody")), &nobody).error_code(), "not_found");
    assert_eq!(std::fs::read(world.data().join("clinic/keys.json")).expect("a key file"), before);
}
