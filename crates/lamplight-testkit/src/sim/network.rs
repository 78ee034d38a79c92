//! The network between workstations and server: what happens to one message.

use crate::Random;

/// When the copies of a message arrive, in milliseconds from now; none when it is lost. Long delays let later
/// messages overtake.
pub(super) fn arrivals(random: &mut Random, calm: bool) -> Vec<u64> {
    if calm {
        return vec![1 + random.below(20)];
    }
    let mut arrivals = Vec::with_capacity(2);
    if !random.chance(120) {
        arrivals.push(delay(random));
    }
    if random.chance(80) {
        arrivals.push(delay(random));
    }
    arrivals
}

fn delay(random: &mut Random) -> u64 {
    if random.chance(150) { 200 + random.below(6_000) } else { 2 + random.below(80) }
}
