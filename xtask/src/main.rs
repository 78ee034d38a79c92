//! The rules of this repository that neither the compiler nor a linter knows. `cargo run -p xtask -- check [NAME…]`
//! prints one line a check and exits 1 when one fails. Reads the repository, writes nothing.

mod checks;
mod repository;
mod workspace;

use std::process::ExitCode;

use repository::Repository;

const USAGE: &str = "usage: xtask check [NAME…]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((command, names)) = arguments.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(64);
    };
    if command != "check" {
        eprintln!("{USAGE}");
        return ExitCode::from(64);
    }
    match Repository::find() {
        Ok(repository) if run(&repository, names) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(trouble) => {
            eprintln!("xtask: {trouble}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the checks whose name was given, or all. True when each was passed.
fn run(repository: &Repository, names: &[String]) -> bool {
    let mut passed = true;
    for check in checks::ALL.iter().filter(|check| names.is_empty() || names.iter().any(|name| name == check.name)) {
        match (check.run)(repository) {
            Ok(findings) if findings.is_empty() => println!("ok     {:<14} {}", check.name, check.rule),
            Ok(findings) => {
                passed = false;
                println!("FAILED {:<14} {}", check.name, check.rule);
                for finding in findings {
                    println!("         {finding}");
                }
            }
            Err(trouble) => {
                passed = false;
                println!("FAILED {:<14} could not be checked: {trouble}", check.name);
            }
        }
    }
    passed
}
