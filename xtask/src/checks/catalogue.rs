//! docs/operations.json and docs/queries.json are what others write clients against: they are what
//! `lamplight-cli operations` and `lamplight-cli queries` print, and a change of theirs shows in review. So does the
//! diagram of an appointment's states.

use super::Findings;
use crate::repository::{Repository, Trouble};

const PAGES: &[(&str, &str)] = &[("operations", "docs/operations.json"), ("queries", "docs/queries.json")];

/// Drawn from the same program, as text.
const STATES: &str = "docs/appointment-states.md";

pub fn run(repository: &Repository) -> Findings {
    let mut found = Vec::new();
    for (command, path) in PAGES {
        let printed = repository.output("cargo", &["run", "--quiet", "-p", "lamplight-cli", "--", command])?;
        let committed = if repository.has(path) { repository.text(path)?.unwrap_or_default() } else { String::new() };
        found.extend(finding(path, &committed, &printed)?);
    }
    let printed = repository.output("cargo", &["run", "--quiet", "-p", "lamplight-cli", "--", "states"])?;
    let committed = if repository.has(STATES) { repository.text(STATES)?.unwrap_or_default() } else { String::new() };
    if committed != printed {
        found.push(format!("{STATES}: is out of date; ./dev catalogue writes it"));
    }
    Ok(found)
}

fn finding(path: &str, committed: &str, printed: &str) -> Result<Option<String>, Trouble> {
    // What is printed is always read, so that output that is not JSON is never taken for a catalogue.
    let _: serde_json::Value =
        serde_json::from_str(printed).map_err(|source| Trouble::Shape { what: path.to_owned(), source })?;
    Ok((committed != printed).then(|| format!("{path}: is out of date; ./dev catalogue writes it")))
}

#[cfg(test)]
mod tests {
    use super::finding;

    #[test]
    fn an_old_catalogue_is_found() {
        assert!(finding("a.json", "[]\n", "[1]\n").expect("it reads").is_some());
        assert!(finding("a.json", "[1]\n", "[1]\n").expect("it reads").is_none());
        assert!(finding("a.json", "oops", "oops").is_err());
    }
}
