//! Operations: named intents with everything inside that deciding them takes.

mod change;
mod decide;
mod intent;
mod refusal;

pub use change::Change;
pub use decide::{Answered, Decision, MOST_ROUNDS, Stop, answer_with, decide, decide_with, needs};
pub use intent::{Intent, IntentKind};
pub use refusal::{Refusal, TakenBy};

use data_encoding::BASE32_NOPAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::ids::{OperationId, PatientId, UserId};
use crate::text::Mrn;
use crate::time::HybridTime;

/// A change that somebody asked for, on its way to being decided: first here, then in the organisation's order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    pub id: OperationId,
    /// Who asked.
    pub actor: UserId,
    /// The operation's own time; rules about time use it and nothing else.
    pub at: HybridTime,
    /// Unsent operations of the same device that this one builds on.
    pub builds_on: Vec<OperationId>,
    pub minted: Minted,
    pub intent: Intent,
}

/// What the workstation gave out for one operation, so that deciding it twice gives the same ids and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minted {
    /// 128 random bits from which ids and room names of this operation are derived.
    pub seed: [u8; 16],
    /// Medical record numbers from the device's block, one for each patient that may be created.
    pub mrns: Vec<Mrn>,
    /// Of a registration: who had the same folded name and birth date on this workstation at that moment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub namesakes: Vec<PatientId>,
}

impl Operation {
    /// The `index`-th new id of a kind that this operation creates: a UUID (version 8, RFC 9562) derived from
    /// the seed, equal wherever the operation is decided.
    pub fn new_id(&self, kind: &str, index: usize) -> Uuid {
        let digest = self.derive(kind, index);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }

    /// The `index`-th unguessable name of 26 letters and digits (128 bits), for a video room.
    pub fn new_secret_name(&self, kind: &str, index: usize) -> String {
        BASE32_NOPAD.encode(&self.derive(kind, index)[..16]).to_lowercase()
    }

    fn derive(&self, kind: &str, index: usize) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(b"lamplight/minted/1\0");
        hasher.update(self.minted.seed);
        hasher.update(kind.as_bytes());
        hasher.update([0]);
        hasher.update((index as u64).to_be_bytes());
        hasher.finalize().into()
    }
}
