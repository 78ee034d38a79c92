//! Formats of other systems, read into domain types and written from them.
//!
//! Everything that comes in here was written by somebody else: sizes, nesting and text are bounded before they
//! are believed, and no input makes this crate panic. Formats stay at this edge; nothing behind it knows FHIR.

pub mod fhir;
