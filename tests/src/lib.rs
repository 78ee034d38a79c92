//! Stories across crates; see the test binaries.
