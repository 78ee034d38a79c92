//! The part of `cargo metadata` that the checks read.

use serde::Deserialize;

use crate::repository::{Repository, Trouble};

#[derive(Debug, Deserialize)]
pub struct Metadata {
    pub packages: Vec<Package>,
    pub workspace_members: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct Package {
    pub id: String,
    pub name: String,
    pub version: String,
    pub license: Option<String>,
    pub dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
pub struct Dependency {
    pub name: String,
    /// Nothing for an ordinary dependency, else `dev` or `build`.
    pub kind: Option<String>,
}

impl Metadata {
    /// Everything that Cargo.lock names. Fails when Cargo.lock is not what the manifests ask for.
    pub fn load(repository: &Repository) -> Result<Metadata, Trouble> {
        let arguments = ["metadata", "--format-version", "1", "--locked"];
        let text = repository.output("cargo", &arguments)?;
        serde_json::from_str(&text).map_err(|source| Trouble::Shape { what: "cargo metadata".to_owned(), source })
    }

    pub fn members(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| self.workspace_members.contains(&package.id))
    }

    pub fn foreign(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| !self.workspace_members.contains(&package.id))
    }
}
