//! The schedule on paper: what is asked for, and the file that comes of it.

use chrono::NaiveDate;
use lamplight_domain::ids::{ClinicId, ProviderId};
use serde::{Deserialize, Serialize};

/// The size of the sheets, on their long side.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    #[default]
    Letter,
    A4,
}

/// A language that there are words for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
pub enum PrintLanguage {
    #[default]
    #[serde(rename = "en")]
    English,
    #[serde(rename = "es")]
    Spanish,
}

/// A day sheet of a clinic, or some days of one provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SheetRequest {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    /// How many days (1–7); more than one are always of one provider.
    #[serde(default = "one")]
    pub days: u32,
    /// Everybody of the clinic, when absent.
    #[serde(default)]
    pub provider: Option<ProviderId>,
    /// Cancelled visits are printed too, struck through.
    #[serde(default)]
    pub with_cancelled: bool,
    /// Each provider begins a sheet, so that each can be handed their own.
    #[serde(default)]
    pub apart: bool,
    #[serde(default)]
    pub paper: Paper,
    #[serde(default)]
    pub language: PrintLanguage,
}

fn one() -> u32 {
    1
}

/// A PDF as base64 in JSON.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
#[schemars(with = "String")]
pub struct Pdf(pub Vec<u8>);

impl From<Pdf> for String {
    fn from(pdf: Pdf) -> String {
        data_encoding::BASE64.encode(&pdf.0)
    }
}

impl TryFrom<String> for Pdf {
    type Error = data_encoding::DecodeError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        data_encoding::BASE64.decode(text.as_bytes()).map(Pdf)
    }
}

/// Its length only: it shows patients, and debug output may reach a log.
impl std::fmt::Debug for Pdf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pdf({} bytes)", self.0.len())
    }
}

/// A printed schedule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SheetFile {
    /// Says what and of when, and nothing of a patient or a provider.
    pub file_name: String,
    pub pages: u32,
    pub visits: u32,
    /// Letters that no typeface at hand has. They are printed as a box, and the sheet says so.
    pub unprintable: u32,
    pub pdf: Pdf,
}

/// A sheet that was saved on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SavedSheet {
    /// Where it lies.
    pub path: String,
    pub pages: u32,
    pub visits: u32,
    pub unprintable: u32,
}
