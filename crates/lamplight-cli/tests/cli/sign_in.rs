//! Who gets in, and where a password may come from.

use crate::world::{World, finish};

#[test]
fn a_wrong_password_and_a_wrong_code_end_the_same_way() {
    let world = World::demo();
    let password = finish(world.signing_in(&["verify"]), "not the password\n");
    assert_eq!((password.exit, password.error_code().as_str()), (4, "wrong_credentials"));
    let mut command = world.command(&["verify"]);
    command.args(["--user", world.user, "--password-stdin", "--code", "000000"]);
    let code = finish(command, &format!("{}\n", world.password));
    assert_eq!((code.exit, code.error_code().as_str()), (4, "wrong_code"));
    let mut command = world.command(&["verify"]);
    command.args(["--user", "nobody", "--password-stdin", "--code", &world.code()]);
    let name = finish(command, &format!("{}\n", world.password));
    assert_eq!((name.exit, name.error_code().as_str()), (4, "wrong_credentials"));
}

#[test]
fn a_code_is_good_once() {
    let world = World::demo();
    let code = world.code();
    let status = || {
        let mut command = world.command(&["status"]);
        command.args(["--user", world.user, "--password-stdin", "--code", &code]);
        finish(command, &format!("{}\n", world.password))
    };
    assert_eq!(status().exit, 0);
    let again = status();
    assert_eq!((again.exit, again.error_code().as_str()), (4, "wrong_code"));
}

#[test]
fn after_five_failures_the_right_password_has_to_wait() {
    let world = World::demo();
    let code = world.code();
    let attempt = |password: &str| {
        let mut command = world.command(&["status"]);
        command.args(["--user", world.user, "--password-stdin", "--code", &code]);
        finish(command, &format!("{password}\n"))
    };
    for _ in 0..5 {
        assert_eq!(attempt("not the password").exit, 4);
    }
    let right = attempt(world.password);
    assert_eq!((right.exit, right.error_code().as_str()), (4, "too_many_attempts"));
}

#[test]
fn what_is_missing_is_a_question_of_usage() {
    let world = World::demo();
    for arguments in [
        &["verify"][..],
        &["verify", "--user", "demo"],
        &["verify", "--user", "demo", "--code", "123456"],
        &["verify", "--user", "demo", "--code", "123456", "--password-stdin"],
        &["verify", "--user", "demo", "--code", "123456", "--password-stdin", "--password-fd", "3"],
        &["verify", "--password", "secret"],
        &["import", "fhir"],
        &["nothing"],
        &[],
    ] {
        let done = finish(world.command(arguments), "");
        assert_eq!((done.exit, done.stdout.as_str()), (2, ""), "{arguments:?}: {}", done.stderr);
        assert!(!done.stderr.contains("secret") && !done.stderr.is_empty(), "{arguments:?}");
    }
    assert_eq!(finish(world.command(&["--help"]), "").exit, 0);
    assert_eq!(finish(world.command(&["--version"]), "").exit, 0);
}

#[cfg(unix)]
#[test]
fn a_password_comes_from_an_open_descriptor_too() {
    let world = World::demo();
    let password = world.file("password.txt", format!("{}\r\nnot this\n", world.password));
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg(r#""$0" "$@" --password-fd 7 7<"$PASSWORD_FILE""#).env("PASSWORD_FILE", password);
    let program = world.command(&["ask", "overview", "--user", world.user, "--code", &world.code()]);
    shell.arg(program.get_program()).args(program.get_args());
    let done = finish(shell, "");
    assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
    let closed = world.command(&["status", "--user", "demo", "--code", "123456", "--password-fd", "9"]);
    assert_eq!(finish(closed, "").exit, 3);
}
