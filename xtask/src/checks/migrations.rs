//! A released migration never changes: databases in clinics have run it. migrations/manifest.txt holds its
//! SHA-256 (the format of `sha256sum`, paths from migrations/); a new file and its line come together.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::Findings;
use crate::repository::Repository;

const FOLDER: &str = "migrations/";
const MANIFEST: &str = "migrations/manifest.txt";

pub fn run(repository: &Repository) -> Findings {
    let mut hashes = BTreeMap::new();
    for path in repository.files_in(FOLDER, &[".sql"]) {
        let hash = HEXLOWER.encode(&Sha256::digest(repository.bytes(path)?));
        hashes.insert(path.trim_start_matches(FOLDER).to_owned(), hash);
    }
    let manifest = String::from_utf8_lossy(&repository.bytes(MANIFEST)?).into_owned();
    let mut found = findings(&hashes, &manifest);
    found.extend(gaps(hashes.keys().map(String::as_str)));
    Ok(found)
}

fn findings(hashes: &BTreeMap<String, String>, manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut listed = BTreeMap::new();
    for line in manifest.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        match line.split_once(char::is_whitespace) {
            Some((hash, path)) => listed.insert(path.trim().trim_start_matches('*').to_owned(), hash.to_owned()),
            None => {
                found.push(format!("{MANIFEST}: cannot be read: {line}"));
                continue;
            }
        };
    }
    for (path, wanted) in &listed {
        match hashes.get(path) {
            Some(hash) if hash == wanted => {}
            Some(_) => found.push(format!("{FOLDER}{path}: differs from the manifest; add a new migration instead")),
            None => found.push(format!("{FOLDER}{path}: is in the manifest and not there")),
        }
    }
    for (path, hash) in hashes.iter().filter(|(path, _)| !listed.contains_key(*path)) {
        found.push(format!("{FOLDER}{path}: is not in the manifest; its line is \"{hash}  {path}\""));
    }
    found
}

/// Numbers within a folder begin at 0001 and leave none out.
fn gaps<'a>(paths: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut last: BTreeMap<&str, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for path in paths {
        let Some((folder, name)) = path.rsplit_once('/') else { continue };
        let expected = last.get(folder).copied().unwrap_or_default() + 1;
        let number = name.split('_').next().and_then(|number| number.parse().ok());
        if number != Some(expected) {
            found.push(format!("{FOLDER}{path}: number {expected:04} was expected"));
        }
        last.insert(folder, number.unwrap_or(expected));
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{findings, gaps};

    fn files(entries: &[(&str, &str)]) -> BTreeMap<String, String> {
        entries.iter().map(|(path, hash)| ((*path).to_owned(), (*hash).to_owned())).collect()
    }

    #[test]
    fn a_changed_a_missing_and_an_unlisted_migration_are_found() {
        let manifest = "# path and hash\naa  client/0001_a.sql\nbb  client/0002_b.sql\n";
        let there = files(&[("client/0001_a.sql", "xx"), ("client/0003_c.sql", "cc")]);
        assert_eq!(findings(&there, manifest).len(), 3);
        let good = files(&[("client/0001_a.sql", "aa"), ("client/0002_b.sql", "bb")]);
        assert!(findings(&good, manifest).is_empty());
    }

    #[test]
    fn a_left_out_number_is_found() {
        assert!(gaps(["client/0001_a.sql", "client/0002_b.sql", "server/0001_a.sql"].into_iter()).is_empty());
        assert_eq!(gaps(["client/0001_a.sql", "client/0003_b.sql"].into_iter()).len(), 1);
        assert_eq!(gaps(["client/0001_a.sql", "client/0001_b.sql"].into_iter()).len(), 1);
    }
}
