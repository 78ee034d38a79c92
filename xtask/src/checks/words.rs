//! What must not stand in any committed text: the place of somebody's checkout or home, hosts of package
//! registries, and marks of unfinished work (an issue is the place for those).

use super::Findings;
use crate::repository::{Repository, Trouble};

// Put together, so that this file does not find itself.
const UNFINISHED: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];
const HOMES: &[&str] =
    &[concat!("/ho", "me/"), concat!("/ro", "ot/"), concat!("/Us", "ers/"), concat!(":\\Us", "ers\\")];
const REGISTRIES: &[&str] =
    &[concat!("registry.", "npmjs.org"), concat!("index.", "crates.io"), concat!("static.", "crates.io")];
/// Texts that are not ours to word.
const LEFT_ALONE: &[&str] = &["LICENSE", "Cargo.lock", "ui/package-lock.json"];

pub fn run(repository: &Repository) -> Findings {
    let checkout = repository.root().display().to_string();
    let mut found = Vec::new();
    for path in repository.files().filter(|path| !LEFT_ALONE.contains(path)) {
        if let Some(text) = repository.text(path)? {
            found.extend(findings(path, &text, &checkout));
        }
    }
    found.extend(sources(repository)?);
    Ok(found)
}

fn findings(path: &str, text: &str, checkout: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if let Some(word) = UNFINISHED.iter().find(|word| has_word(line, word)) {
            found.push(format!("{path}:{number}: \"{word}\" marks unfinished work"));
        }
        if line.contains(checkout) || HOMES.iter().any(|home| line.contains(home)) {
            found.push(format!("{path}:{number}: names a folder of one machine"));
        }
        if REGISTRIES.iter().any(|host| line.contains(host)) {
            found.push(format!("{path}:{number}: names the host of a package registry"));
        }
    }
    found
}

/// Whether the word stands in the line on its own, in capitals as given.
fn has_word(line: &str, word: &str) -> bool {
    let inside = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    line.match_indices(word).any(|(at, _)| {
        let bytes = line.as_bytes();
        !inside(at.checked_sub(1).and_then(|before| bytes.get(before))) && !inside(bytes.get(at + word.len()))
    })
}

/// Cargo.lock knows one source, the public registry under its canonical name.
fn sources(repository: &Repository) -> Result<Vec<String>, Trouble> {
    let lock = repository.text("Cargo.lock")?.unwrap_or_default();
    Ok(foreign_sources(&lock))
}

fn foreign_sources(lock: &str) -> Vec<String> {
    lock.lines()
        .filter(|line| line.starts_with("source = "))
        .filter(|line| *line != "source = \"registry+https://github.com/rust-lang/crates.io-index\"")
        .map(|line| format!("Cargo.lock: {line}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{HOMES, REGISTRIES, UNFINISHED, findings, foreign_sources};

    #[test]
    fn each_kind_of_word_is_found() {
        for word in UNFINISHED.iter().chain(HOMES).chain(REGISTRIES) {
            assert_eq!(findings("a.md", &format!("see {word} there"), "/checkout").len(), 1, "{word}");
        }
        assert_eq!(findings("a.md", "in /checkout/docs", "/checkout").len(), 1);
    }

    #[test]
    fn a_word_inside_another_is_fine() {
        assert!(findings("a.md", &format!("METH{}S", UNFINISHED[0]), "/checkout").is_empty());
    }

    #[test]
    fn a_dependency_from_elsewhere_is_found() {
        assert_eq!(foreign_sources("source = \"git+https://example.org/a\"\n").len(), 1);
    }
}
