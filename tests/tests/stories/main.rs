//! Stories across crates.

mod sync;
