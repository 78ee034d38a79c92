//! An operation as bytes: a frozen envelope around a body that names its kind and version.
//!
//! Named MessagePack. A body of a kind or version that this program does not know is an error of its own, so
//! that it can be parked rather than lost.

use lamplight_domain::ids::{OperationId, UserId};
use lamplight_domain::operations::{Intent, IntentKind, Minted, Operation};
use lamplight_domain::time::HybridTime;
use serde::{Deserialize, Serialize};

/// Version of the bodies that this program writes.
pub const BODY_VERSION: u16 = 1;

#[derive(Serialize, Deserialize)]
struct Envelope {
    id: OperationId,
    actor: UserId,
    at: HybridTime,
    builds_on: Vec<OperationId>,
    minted: Minted,
    kind: String,
    body_version: u16,
    #[serde(with = "bytes")]
    body: Vec<u8>,
}

pub(crate) mod bytes {
    use serde::{Deserializer, Serializer};

    pub fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(bytes)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        struct Bytes;
        impl serde::de::Visitor<'_> for Bytes {
            type Value = Vec<u8>;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_vec())
            }
        }
        from.deserialize_bytes(Bytes)
    }
}

/// Why bytes are not an operation that this program can decide. Never holds content.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    #[error("the envelope of an operation could not be read")]
    Envelope(#[source] rmp_serde::decode::Error),
    #[error("operation {id} is of a kind or version that needs a newer program: {kind} {version}")]
    TooNew { id: OperationId, kind: String, version: u16 },
    #[error("the body of operation {id} could not be read")]
    Body { id: OperationId, source: rmp_serde::decode::Error },
}

/// Encodes; the same operation always gives the same bytes.
pub fn encode(op: &Operation) -> Vec<u8> {
    let envelope = Envelope {
        id: op.id,
        actor: op.actor,
        at: op.at,
        builds_on: op.builds_on.clone(),
        minted: op.minted.clone(),
        kind: op.intent.kind().name().to_owned(),
        body_version: BODY_VERSION,
        body: to_bytes(&op.intent),
    };
    to_bytes(&envelope)
}

/// Reads an operation back.
pub fn decode(bytes: &[u8]) -> Result<Operation, DecodeError> {
    let envelope: Envelope = rmp_serde::from_slice(bytes).map_err(DecodeError::Envelope)?;
    if envelope.body_version > BODY_VERSION || IntentKind::from_name(&envelope.kind).is_none() {
        return Err(DecodeError::TooNew { id: envelope.id, kind: envelope.kind, version: envelope.body_version });
    }
    let intent: Intent =
        rmp_serde::from_slice(&envelope.body).map_err(|source| DecodeError::Body { id: envelope.id, source })?;
    Ok(Operation {
        id: envelope.id,
        actor: envelope.actor,
        at: envelope.at,
        builds_on: envelope.builds_on,
        minted: envelope.minted,
        intent,
    })
}

/// Named MessagePack of a value whose types always serialise (no maps with odd keys, no foreign types).
pub fn to_bytes<T: Serialize>(value: &T) -> Vec<u8> {
    rmp_serde::to_vec_named(value).expect("domain types serialise")
}

/// Reads named MessagePack.
pub fn from_bytes<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T, rmp_serde::decode::Error> {
    rmp_serde::from_slice(bytes)
}
