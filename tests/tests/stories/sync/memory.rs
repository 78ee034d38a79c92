//! Many seeds on databases in memory.

use lamplight_testkit::sim::{Counts, Scenario, run};

const SEEDS: u64 = 300;

#[test]
fn no_seed_breaks_an_invariant() {
    let mut total = Counts::default();
    let mut broken = Vec::new();
    for seed in 0..SEEDS {
        let outcome = run(&Scenario::new(seed));
        total.add(&outcome.counts);
        broken.extend(outcome.broken.map(|broken| format!("seed {seed}: {broken}")));
    }
    println!("{SEEDS} seeds: {total:?}");
    assert!(broken.is_empty(), "look at one with `./dev sim --from SEED --seeds 1 --trace`:\n{}", broken.join("\n"));
    assert_eq!(total.performed, total.accepted + total.attention, "every operation came to one end");
    let hardships = [total.lost, total.doubled, total.workstation_crashes, total.server_crashes, total.attention];
    assert!(hardships.iter().all(|count| *count > SEEDS), "the seeds are too kind to prove anything: {total:?}");
}

#[test]
fn the_same_seed_gives_the_same_history() {
    for seed in 0..20 {
        let traced = run(&Scenario { keep_trace: true, ..Scenario::new(seed) });
        assert_eq!(run(&Scenario::new(seed)).trace_hash, traced.trace_hash, "seed {seed}");
        assert!(traced.trace.len() > 100, "seed {seed} has a history");
        assert_ne!(traced.trace_hash, run(&Scenario::new(seed + 1)).trace_hash, "seed {seed}");
    }
}
