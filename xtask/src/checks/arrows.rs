//! Which crate of the workspace may depend on which. The table is the one of docs/ARCHITECTURE.md; a crate
//! without a row fails, so that a new crate is placed before it is used.

use super::Findings;
use crate::repository::Repository;
use crate::workspace::Metadata;

/// A crate and the crates it may use. Its tests may also use whatever lies further to the right, and the test kit.
const ROWS: &[(&str, &[&str])] = &[
    ("lamplight-domain", &[]),
    ("lamplight-wire", &["lamplight-domain"]),
    ("lamplight-vault", &["lamplight-wire", "lamplight-domain"]),
    ("lamplight-store", &["lamplight-wire", "lamplight-domain"]),
    ("lamplight-sync", &["lamplight-wire", "lamplight-domain"]),
    ("lamplight-interop", &["lamplight-wire", "lamplight-domain"]),
    ("lamplight-print", &["lamplight-wire", "lamplight-domain"]),
    ("lamplight-app", APP),
    ("lamplight-cli", &["lamplight-app", "lamplight-interop", "lamplight-wire", "lamplight-domain"]),
    ("lamplight-desktop", &["lamplight-app", "lamplight-wire", "lamplight-domain"]),
    ("lamplight-testkit", EVERYTHING_BELOW_A_FRONT_END),
    ("lamplight-tests", EVERYTHING_BELOW_A_FRONT_END),
    // The window's tests use the product from outside; the vault makes the codes of the second factor.
    ("lamplight-e2e", &["lamplight-vault", "lamplight-wire", "lamplight-domain"]),
    ("xtask", &[]),
    (FEATURES, &[]),
];

const APP: &[&str] = &[
    "lamplight-store",
    "lamplight-vault",
    "lamplight-sync",
    "lamplight-interop",
    "lamplight-print",
    "lamplight-wire",
    "lamplight-domain",
];

const EVERYTHING_BELOW_A_FRONT_END: &[&str] = &[
    "lamplight-app",
    "lamplight-store",
    "lamplight-vault",
    "lamplight-sync",
    "lamplight-interop",
    "lamplight-print",
    "lamplight-wire",
    "lamplight-domain",
];

const TESTKIT: &str = "lamplight-testkit";
/// The empty crate that pins one feature set; everybody depends on it.
const FEATURES: &str = "workspace-hack";

pub fn run(repository: &Repository) -> Findings {
    Ok(findings(&Metadata::load(repository)?))
}

fn findings(metadata: &Metadata) -> Vec<String> {
    let members: Vec<&str> = metadata.members().map(|package| package.name.as_str()).collect();
    let mut found = Vec::new();
    for package in metadata.members() {
        let Some(allowed) = row(&package.name) else {
            found.push(format!("{}: has no row in the table of arrows (xtask/src/checks/arrows.rs)", package.name));
            continue;
        };
        for dependency in package.dependencies.iter().filter(|one| members.contains(&one.name.as_str())) {
            let name = dependency.name.as_str();
            let in_tests = dependency.kind.as_deref() == Some("dev") || package.name == "lamplight-tests";
            let fine = allowed.contains(&name)
                || name == FEATURES
                || (in_tests && (name == TESTKIT || lies_right_of(name, &package.name)));
            if !fine {
                found.push(format!("{}: must not depend on {}", package.name, dependency.name));
            }
        }
    }
    found
}

fn row(name: &str) -> Option<&'static [&'static str]> {
    ROWS.iter().find(|(crate_name, _)| *crate_name == name).map(|(_, allowed)| *allowed)
}

/// Whether arrows lead from `start` to `name`, over any number of crates.
fn lies_right_of(name: &str, start: &str) -> bool {
    row(start).is_some_and(|next| next.contains(&name) || next.iter().any(|between| lies_right_of(name, between)))
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::checks::sample::{metadata, package};

    #[test]
    fn an_arrow_to_the_left_is_found() {
        let bad =
            metadata(vec![package("lamplight-domain", &[("lamplight-store", None)]), package("lamplight-store", &[])]);
        assert_eq!(findings(&bad), ["lamplight-domain: must not depend on lamplight-store"]);
    }

    #[test]
    fn the_test_kit_is_for_tests_only() {
        let kit = || package("lamplight-testkit", &[]);
        let bad = metadata(vec![package("lamplight-store", &[("lamplight-testkit", None)]), kit()]);
        assert_eq!(findings(&bad), ["lamplight-store: must not depend on lamplight-testkit"]);
        let good = metadata(vec![package("lamplight-store", &[("lamplight-testkit", Some("dev"))]), kit()]);
        assert!(findings(&good).is_empty());
    }

    #[test]
    fn tests_may_look_further_right_but_not_left_nor_sideways() {
        let workspace = |name, dependency| {
            let others = ["lamplight-store", "lamplight-vault", "lamplight-cli"].into_iter().filter(|one| *one != name);
            let others = others.map(|one| package(one, &[]));
            metadata(std::iter::once(package(name, &[(dependency, Some("dev"))])).chain(others).collect())
        };
        assert!(findings(&workspace("lamplight-cli", "lamplight-store")).is_empty());
        assert_eq!(findings(&workspace("lamplight-store", "lamplight-vault")).len(), 1);
        assert_eq!(findings(&workspace("lamplight-store", "lamplight-cli")).len(), 1);
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        let bad = metadata(vec![package("lamplight-misc", &[])]);
        assert_eq!(findings(&bad).len(), 1);
    }
}
