//! The server's word on one operation.

use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::Refusal;
use serde::{Deserialize, Serialize};

/// What the organisation's order made of an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Stands in the order under this number; its result is in the feed.
    Accepted {
        number: u64,
    },
    Refused {
        refusal: Refusal,
    },
    /// Not decided, because it builds on an operation that was not accepted: both are one item for a person.
    HeldWith {
        base: OperationId,
    },
    /// Kept undecided: its kind or version needs a newer server.
    Parked,
}

/// One per operation, for ever: a duplicate gets the same again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    pub operation: OperationId,
    pub verdict: Verdict,
}
