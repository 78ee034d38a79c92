//! Whether two people may be one: words that are near each other, and a score that says its reasons.
//!
//! Pure. What of it is kept in databases (clues) is named by [`INDEX_VERSION`].

mod birth_dates;
mod names;
mod near;
mod nicknames;
mod score;
mod sounds;
mod spelling;

pub use birth_dates::one_slip_away;
pub use near::{Clue, Near, NearBy, SHORTEST, clues_for, clues_of, known_as, near, one_slip};
pub use score::{LIKELY, Likeness, POSSIBLE, Person, Reason, Why, likeness};

/// Of folding, sounds and clues together. A database that was indexed with another is indexed again.
pub const INDEX_VERSION: u32 = 1;
