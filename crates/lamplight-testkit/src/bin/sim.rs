//! `./dev sim`: runs seeds of the simulator on databases in memory and prints those that break an invariant.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use lamplight_sync::Mutant;
use lamplight_testkit::sim::{Counts, Scenario, run};

/// Runs seeds of the simulator. Exit code 1 when a seed broke an invariant.
#[derive(Parser)]
struct Arguments {
    /// How many seeds.
    #[arg(long, default_value_t = 300)]
    seeds: u64,
    /// The first seed.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Breaks the engine on purpose: cursor-apart, receipt-skipped, acknowledged-before-commit, last-writer-wins
    /// or applied-twice.
    #[arg(long, value_parser = mutant)]
    mutant: Option<Mutant>,
    /// Prints what happened in each seed that broke an invariant.
    #[arg(long)]
    trace: bool,
}

fn mutant(name: &str) -> Result<Mutant, std::io::Error> {
    let found = Mutant::ALL.into_iter().find(|mutant| mutant.name() == name);
    found.ok_or_else(|| std::io::Error::other("there is no such mutant"))
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let begin = Instant::now();
    let mut failed = 0;
    let mut total = Counts::default();
    for seed in arguments.from..arguments.from + arguments.seeds {
        let scenario = Scenario { seed, mutant: arguments.mutant, keep_trace: arguments.trace };
        let outcome = run(&scenario);
        total.add(&outcome.counts);
        let Some(broken) = outcome.broken else { continue };
        failed += 1;
        println!("seed {seed}: {broken}");
        for line in outcome.trace {
            println!("  {line}");
        }
    }
    println!("{total:?}");
    println!("{} seeds, {failed} broke an invariant, {:.1} s", arguments.seeds, begin.elapsed().as_secs_f64());
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
