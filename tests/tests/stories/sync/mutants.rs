//! Deliberately broken engines: the invariants must catch each of them, else they would not catch a mistake.

use lamplight_sync::Mutant;
use lamplight_testkit::sim::{Scenario, run};

const WITHIN: u64 = 1_000;

#[test]
fn every_mutant_is_caught() {
    for mutant in Mutant::ALL {
        let caught = (0..WITHIN).find_map(|seed| {
            let broken = run(&Scenario { mutant: Some(mutant), ..Scenario::new(seed) }).broken?;
            Some((seed, broken))
        });
        let Some((seed, broken)) = caught else {
            panic!("{} was not caught within {WITHIN} seeds", mutant.name());
        };
        println!("{}: caught after {} seeds: {broken}", mutant.name(), seed + 1);
        assert_eq!(run(&Scenario::new(seed)).broken, None, "the sound engine passes the seed that catches it");
    }
}
