//! The symptoms of a visit: at most ten.

use serde::{Deserialize, Serialize};

use crate::text::Symptom;

/// As they were said, in that order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "Vec<Symptom>", into = "Vec<Symptom>")]
#[specta(type = Vec<Symptom>)]
#[schemars(with = "Vec<Symptom>")]
pub struct Symptoms(Vec<Symptom>);

/// More than are kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("are more than ten symptoms")]
pub struct TooManySymptoms;

impl Symptoms {
    pub const MOST: usize = 10;

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn as_slice(&self) -> &[Symptom] {
        &self.0
    }
}

impl TryFrom<Vec<Symptom>> for Symptoms {
    type Error = TooManySymptoms;
    fn try_from(symptoms: Vec<Symptom>) -> Result<Self, TooManySymptoms> {
        if symptoms.len() <= Self::MOST { Ok(Symptoms(symptoms)) } else { Err(TooManySymptoms) }
    }
}

impl From<Symptoms> for Vec<Symptom> {
    fn from(symptoms: Symptoms) -> Self {
        symptoms.0
    }
}
