//! Libraries that only one part may name, so that what they do happens in one place.

use super::Findings;
use crate::repository::Repository;
use crate::workspace::Metadata;

/// A library (a final `*` stands for any ending), and the crates that may name it.
const ROWS: &[(&str, &[&str])] = &[
    ("tauri*", &["lamplight-desktop"]),
    ("rusqlite", &["lamplight-store", "lamplight-tests"]),
    ("keyring*", &["lamplight-vault"]),
    ("argon2", &["lamplight-vault"]),
    ("aes-gcm", &["lamplight-vault"]),
    ("printpdf", &["lamplight-print"]),
    // The engine is without I/O and the core is blocking: only the shell and the stories have a runtime.
    ("tokio", &["lamplight-desktop", "lamplight-e2e", "lamplight-tests"]),
    ("thirtyfour", &["lamplight-e2e", "lamplight-tests"]),
];

/// The crates whose only randomness and time are passed in.
const PURE: &[&str] = &["lamplight-domain", "lamplight-wire", "lamplight-sync"];
const IMPURE: &[&str] = &["getrandom", "rand", "iana-time-zone", "tempfile", "reqwest", "rusqlite"];

pub fn run(repository: &Repository) -> Findings {
    Ok(findings(&Metadata::load(repository)?))
}

fn findings(metadata: &Metadata) -> Vec<String> {
    let mut found = Vec::new();
    // The feature crate names libraries for their features; it holds no code.
    for package in metadata.members().filter(|package| package.name != "workspace-hack") {
        for dependency in &package.dependencies {
            let name = dependency.name.as_str();
            if ROWS.iter().any(|(library, owners)| matches(library, name) && !owners.contains(&package.name.as_str())) {
                found.push(format!("{}: must not name {name}", package.name));
            }
            if dependency.kind.is_none() && PURE.contains(&package.name.as_str()) && IMPURE.contains(&name) {
                found.push(format!("{}: is pure and must not name {name}", package.name));
            }
        }
    }
    found
}

fn matches(library: &str, name: &str) -> bool {
    match library.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => library == name,
    }
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::checks::sample::{metadata, package};

    #[test]
    fn only_the_shell_names_tauri() {
        let bad = metadata(vec![package("lamplight-app", &[("tauri-utils", None)])]);
        assert_eq!(findings(&bad), ["lamplight-app: must not name tauri-utils"]);
        assert!(findings(&metadata(vec![package("lamplight-desktop", &[("tauri", None)])])).is_empty());
    }

    #[test]
    fn randomness_in_the_domain_is_found() {
        let bad = metadata(vec![package("lamplight-domain", &[("getrandom", None)])]);
        assert_eq!(findings(&bad), ["lamplight-domain: is pure and must not name getrandom"]);
    }
}
