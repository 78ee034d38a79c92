//! `cargo test --workspace` builds what every other command uses: building one crate alone must ask for no
//! dependency with other features. crates/workspace-hack sees to that; this compares Cargo's own plans, without
//! building anything. Such a plan (`--unit-graph`) is an unstable option, so RUSTC_BOOTSTRAP is set for it.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Findings;
use crate::repository::{Repository, Trouble};
use crate::workspace::Metadata;

#[derive(Deserialize)]
struct Plan {
    units: Vec<Unit>,
}

/// One compilation: what differs in any of these is built again.
#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Unit {
    pkg_id: String,
    features: Vec<String>,
    platform: Option<String>,
    mode: String,
    profile: Profile,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Profile {
    opt_level: String,
}

pub fn run(repository: &Repository) -> Findings {
    let whole = plan(repository, &["test", "--workspace", "--no-run"])?;
    let mut found = extra("cargo build --workspace", &plan(repository, &["build", "--workspace"])?, &whole);
    for package in Metadata::load(repository)?.members() {
        let alone = plan(repository, &["test", "-p", &package.name, "--no-run"])?;
        found.extend(extra(&format!("cargo test -p {}", package.name), &alone, &whole));
    }
    Ok(found)
}

fn plan(repository: &Repository, arguments: &[&str]) -> Result<BTreeSet<Unit>, Trouble> {
    let arguments = [arguments, &["--unit-graph", "-Zunstable-options"]].concat();
    let text = repository.output_with("cargo", &arguments, &[("RUSTC_BOOTSTRAP", "1")])?;
    let plan: Plan =
        serde_json::from_str(&text).map_err(|source| Trouble::Shape { what: "cargo's plan".to_owned(), source })?;
    // The workspace's own crates are small and differ between test and build by nature.
    Ok(plan.units.into_iter().filter(|unit| !unit.pkg_id.starts_with("path+file")).collect())
}

fn extra(command: &str, alone: &BTreeSet<Unit>, whole: &BTreeSet<Unit>) -> Vec<String> {
    let mut names: Vec<&str> =
        alone.difference(whole).map(|unit| unit.pkg_id.rsplit(['#', '/']).next().unwrap_or(&unit.pkg_id)).collect();
    names.dedup();
    if names.is_empty() {
        return Vec::new();
    }
    vec![format!("{command}: builds again {}; `cargo hakari generate` mends crates/workspace-hack", names.join(", "))]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Profile, Unit, extra};

    fn unit(features: &[&str]) -> Unit {
        let features = features.iter().map(|one| (*one).to_owned()).collect();
        let profile = Profile { opt_level: "1".to_owned() };
        Unit { pkg_id: "index#one@1.0.0".to_owned(), features, platform: None, mode: "build".to_owned(), profile }
    }

    #[test]
    fn a_second_feature_set_is_found() {
        let whole = BTreeSet::from([unit(&["std"])]);
        assert!(extra("cargo test -p a", &BTreeSet::from([unit(&["std"])]), &whole).is_empty());
        assert_eq!(extra("cargo test -p a", &BTreeSet::from([unit(&[])]), &whole).len(), 1);
    }
}
