//! What is sealed of a patient before an operation carries it: bytes that only the organisation's key opens. The
//! domain moves them about and never looks inside.

use data_encoding::BASE64;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::PatientDetails;
use crate::operations::Refusal;

/// Sealed bytes: nonce, ciphertext and tag. Base64 text wherever they are written.
#[derive(Clone, PartialEq, Eq, specta::Type, schemars::JsonSchema)]
#[specta(type = String)]
#[schemars(with = "String")]
pub struct Sealed(Vec<u8>);

impl Sealed {
    pub fn new(bytes: Vec<u8>) -> Sealed {
        Sealed(bytes)
    }

    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Serialize for Sealed {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&BASE64.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Sealed {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        BASE64.decode(text.as_bytes()).map(Sealed).map_err(|_| serde::de::Error::custom("not base64"))
    }
}

/// How many bytes, not which: debug output may reach a log.
impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({} bytes)", self.0.len())
    }
}

/// The key of one patient, wrapped with a version of the organisation's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct WrappedKey {
    pub version: u32,
    pub wrapped: Sealed,
}

/// Takes the key that something was sealed with for the patient's. Who sealed with another one while apart is told
/// to do it again: what they sealed could not be opened with the patient's key.
pub(super) fn adopt_key(details: &mut PatientDetails, key: &WrappedKey) -> Result<(), Refusal> {
    match &details.data_key {
        Some(known) if known != key => Err(Refusal::ChangedMeanwhile),
        Some(_) => Ok(()),
        None => {
            details.data_key = Some(key.clone());
            Ok(())
        }
    }
}
