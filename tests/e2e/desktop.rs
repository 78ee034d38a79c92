//! Starting, driving, killing and restarting the application.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use thirtyfour::prelude::*;

/// Longest wait for anything on the screen.
const PATIENCE: Duration = Duration::from_secs(20);

/// What this machine lacks for the suite, if anything.
pub fn what_is_missing() -> Option<String> {
    if std::env::var_os("DISPLAY").is_none() {
        return Some("there is no display; run ./dev e2e".to_owned());
    }
    if std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_none() {
        return Some("there is no session bus with a keyring; run ./dev e2e".to_owned());
    }
    if !program().exists() {
        return Some("the application is not built; run cargo build --workspace".to_owned());
    }
    let driver = Command::new("WebKitWebDriver").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    driver.is_err().then(|| "WebKitWebDriver is not installed (package webkit2gtk-driver)".to_owned())
}

/// The application that the workspace's one build made: beside this test's own binary.
pub fn program() -> PathBuf {
    let here = std::env::current_exe().expect("a test binary has a path");
    here.ancestors().nth(2).expect("target/debug").join("lamplight-desktop")
}

/// One data folder on this computer, across starts of the application.
pub struct Installation {
    pub folder: tempfile::TempDir,
    /// Where the webview keeps what it keeps: looks and language of one story are not those of the next.
    pub webview: tempfile::TempDir,
}

impl Installation {
    pub fn new() -> Self {
        let folder = || tempfile::tempdir().expect("a temporary folder");
        Installation { folder: folder(), webview: folder() }
    }

    pub async fn start(&self) -> Desktop {
        Desktop::start(self.folder.path(), self.webview.path()).await
    }
}

/// A running application and the driver that holds it.
pub struct Desktop {
    pub window: WebDriver,
    driver: Child,
    data_dir: PathBuf,
}

impl Desktop {
    async fn start(data_dir: &Path, webview: &Path) -> Desktop {
        let port = free_port();
        let log = File::create(data_dir.join("webdriver.log")).expect("a log of the driver");
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("LAMPLIGHT_DATA_DIR", data_dir)
            .env("LAMPLIGHT_DOCUMENTS_DIR", documents_in(webview))
            .env("PATH", programs_first(webview))
            .env("XDG_DATA_HOME", webview.join("data"))
            .env("XDG_CACHE_HOME", webview.join("cache"))
            .stdin(Stdio::null())
            .stdout(log.try_clone().expect("a second handle"))
            .stderr(log)
            .spawn()
            .expect("the driver starts");
        let mut wanted = Capabilities::new();
        wanted.set("webkitgtk:browserOptions", json!({ "binary": program() })).expect("capabilities are plain JSON");
        let window = connect(port, wanted).await;
        let desktop = Desktop { window, driver, data_dir: data_dir.to_owned() };
        desktop.settled().await;
        desktop
    }

    /// Waits until the window says that nothing is under way. What was just pressed gets two frames to begin.
    pub async fn settled(&self) {
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        let begun = self.window.execute_async(frames, vec![]).await;
        // A page that is being replaced answers with an error; the wait below then sees the new one.
        drop(begun);
        let still =
            "document.documentElement.dataset.settled === 'true' && !document.querySelector('[aria-busy=true]')";
        self.until(still).await;
    }

    /// Waits until a script's expression is true in the window.
    pub async fn until(&self, expression: &str) {
        let started = Instant::now();
        loop {
            let found = self.window.execute(format!("return Boolean({expression});"), vec![]).await;
            if found.is_ok_and(|value| value.json() == &Value::Bool(true)) {
                return;
            }
            if started.elapsed() > PATIENCE {
                self.picture_of_trouble().await;
                panic!("waited in vain for: {expression}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The value of a script's expression in the window.
    pub async fn value(&self, expression: &str) -> Value {
        let found = self.window.execute(format!("return {expression};"), vec![]).await.expect("the script runs");
        found.json().clone()
    }

    pub async fn picture_of_trouble(&self) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../artifacts/e2e");
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        let name = std::thread::current().name().unwrap_or("unnamed").replace("::", "-");
        let file = folder.join(format!("trouble-{name}.png"));
        if self.window.screenshot(&file).await.is_ok() {
            eprintln!("a picture of the window is in artifacts/e2e/{}", file.file_name().unwrap_or_default().display());
        }
    }

    /// Keeps a picture of the window where the caller of the suite asked for one.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("LAMPLIGHT_TOUR_PICTURES") else { return };
        let folder = PathBuf::from(folder);
        std::fs::create_dir_all(&folder).expect("a folder for pictures");
        self.settled().await;
        self.window.screenshot(&folder.join(format!("{name}.png"))).await.expect("a picture");
    }

    /// The process of the application itself, found by its data folder.
    pub fn process(&self) -> u32 {
        self.find_process().expect("the application runs")
    }

    fn find_process(&self) -> Option<u32> {
        let program = program();
        let mine = |entry: &std::fs::DirEntry| {
            let folder = entry.path();
            let is_program = std::fs::read_link(folder.join("exe")).is_ok_and(|exe| exe == program);
            let marker = format!("LAMPLIGHT_DATA_DIR={}", self.data_dir.display());
            let environment = std::fs::read(folder.join("environ")).unwrap_or_default();
            is_program && environment.split(|byte| *byte == 0).any(|line| line == marker.as_bytes())
        };
        let entries = std::fs::read_dir("/proc").expect("a process list").flatten();
        entries.filter(mine).find_map(|entry| entry.file_name().to_str()?.parse().ok())
    }

    /// SIGKILL, as a power cut would look to the process.
    pub fn kill(self) {
        let killed = Command::new("kill").args(["-9", &self.process().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()), "the application was running");
    }

    /// Closes the window as a person does.
    pub async fn quit(self) {
        let process = self.process();
        self.window.clone().quit().await.expect("the window closes");
        let gone = || !Path::new(&format!("/proc/{process}")).exists();
        let started = Instant::now();
        while !gone() && started.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        assert!(gone(), "the application ends with its window");
    }
}

impl Drop for Desktop {
    /// Ends the driver, and the application with it where a story failed half-way. The session's own end comes
    /// after this and would otherwise wait two minutes for an answer.
    fn drop(&mut self) {
        // Already quit is what a story that went well leaves.
        let _already_quit = self.window.clone().leak();
        let ended = self.driver.kill().and_then(|()| self.driver.wait());
        if let Err(error) = ended {
            eprintln!("the driver could not be ended: {error}");
        }
        if let Some(process) = self.find_process() {
            let _ = Command::new("kill").args(["-9", &process.to_string()]).status();
        }
    }
}

/// Where a story finds what a person saved.
pub fn documents_in(webview: &Path) -> PathBuf {
    let folder = webview.join("documents");
    std::fs::create_dir_all(&folder).expect("a folder for documents");
    folder
}

/// The programs of the computer, and before them those that a story puts in their place.
fn programs_first(webview: &Path) -> std::ffi::OsString {
    let own = std::iter::once(webview.join("programs"));
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::join_paths(own.chain(std::env::split_paths(&path))).expect("folders without a colon")
}

/// The driver needs a moment until it listens.
async fn connect(port: u16, wanted: Capabilities) -> WebDriver {
    let started = Instant::now();
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone()).await {
            Ok(window) => return window,
            Err(error) if started.elapsed() > PATIENCE => panic!("no session with the application: {error}"),
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port()
}
