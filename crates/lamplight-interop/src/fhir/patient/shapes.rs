//! The parts of R4's Patient that are read, and nothing else of FHIR. Unknown properties are skipped.

use serde::Deserialize;
use serde::de::IgnoredAny;

#[derive(Default, Deserialize)]
pub struct HumanName {
    #[serde(rename = "use")]
    pub usage: Option<String>,
    pub family: Option<String>,
    /// Primitive lists may hold null where only an extension is known.
    #[serde(default)]
    pub given: Vec<Option<String>>,
    #[serde(default)]
    pub prefix: Vec<Option<String>>,
    #[serde(default)]
    pub suffix: Vec<Option<String>>,
    pub period: Option<Period>,
}

/// A name as DSTU2 wrote it: families in a list.
#[derive(Deserialize)]
pub struct Dstu2Name {
    #[serde(rename = "family")]
    pub _family: Vec<IgnoredAny>,
}

#[derive(Default, Deserialize)]
pub struct Identifier {
    #[serde(rename = "use")]
    pub usage: Option<String>,
    #[serde(rename = "type")]
    pub kind: Option<CodeableConcept>,
    pub system: Option<String>,
    pub value: Option<String>,
}

#[derive(Default, Deserialize)]
pub struct ContactPoint {
    pub system: Option<String>,
    pub value: Option<String>,
    #[serde(rename = "use")]
    pub usage: Option<String>,
    pub period: Option<Period>,
}

#[derive(Default, Deserialize)]
pub struct Address {
    #[serde(rename = "use")]
    pub usage: Option<String>,
    #[serde(default)]
    pub line: Vec<Option<String>>,
    pub city: Option<String>,
    pub state: Option<String>,
    #[serde(rename = "postalCode")]
    pub postal_code: Option<String>,
    pub country: Option<String>,
    pub period: Option<Period>,
}

#[derive(Default, Deserialize)]
pub struct Communication {
    pub language: Option<CodeableConcept>,
    pub preferred: Option<bool>,
}

#[derive(Default, Deserialize)]
pub struct CodeableConcept {
    #[serde(default)]
    pub coding: Vec<Coding>,
}

#[derive(Default, Deserialize)]
pub struct Coding {
    pub system: Option<String>,
    pub code: Option<String>,
}

#[derive(Default, Deserialize)]
pub struct Link {
    #[serde(rename = "type")]
    pub kind: Option<String>,
}

#[derive(Default, Deserialize)]
pub struct Period {
    pub end: Option<String>,
}

impl Period {
    /// Whether it ended before the day. FHIR dates are written so that their text sorts like time, also when
    /// only the year is known.
    pub fn ended_before(period: Option<&Period>, today: &str) -> bool {
        let end = period.and_then(|period| period.end.as_deref());
        end.is_some_and(|end| end.chars().take(10).lt(today.chars().take(end.len())))
    }
}
