//! Files that are read by people stay short enough to be read.

use super::Findings;
use crate::repository::Repository;

const MOST_LINES: usize = 400;
const SOURCES: &[&str] = &[".rs", ".ts", ".tsx", ".mjs", ".js", ".css", ".sql", ".sh"];
/// Written by a program.
const GENERATED: &[&str] = &["ui/src/api/bindings.ts"];

pub fn run(repository: &Repository) -> Findings {
    let mut found = Vec::new();
    for path in repository.files_in("", SOURCES).filter(|path| !GENERATED.contains(path)) {
        if let Some(text) = repository.text(path)? {
            found.extend(finding(path, &text));
        }
    }
    Ok(found)
}

fn finding(path: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > MOST_LINES).then(|| format!("{path}: {lines} lines; split it"))
}

#[cfg(test)]
mod tests {
    use super::{MOST_LINES, finding};

    #[test]
    fn a_file_too_long_is_found() {
        assert_eq!(finding("a.rs", &"x\n".repeat(MOST_LINES)), None);
        assert!(finding("a.rs", &"x\n".repeat(MOST_LINES + 1)).is_some());
    }
}
