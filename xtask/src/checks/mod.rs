//! One file per check. A check looks at the repository and returns what it found wrong, one line each.

mod arrows;
mod catalogue;
mod licences;
mod migrations;
mod npm_licences;
mod one_build;
mod reserved;
#[cfg(test)]
mod sample;
mod sizes;
mod spdx;
mod ui_imports;
mod words;

use crate::repository::{Repository, Trouble};

/// What is wrong, one line each with the path first; empty when all is well.
pub type Findings = Result<Vec<String>, Trouble>;

pub struct Check {
    pub name: &'static str,
    pub rule: &'static str,
    pub run: fn(&Repository) -> Findings,
}

pub const ALL: &[Check] = &[
    Check { name: "arrows", rule: "crates depend only to the right", run: arrows::run },
    Check { name: "reserved", rule: "each reserved library is named by its owner only", run: reserved::run },
    Check {
        name: "ui-imports",
        rule: "shared <- features/x <- app; only platform and api name Tauri",
        run: ui_imports::run,
    },
    Check { name: "migrations", rule: "released migrations are as the manifest says", run: migrations::run },
    Check { name: "catalogue", rule: "the catalogue in docs is what the command line prints", run: catalogue::run },
    Check { name: "licences", rule: "every crate has an allowed licence", run: licences::run },
    Check { name: "npm-licences", rule: "every npm package has an allowed licence", run: npm_licences::run },
    Check { name: "one-build", rule: "no command asks for a second build of a dependency", run: one_build::run },
    Check { name: "sizes", rule: "no source file is longer than 400 lines", run: sizes::run },
    Check { name: "words", rule: "no paths of a machine, no package hosts, no unfinished work", run: words::run },
];
