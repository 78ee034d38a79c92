//! What was answered is on the disk, however the program ends after it.

use std::io::{BufRead, BufReader, Read, Write};

use serde_json::{Value, json};

use crate::world::{World, start};

fn register(number: usize) -> String {
    json!({
        "operation": "RegisterPatient", "given": format!("N{number}"), "family": "Acknowledged",
        "birth_date": "1980-02-29"
    })
    .to_string()
}

fn registered(world: &World) -> usize {
    let found = world.ask("patients", r#"{"text":"Acknowledged","limit":100}"#);
    found.as_array().expect("a list").len()
}

#[test]
fn a_reply_comes_at_once_and_what_it_says_survives_a_kill() {
    let world = World::demo();
    let mut child = start(world.signing_in(&["do"]));
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    writeln!(input, "{}", world.password).expect("written");
    for number in 0..20 {
        // The input stays open: a reply that waited for its end would never come.
        writeln!(input, "{}", register(number)).expect("written");
        let mut line = String::new();
        output.read_line(&mut line).expect("a reply");
        let reply: Value = serde_json::from_str(&line).expect("JSON");
        assert_eq!(reply["result"], "done");
    }
    child.kill().expect("killed");
    child.wait().expect("it ends");
    assert_eq!(registered(&world), 20);
    assert_eq!(world.run(&["verify"], "").exit, 0);
}

#[test]
fn when_nobody_reads_the_replies_the_rest_is_not_done() {
    let world = World::demo();
    let mut child = start(world.signing_in(&["do"]));
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    writeln!(input, "{}\n{}", world.password, register(0)).expect("written");
    let mut line = String::new();
    output.read_line(&mut line).expect("a reply");
    drop(output);
    let lines: String = (1..50).map(|number| register(number) + "\n").collect();
    let _ = input.write_all(lines.as_bytes());
    drop(input);
    let mut words = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut words).expect("words");
    assert_eq!(child.wait().expect("it ends").code(), Some(74), "{words}");
    // The first, and the one whose reply could not be written any more.
    assert_eq!(registered(&world), 2);
    assert_eq!(world.run(&["verify"], "").exit, 0);
}

#[test]
fn a_catalogue_that_nobody_reads_ends_without_a_word() {
    let world = World::empty();
    let (reader, writer) = std::io::pipe().expect("a pipe");
    // Before the start: else the program could be done before anybody has gone.
    drop(reader);
    let done = world.command(&["operations"]).stdout(writer).output().expect("it ends");
    assert_eq!((done.status.code(), done.stderr.len()), (Some(74), 0));
}
