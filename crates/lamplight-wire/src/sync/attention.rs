//! What a person has to look at, because it was not done as they asked.

use lamplight_domain::operations::Operation;
use serde::{Deserialize, Serialize};

use super::NotApplied;

/// An operation that was done here and does not stand. Holds the person's whole input, so that nothing has to be
/// typed again; what stands against it is in the reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttentionItem {
    pub operation: Operation,
    pub reason: NotApplied,
    pub decided_by: DecidedBy,
}

/// Whose word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// This workstation, after a page; the operation is still sent, and the item goes when the server accepts it.
    Workstation,
    /// The server: final.
    Server,
}
