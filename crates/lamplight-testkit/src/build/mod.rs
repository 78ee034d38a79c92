//! Domain records and operations with plain contents, for tests that care about one thing at a time.
//!
//! # Panics
//! All of them, when a test gives text or times that the domain does not take.

mod operations;
mod records;
mod series;

pub use operations::{Desk, book, book_with, cancel, import, move_to, no_answer, register, step, take_back};
pub use records::{
    FIRST_NAMES, LAST_NAMES, appointment, clinic, id, instant, patient, person_name, provider, resource, resource_kind,
    times, user, visit_type,
};
pub use series::{book_series, cancel_series, move_series, weekly};
