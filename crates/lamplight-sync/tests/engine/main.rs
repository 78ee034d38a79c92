//! The engine step by step: one story a test, with both halves on databases in memory and no network between.

mod admission;
mod apart;
mod feed;
mod held;
mod machine;
mod pair;
mod rebase;
