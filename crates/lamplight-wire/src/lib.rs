//! What crosses a border: operations as bytes, questions and answers, outcomes and errors.
//!
//! Records and operations serialise from the domain's own types; here are their envelopes, and the views that
//! the window and the command line show. No rule and no I/O.

pub mod envelope;
mod error;
mod outcome;
mod query;
mod query_kind;
pub mod sync;
pub mod views;

pub use error::{ErrorCode, Failure};
pub use outcome::{CreatedRecord, Outcome};
pub use query::{Answer, FreeSearch, Query};
pub use query_kind::{QueryKind, ReadAudit};
