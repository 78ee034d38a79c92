//! A patient in the answer to a search, and one who may be registered already.

use chrono::NaiveDate;
use lamplight_domain::patients::likeness::Likeness;
use lamplight_domain::patients::{Address, ExternalIdentifier};
use serde::{Deserialize, Serialize};

use super::PatientSummary;

/// What a patient was found by: why they are in the list.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum FoundBy {
    /// The beginning of a word of the name.
    Name,
    /// A word that sounds like the typed one.
    Sound,
    /// A word that is spelt nearly so.
    Spelling,
    /// A name for which the typed one is used.
    Nickname,
    BirthDate,
    Phone,
    RecordNumber,
    Identifier,
}

/// Which part of the name a mark lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NamePart {
    Given,
    Family,
    Preferred,
}

/// A stretch of a name that was matched, in UTF-16 units, so that the window can cut there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Mark {
    pub part: NamePart,
    pub from: u32,
    pub until: u32,
}

/// A patient who was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct FoundPatient {
    #[serde(flatten)]
    pub patient: PatientSummary,
    pub found_by: Vec<FoundBy>,
    pub marks: Vec<Mark>,
}

/// A person as far as the registration form knows them.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(default)]
pub struct PersonTyped {
    pub given: String,
    pub family: String,
    pub birth_date: Option<NaiveDate>,
    pub phones: Vec<String>,
    pub addresses: Vec<Address>,
    pub identifiers: Vec<ExternalIdentifier>,
}

/// Nothing of it: debug output may reach a log.
impl std::fmt::Debug for PersonTyped {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonTyped(..)")
    }
}

/// A patient who may be the person being registered, with the reasons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct PossibleDuplicate {
    pub patient: PatientSummary,
    pub likeness: Likeness,
    /// Registering all the same is to be confirmed.
    pub likely: bool,
}
