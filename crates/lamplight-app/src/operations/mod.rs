//! Performing an operation: mint what it needs, decide it, and make changes and audit durable together.

mod audit;
mod limits;
mod mint;
mod perform;
mod tidy;

pub(crate) use perform::perform_in;
