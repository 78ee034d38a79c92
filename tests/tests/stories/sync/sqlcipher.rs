//! Some seeds on encrypted databases, each answer compared with the memory's, step by step.

use std::time::Instant;

use lamplight_testkit::PairedStore;
use lamplight_testkit::sim::{Counts, Scenario, run, run_on};

use super::sql_store::{SqlStore, folder, template};

const SEEDS: u64 = 20;

#[test]
fn the_encrypted_database_answers_as_the_memory_does() {
    let begin = Instant::now();
    let folder = folder();
    let template = template(folder.path());
    let mut total = Counts::default();
    for seed in 0..SEEDS {
        let open = |place: usize| {
            let path = folder.path().join(format!("seed-{seed}-{place}.db"));
            PairedStore::new(true, SqlStore::new(&template, path, place))
        };
        let outcome = run_on(&Scenario::new(seed), open);
        assert_eq!(outcome.broken, None, "seed {seed}");
        assert_eq!(outcome.trace_hash, run(&Scenario::new(seed)).trace_hash, "seed {seed} goes as in memory");
        total.add(&outcome.counts);
    }
    println!("{SEEDS} seeds in {:.1} s: {total:?}", begin.elapsed().as_secs_f64());
    assert!(total.attention > SEEDS && total.workstation_crashes > SEEDS, "{total:?}");
}
