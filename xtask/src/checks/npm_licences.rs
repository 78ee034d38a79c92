//! Licences of the npm packages, as ui/package-lock.json has them; and no address of a registry in it, so that
//! the lock file means the same everywhere.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Findings, spdx};
use crate::repository::{Repository, Trouble};

const LOCK: &str = "ui/package-lock.json";

#[derive(Deserialize)]
struct LockFile {
    packages: BTreeMap<String, Locked>,
}

#[derive(Deserialize)]
struct Locked {
    license: Option<String>,
    resolved: Option<String>,
}

pub fn run(repository: &Repository) -> Findings {
    findings(&repository.bytes(LOCK)?).map_err(|source| Trouble::Shape { what: LOCK.to_owned(), source })
}

fn findings(lock: &[u8]) -> Result<Vec<String>, serde_json::Error> {
    let lock: LockFile = serde_json::from_slice(lock)?;
    let mut found = Vec::new();
    for (path, package) in lock.packages.iter().filter(|(path, _)| !path.is_empty()) {
        match package.license.as_deref() {
            Some(expression) if spdx::allowed(expression) => {}
            Some(expression) => found.push(format!("{LOCK}: {path}: {expression} is not allowed")),
            None => found.push(format!("{LOCK}: {path}: names no licence")),
        }
        if package.resolved.is_some() {
            found.push(format!("{LOCK}: {path}: names the host it was fetched from (ui/.npmrc leaves that out)"));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::findings;

    #[test]
    fn a_forbidden_licence_and_a_host_are_found() {
        let lock = br#"{"packages":{"":{},"node_modules/a":{"license":"MIT"},
            "node_modules/b":{"license":"GPL-3.0"},"node_modules/c":{"license":"ISC","resolved":"somewhere"},
            "node_modules/d":{}}}"#;
        assert_eq!(findings(lock).expect("the sample reads").len(), 3);
    }
}
