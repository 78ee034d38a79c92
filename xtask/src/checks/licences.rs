//! Licences of the Rust dependencies, as Cargo.lock has them.

use super::{Findings, spdx};
use crate::repository::Repository;
use crate::workspace::Metadata;

pub fn run(repository: &Repository) -> Findings {
    Ok(findings(&Metadata::load(repository)?))
}

fn findings(metadata: &Metadata) -> Vec<String> {
    metadata
        .foreign()
        .filter_map(|package| match package.license.as_deref() {
            Some(expression) if spdx::allowed(expression) => None,
            Some(expression) => Some(format!("{} {}: {expression} is not allowed", package.name, package.version)),
            None => Some(format!("{} {}: names no licence", package.name, package.version)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::findings;
    use crate::checks::sample::{foreign, metadata};

    #[test]
    fn a_copyleft_crate_is_found_and_so_is_a_silent_one() {
        let bad = metadata(vec![
            foreign("fine", Some("MIT OR Apache-2.0")),
            foreign("viral", Some("AGPL-3.0")),
            foreign("silent", None),
        ]);
        assert_eq!(findings(&bad), ["viral 1.0.0: AGPL-3.0 is not allowed", "silent 1.0.0: names no licence"]);
    }
}
