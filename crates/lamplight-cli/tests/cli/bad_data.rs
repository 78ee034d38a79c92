//! Data that cannot be opened, and disks that cannot be written: a clear end, and nothing is touched.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::json;

use crate::world::{World, finish, start};

#[test]
fn without_a_clinic_there_is_nothing_to_open() {
    let world = World::empty();
    let mut command = world.command(&["verify"]);
    command.args(["--user", "demo", "--password-stdin", "--code", "123456"]);
    let done = finish(command, "some password\n");
    assert_eq!((done.exit, done.error_code().as_str()), (5, "not_set_up"));
    assert!(!world.data().exists(), "asking must not create anything");
}

/// The end and code of `verify` after the file was changed.
fn after(world: &World, path: &Path, change: impl FnOnce(&mut Vec<u8>)) -> (i32, String) {
    let command = world.signing_in(&["verify"]);
    let mut bytes = fs::read(path).expect("a file");
    change(&mut bytes);
    fs::write(path, &bytes).expect("written");
    let done = finish(command, &format!("{}\n", world.password));
    assert_eq!(fs::read(path).expect("still there").len(), bytes.len(), "the damaged file must stay as it is");
    (done.exit, done.error_code())
}

#[test]
fn a_damaged_database_is_named_and_left_alone() {
    let world = World::demo();
    let database = world.data().join("clinic/lamplight.db");
    let (exit, code) = after(&world, &database, |bytes| bytes[..64].fill(0x55));
    assert_eq!((exit, code.as_str()), (5, "database_unreadable"));
}

#[test]
fn a_damaged_key_file_is_named_and_left_alone() {
    let world = World::demo();
    let keys = world.data().join("clinic/keys.json");
    let (exit, code) = after(&world, &keys, |bytes| bytes.truncate(40));
    assert_eq!((exit, code.as_str()), (5, "key_file_damaged"));
}

#[test]
fn a_lost_and_an_open_secret_are_told_apart() {
    let world = World::demo();
    let lost = world.signing_in(&["verify"]);
    let kept = fs::read(world.secret()).expect("a secret");
    fs::remove_file(world.secret()).expect("removed");
    let done = finish(lost, &format!("{}\n", world.password));
    assert_eq!((done.exit, done.error_code().as_str()), (5, "keyring_entry_lost"));
    fs::write(world.secret(), kept).expect("written");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(world.secret(), fs::Permissions::from_mode(0o644)).expect("set");
        let mut command = world.command(&["verify"]);
        command.args(["--user", world.user, "--password-stdin", "--code", "123456"]);
        let done = finish(command, &format!("{}\n", world.password));
        assert_eq!((done.exit, done.error_code().as_str()), (5, "keyring_unavailable"));
    }
}

#[test]
fn two_programs_never_have_the_same_data_open() {
    let world = World::demo();
    let second = world.signing_in(&["status"]);
    let mut command = world.command(&["do"]);
    let code = world.code();
    command.args(["--user", world.user, "--password-stdin", "--code", &code]);
    let mut first = start(command);
    let mut input = first.stdin.take().expect("a pipe");
    let line = format!("{}\n{{\"query\":\"overview\"}}\n", world.password);
    std::io::Write::write_all(&mut input, line.as_bytes()).expect("written");
    let mut output = std::io::BufReader::new(first.stdout.take().expect("a pipe"));
    std::io::BufRead::read_line(&mut output, &mut String::new()).expect("it is open");
    let done = finish(second, &format!("{}\n", world.password));
    assert_eq!((done.exit, done.error_code().as_str()), (5, "already_running"));
    drop(input);
    assert_eq!(first.wait().expect("it ends").code(), Some(0));
}

/// A small file system in the data folder's place, for as long as it is held.
struct SmallDisk<'a>(&'a Path);

impl<'a> SmallDisk<'a> {
    fn new(folder: &'a Path) -> Option<Self> {
        fs::create_dir_all(folder).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=3m", "lamplight-test"]).arg(folder).stderr(Stdio::null());
        if mount.status().is_ok_and(|status| status.success()) {
            return Some(SmallDisk(folder));
        }
        let skipped = "\nSKIPPED: this user may not mount file systems, so no disk could be filled";
        let _ = writeln!(std::io::stderr(), "{skipped}");
        None
    }

    fn remount(&self, how: &str) {
        let status = Command::new("mount").args(["-o", &format!("remount,{how}")]).arg(self.0).status();
        assert!(status.is_ok_and(|status| status.success()), "remounted {how}");
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let status = Command::new("umount").arg("-l").arg(self.0).status();
        assert!(status.is_ok_and(|status| status.success()), "the test's file system is still mounted");
    }
}

#[test]
fn a_full_and_a_read_only_disk_refuse_clearly_and_keep_what_was_answered() {
    let mut world = World::empty();
    let data = world.data();
    let Some(disk) = SmallDisk::new(&data) else { return };
    assert_eq!(finish(world.command(&["demo"]), "").exit, 0);
    (world.user, world.password) = ("demo", "lamplight in the dark");
    let command = world.signing_in(&["do"]);
    let register = |number: u32| {
        let family = format!("Row{number:05} {}", "x".repeat(80));
        let line = json!({
            "operation": "RegisterPatient", "given": "Full", "family": family, "birth_date": "1980-02-29"
        });
        line.to_string() + "\n"
    };
    let lines: String = (0..4000).map(register).collect();
    let done = finish(command, &format!("{}\n{lines}", world.password));
    assert_eq!(done.exit, 6, "{}", done.stderr.lines().next().unwrap_or_default());
    let results: Vec<_> = done.replies().iter().map(|reply| reply["result"].clone()).collect();
    let kept = results.iter().filter(|result| **result == "done").count();
    assert!(kept > 0, "{}", done.stdout.lines().next().unwrap_or_default());
    assert_eq!(results.len(), 4000, "every line got a reply; {}", done.stderr.lines().last().unwrap_or_default());
    disk.remount("size=16m");
    assert_eq!(world.run(&["verify"], "").exit, 0);
    // Some may fit again after one that did not: what was answered is there, what was refused is not.
    let question = |row: u32| json!({ "query": "patients", "text": format!("Row{row:05}") }).to_string() + "\n";
    let found = world.perform(&(0..4000).map(question).collect::<String>(), 0);
    for (row, (result, reply)) in results.iter().zip(found).enumerate() {
        let there = reply["answer"].as_array().map(Vec::len);
        assert_eq!(there, Some(usize::from(result == "done")), "row {row}, {kept} answered");
    }

    let command = world.signing_in(&["status"]);
    disk.remount("ro");
    let done = finish(command, &format!("{}\n", world.password));
    assert_eq!((done.exit, done.error_code().as_str()), (6, "read_only"));
}
