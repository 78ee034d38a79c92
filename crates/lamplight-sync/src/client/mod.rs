//! The workstation's half: performing here, sending, following the feed, deciding again.

mod apply;
mod perform;

pub use perform::{Performed, perform};
