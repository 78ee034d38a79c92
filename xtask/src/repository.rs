//! The files of the repository, as git sees them: what is committed or would be.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why a check could not look.
#[derive(Debug)]
pub enum Trouble {
    Io { what: String, source: std::io::Error },
    Command { what: String, stderr: String },
    Shape { what: String, source: serde_json::Error },
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Io { what, source } => write!(out, "{what}: {source}"),
            Trouble::Command { what, stderr } => write!(out, "{what} failed: {}", last_lines(stderr)),
            Trouble::Shape { what, source } => write!(out, "{what} has another shape than expected: {source}"),
        }
    }
}

/// The end of a long output, where the reason stands.
fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.trim().lines().collect();
    lines[lines.len().saturating_sub(5)..].join("\n         ")
}

/// The checkout that this program was built from.
#[derive(Debug)]
pub struct Repository {
    root: PathBuf,
    files: Vec<String>,
}

impl Repository {
    pub fn find() -> Result<Repository, Trouble> {
        let own = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = own.parent().unwrap_or(own).to_path_buf();
        let mut repository = Repository { root, files: Vec::new() };
        let listed = repository.output("git", &["ls-files", "--cached", "--others", "--exclude-standard", "-z"])?;
        repository.files = listed
            .split('\0')
            .filter(|path| !path.is_empty())
            .map(str::to_owned)
            .filter(|path| repository.has(path))
            .collect();
        repository.files.sort();
        repository.files.dedup();
        Ok(repository)
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Paths from the root with `/`, sorted; only files that are there.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(String::as_str)
    }

    /// The files below a folder (given with its final `/`) that end in one of the suffixes.
    pub fn files_in<'a>(&'a self, folder: &'a str, suffixes: &'a [&str]) -> impl Iterator<Item = &'a str> {
        self.files()
            .filter(move |path| path.starts_with(folder) && suffixes.iter().any(|suffix| path.ends_with(suffix)))
    }

    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, Trouble> {
        std::fs::read(self.root.join(path)).map_err(|source| Trouble::Io { what: path.to_owned(), source })
    }

    /// The text of a file; none when it is not text.
    pub fn text(&self, path: &str) -> Result<Option<String>, Trouble> {
        Ok(String::from_utf8(self.bytes(path)?).ok().filter(|text| !text.contains('\0')))
    }

    /// The standard output of a command run in the root.
    pub fn output(&self, program: &str, arguments: &[&str]) -> Result<String, Trouble> {
        self.output_with(program, arguments, &[])
    }

    /// The same with environment variables set.
    pub fn output_with(
        &self,
        program: &str,
        arguments: &[&str],
        environment: &[(&str, &str)],
    ) -> Result<String, Trouble> {
        let what = format!("{program} {}", arguments.join(" "));
        let output = Command::new(program)
            .args(arguments)
            .envs(environment.iter().copied())
            .current_dir(&self.root)
            .output()
            .map_err(|source| Trouble::Io { what: what.clone(), source })?;
        if output.status.success() {
            Ok(String::from_utf8_lossy(&output.stdout).into_owned())
        } else {
            Err(Trouble::Command { what, stderr: String::from_utf8_lossy(&output.stderr).into_owned() })
        }
    }
}
