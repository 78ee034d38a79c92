//! What became of an operation.

use lamplight_domain::operations::{Change, Refusal};
use lamplight_domain::records::RecordKind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A record that came into being.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct CreatedRecord {
    pub kind: RecordKind,
    pub id: Uuid,
}

/// Done (and durable), or refused with a reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Outcome {
    Done {
        /// `device/number` of the operation.
        operation: String,
        created: Vec<CreatedRecord>,
        /// Kinds of records that changed: what a screen has to read again.
        changed: Vec<RecordKind>,
    },
    Refused {
        refusal: Refusal,
    },
}

impl Outcome {
    /// The outcome of an accepted operation.
    pub fn done(operation: String, changes: &[Change]) -> Outcome {
        let created = changes.iter().filter_map(|change| match change {
            Change::Created(record) => {
                let key = record.key();
                Some(CreatedRecord { kind: key.kind, id: key.id })
            }
            Change::Updated { .. } => None,
        });
        let mut changed: Vec<RecordKind> = changes.iter().map(|change| change.key().kind).collect();
        changed.sort();
        changed.dedup();
        Outcome::Done { operation, created: created.collect(), changed }
    }
}
