//! Small workspaces to show a check failing on.

use crate::workspace::{Dependency, Metadata, Package};

/// A workspace of the packages; those made with [`foreign`] are no members.
pub fn metadata(packages: Vec<Package>) -> Metadata {
    let workspace_members = packages.iter().map(|package| package.id.clone()).filter(|id| id != "foreign").collect();
    Metadata { packages, workspace_members }
}

/// A member that depends on others by name and kind.
pub fn package(name: &str, dependencies: &[(&str, Option<&str>)]) -> Package {
    let dependencies = dependencies
        .iter()
        .map(|(name, kind)| Dependency { name: (*name).to_owned(), kind: kind.map(str::to_owned) })
        .collect();
    Package { id: name.to_owned(), name: name.to_owned(), version: "1.0.0".to_owned(), license: None, dependencies }
}

pub fn foreign(name: &str, license: Option<&str>) -> Package {
    let license = license.map(str::to_owned);
    Package { id: "foreign".to_owned(), license, ..package(name, &[]) }
}
