//! An installation in a temporary folder with its secret in a file, and the program as its user starts it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use lamplight_store::{Database, DatabaseKey, credentials};
use lamplight_vault::{SecretFile, Vault, totp};
use serde_json::Value;

pub const USER: &str = "nora";
pub const PASSWORD: &str = "a lamp in the window";

/// A folder of its own for each test: data, secret and whatever the test writes.
pub struct World {
    pub folder: tempfile::TempDir,
    pub user: &'static str,
    pub password: &'static str,
}

impl World {
    /// Nothing is set up yet.
    pub fn empty() -> World {
        World { folder: tempfile::tempdir().expect("a folder"), user: USER, password: PASSWORD }
    }

    /// A demo clinic, made by the program.
    pub fn demo() -> World {
        let mut world = World::empty();
        let made = finish(world.command(&["demo"]), "");
        assert_eq!(made.exit, 0, "{}", made.stderr);
        world.user = "demo";
        world.password = "lamplight in the dark";
        world
    }

    pub fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub fn secret(&self) -> PathBuf {
        self.folder.path().join("secret.json")
    }

    /// A file of the test.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("written");
        path
    }

    /// The program on this installation.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lamplight-cli"));
        command.env_clear().env("HOME", self.folder.path());
        command.arg("--data").arg(self.data()).arg("--device-secret-file").arg(self.secret()).args(arguments);
        command
    }

    /// The program with the arguments of signing in; the password is the first line of its input.
    pub fn signing_in(&self, arguments: &[&str]) -> Command {
        let mut command = self.command(arguments);
        command.args(["--user", self.user, "--password-stdin", "--code", &self.code()]);
        command
    }

    /// Runs a command of the signed-in person with this behind the password.
    pub fn run(&self, arguments: &[&str], input: &str) -> Finished {
        finish(self.signing_in(arguments), &format!("{}\n{input}", self.password))
    }

    /// Performs lines and expects the end.
    pub fn perform(&self, lines: &str, exit: i32) -> Vec<Value> {
        let done = self.run(&["do"], lines);
        assert_eq!(done.exit, exit, "{} {}", done.stdout, done.stderr);
        done.replies()
    }

    /// Asks and expects an answer.
    pub fn ask(&self, name: &str, arguments: &str) -> Value {
        let done = self.run(&["ask", name], arguments);
        assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
        done.replies().remove(0)
    }

    /// A code that will be accepted now. A code is good once and a test does not wait for the next one: the
    /// mark of the last used one is taken back in the database, through the same doors as the program's own.
    pub fn code(&self) -> String {
        let clinic = self.data().join("clinic");
        let vault = Vault::load(&clinic, Arc::new(SecretFile::new(self.secret()))).expect("a key file");
        let (user, key) = vault.open_with_password(self.user, self.password).expect("the password");
        let database =
            Database::open(&clinic.join("lamplight.db"), &DatabaseKey::new(*key.as_bytes())).expect("a database");
        let secret = database.write::<_, lamplight_store::StoreError>(|tx| {
            let mut kept = credentials::get(tx, user.into())?.expect("credentials");
            kept.last_totp_step = None;
            credentials::put(tx, user.into(), &kept)?;
            Ok(kept.totp_secret.clone())
        });
        code_now(&secret.expect("read"))
    }
}

/// The code of this moment.
pub fn code_now(secret: &[u8]) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    totp::code_at(secret, now.as_secs() as i64)
}

/// What a run came to.
pub struct Finished {
    pub exit: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Finished {
    /// Every line of output is one JSON value.
    pub fn replies(&self) -> Vec<Value> {
        self.stdout.lines().map(|line| serde_json::from_str(line).expect("JSON on every line")).collect()
    }

    /// The code of the error that is the only reply.
    pub fn error_code(&self) -> String {
        let replies = self.replies();
        assert_eq!(replies.len(), 1, "{}", self.stdout);
        replies[0]["error"]["code"].as_str().expect("an error").to_owned()
    }
}

impl From<Output> for Finished {
    fn from(output: Output) -> Self {
        Finished {
            exit: output.status.code().expect("not killed"),
            stdout: String::from_utf8(output.stdout).expect("UTF-8"),
            stderr: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}

/// Starts with pipes at all three ends.
pub fn start(mut command: Command) -> Child {
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the program starts")
}

/// Starts, writes all of the input and waits.
pub fn finish(command: Command, input: &str) -> Finished {
    let mut child = start(command);
    let mut pipe = child.stdin.take().expect("a pipe");
    std::thread::scope(|scope| {
        // Beside the reading: else both sides could wait for each other. A program that ends early does not
        // read all of its input; that is not this side's error.
        scope.spawn(move || drop(pipe.write_all(input.as_bytes())));
        child.wait_with_output().expect("it ends").into()
    })
}

/// The folder with other programs' files; says that a test is skipped where it is missing.
pub fn shared_data(inside: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    let folder = std::env::var_os("LAMPLIGHT_SHARED_DATA").map_or(beside, PathBuf::from).join(inside);
    if folder.is_dir() {
        return Some(folder);
    }
    // Straight to the descriptor: what the macros print of a passing test is never shown.
    let _ = writeln!(std::io::stderr(), "\nSKIPPED: no folder {}; set LAMPLIGHT_SHARED_DATA", folder.display());
    None
}
