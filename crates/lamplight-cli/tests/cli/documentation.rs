//! docs/cli.md as a test: every `console` block is run, in order, in one folder, and its output compared. Ids and
//! hashes are masked on both sides; `…` at the end of a line stands for the rest of it.

#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::set_up::proof_of;
use crate::world::{Finished, World, finish, start};

struct Block {
    kind: String,
    lines: Vec<String>,
}

fn blocks(page: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), open.as_mut()) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(kind), None) => open = Some(Block { kind: kind.to_owned(), lines: Vec::new() }),
            (None, Some(block)) => block.lines.push(line.to_owned()),
            (None, None) => {}
        }
    }
    blocks
}

/// A command (with its here-document) and the lines it is to print.
fn steps(lines: &[String]) -> Vec<(String, Vec<String>)> {
    let mut steps: Vec<(String, Vec<String>)> = Vec::new();
    let mut lines = lines.iter();
    while let Some(line) = lines.next() {
        if let Some(command) = line.strip_prefix("$ ") {
            let mut command = command.to_owned();
            if command.contains("<<'END'") {
                for line in lines.by_ref() {
                    command = command + "\n" + line;
                    if line == "END" {
                        break;
                    }
                }
            }
            steps.push((command, Vec::new()));
        } else {
            steps.last_mut().expect("a command comes first").1.push(line.clone());
        }
    }
    steps
}

/// UUIDs and SHA-256 hashes as marks.
fn masked(line: &str) -> String {
    let mut out = String::new();
    let mut word = String::new();
    for c in line.chars().chain(['\n']) {
        if c.is_ascii_hexdigit() || c == '-' {
            word.push(c);
            continue;
        }
        let groups: Vec<usize> = word.split('-').map(str::len).collect();
        match groups.as_slice() {
            [8, 4, 4, 4, 12] => out.push_str("ID"),
            [64] => out.push_str("HASH"),
            _ => out.push_str(&word),
        }
        word.clear();
        out.push(c);
    }
    out.trim_end().to_owned()
}

fn agrees(expected: &str, printed: &str) -> bool {
    match expected.strip_suffix('…') {
        Some(beginning) => masked(printed).starts_with(&masked(beginning)),
        None => masked(expected) == masked(printed),
    }
}

/// A shell in the test's folder that knows the variables and functions of the steps before.
fn shell(world: &World, command: &str) -> Command {
    let mut shell = Command::new("bash");
    let kept = "set -a; [ ! -f .kept ] || . ./.kept";
    let keep = "ended=$?; { export -p; declare -f; } >.kept; exit $ended";
    shell.arg("-c").arg(format!("{kept}\n{command}\n{keep}")).current_dir(world.folder.path()).env_clear();
    let program = Path::new(env!("CARGO_BIN_EXE_lamplight-cli")).parent().expect("a folder").display();
    shell.env("PATH", format!("{}:{program}:/usr/bin:/bin", world.folder.path().join("bin").display()));
    shell.env("HOME", world.folder.path());
    shell.env("LAMPLIGHT_DATA_DIR", world.data()).env("LAMPLIGHT_DEVICE_SECRET_FILE", world.secret());
    shell
}

/// `totp` as the page uses it: prints the code that the test put into a file.
fn install_totp(world: &World) {
    use std::os::unix::fs::PermissionsExt;
    let bin = world.folder.path().join("bin");
    fs::create_dir(&bin).expect("a folder");
    fs::write(bin.join("totp"), "#!/bin/sh\ncat \"$HOME/code\"\n").expect("written");
    fs::set_permissions(bin.join("totp"), fs::Permissions::from_mode(0o755)).expect("set");
}

/// Gives the words of the kit.
fn run_set_up(world: &World, block: &Block) -> Value {
    let [command, password, kit, proof, done] = block.lines.as_slice() else { panic!("five lines") };
    assert!(kit.starts_with("> {\"result\":\"kit\"") && proof.starts_with("< {\"words\""));
    let mut child = start(shell(world, command.trim_start_matches("$ ")));
    let mut input = child.stdin.take().expect("a pipe");
    let mut output = BufReader::new(child.stdout.take().expect("a pipe"));
    writeln!(input, "{}", password.trim_start_matches("< ")).expect("written");
    let mut line = String::new();
    output.read_line(&mut line).expect("a kit");
    let printed: Value = serde_json::from_str(&line).expect("JSON");
    let shown: Value = serde_json::from_str(kit.trim_start_matches("> ")).expect("JSON");
    assert_eq!(keys(&printed), keys(&shown));
    writeln!(input, "{}", proof_of(&printed)).expect("written");
    let mut line = String::new();
    output.read_line(&mut line).expect("a reply");
    assert_eq!(line.trim_end(), done.trim_start_matches("> "));
    assert!(child.wait().expect("it ends").success());
    printed["words"].clone()
}

fn run_recovery(world: &World, block: &Block, words: &Value) {
    let [command, password, typed, factor] = block.lines.as_slice() else { panic!("four lines") };
    assert!(typed.starts_with("< {\"words\"") && factor.starts_with("> {\"result\":\"factor\""));
    let password = password.trim_start_matches("< ");
    let input = format!("{password}\n{}\n", json!({ "words": words }));
    let done = finish(shell(world, command.trim_start_matches("$ ")), &input);
    assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
    let shown: Value = serde_json::from_str(factor.trim_start_matches("> ")).expect("JSON");
    assert_eq!(keys(&done.replies()[0]), keys(&shown));
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[test]
fn the_examples_of_the_page_run_as_they_stand() {
    let page = format!("{}/../../docs/cli.md", env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(page).expect("docs/cli.md");
    let world = World::empty();
    install_totp(&world);
    world.file("password.txt", format!("{}\n", world.password));
    let mut count = 0;
    let mut words = Value::Null;
    for block in blocks(&page) {
        if block.kind == "console setup" {
            words = run_set_up(&world, &block);
            count += 1;
            continue;
        }
        if block.kind == "console recover" {
            run_recovery(&world, &block, &words);
            count += 1;
            continue;
        }
        assert_eq!(block.kind, "console", "only blocks that are run");
        for (command, expected) in steps(&block.lines) {
            // Only what mentions the function or `ask` signs in; a fresh code costs a derivation.
            if command.contains("as_nora") {
                world.file("code", world.code());
            }
            let done: Finished = finish(shell(&world, &command), "");
            let printed: Vec<&str> = done.stdout.lines().collect();
            let same = printed.len() == expected.len()
                && expected.iter().zip(&printed).all(|(expected, printed)| agrees(expected, printed));
            assert!(
                same,
                "$ {command}\nexpected:\n{}\nprinted:\n{}\n{}",
                expected.join("\n"),
                done.stdout,
                done.stderr
            );
            count += 1;
        }
    }
    assert!(count > 15, "{count} examples");
}

#[test]
fn masks_hide_ids_and_hashes_and_nothing_else() {
    assert_eq!(masked(r#"{"id":"0c9b2b8e-1e3a-8a55-b1f4-2f6f0f0f4a11","n":12}"#), r#"{"id":"ID","n":12}"#);
    assert_eq!(masked(&"a".repeat(64)), "HASH");
    assert_eq!(masked("2031-03-10 abc 0x"), "2031-03-10 abc 0x");
    assert!(agrees("{\"events\":…", "{\"events\":12}") && !agrees("x…", "y"));
}
