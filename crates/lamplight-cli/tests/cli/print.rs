//! The schedule as a PDF.

use std::os::unix::fs::PermissionsExt;

use crate::perform::people;
use crate::world::World;

#[test]
fn a_day_is_printed_into_a_new_file_or_to_standard_output() {
    let world = World::demo();
    let (_, provider, _) = people(&world);
    let path = world.folder.path().join("day.pdf");
    let out = path.to_str().expect("a plain path");
    let arguments = ["print", "day", "--date", "2031-03-10", "--out", out];
    let done = world.run(&arguments, "");
    assert_eq!(done.exit, 0, "{}", done.stderr);
    let reply = &done.replies()[0];
    assert_eq!((&reply["result"], &reply["pages"]), (&"printed".into(), &1.into()));
    assert!(std::fs::read(&path).expect("the file").starts_with(b"%PDF-"));
    assert_eq!(path.metadata().expect("the file").permissions().mode() & 0o777, 0o600);
    // What lies there is not written over, and no code is used up by trying.
    assert_eq!(world.run(&arguments, "").exit, 2);

    let week = ["print", "week", "--provider", &provider, "--date", "2031-03-12", "--language", "es", "--paper", "a4"];
    let mut child = crate::world::start(world.signing_in(&week));
    std::io::Write::write_all(&mut child.stdin.take().expect("a pipe"), format!("{}\n", world.password).as_bytes())
        .expect("the password is given");
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert!(output.stdout.starts_with(b"%PDF-"), "nothing but the file is on standard output");
    assert_eq!(world.run(&["print", "week", "--date", "2031-03-12"], "").exit, 2);
}
