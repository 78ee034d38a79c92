//! Visit types: the kinds of visits that the clinic offers, each with its usual length, colour and needs.

mod changing;
mod starter;

pub use changing::{
    AddVisitType, ChangeVisitType, RetireVisitType, add_visit_type, change_visit_type, retire_visit_type,
};
pub use starter::starter_set;

use chrono::Duration;
use serde::{Deserialize, Serialize};

use crate::appointments::{VisitKind, VisitMinutes};
use crate::ids::{ProviderId, VisitTypeId};
use crate::text::{ResourceKind, VisitTypeName};

/// The palette: names of design tokens, each readable in light, dark and high contrast. The screen never shows the
/// colour without the name of the visit type.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum VisitColour {
    Teal,
    Blue,
    Violet,
    Rose,
    Amber,
    Olive,
    Slate,
    Brown,
}

/// Minutes that a provider keeps free after a visit: 0–60.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "u16", into = "u16")]
#[specta(type = u16)]
#[schemars(with = "u16")]
pub struct BufferMinutes(u16);

/// The buffer is out of range.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is not between 0 and 60 minutes")]
pub struct BadBuffer;

impl BufferMinutes {
    pub const LONGEST: u16 = 60;
    pub const NONE: BufferMinutes = BufferMinutes(0);
    /// Of an organisation that has not said otherwise.
    pub const USUAL: BufferMinutes = BufferMinutes(15);

    pub fn new(minutes: u16) -> Result<Self, BadBuffer> {
        if minutes <= Self::LONGEST { Ok(BufferMinutes(minutes)) } else { Err(BadBuffer) }
    }

    pub fn get(self) -> u16 {
        self.0
    }

    pub fn duration(self) -> Duration {
        Duration::minutes(i64::from(self.0))
    }
}

impl Default for BufferMinutes {
    fn default() -> Self {
        BufferMinutes::USUAL
    }
}

impl TryFrom<u16> for BufferMinutes {
    type Error = BadBuffer;
    fn try_from(minutes: u16) -> Result<Self, BadBuffer> {
        BufferMinutes::new(minutes)
    }
}

impl From<BufferMinutes> for u16 {
    fn from(minutes: BufferMinutes) -> u16 {
        minutes.0
    }
}

/// Everything about a visit type that a person can change; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct VisitTypeDetails {
    pub name: VisitTypeName,
    pub minutes: VisitMinutes,
    pub colour: VisitColour,
    pub kind: VisitKind,
    /// Kept free after the visit in the times that are offered; `None` is the organisation's buffer.
    #[serde(default)]
    pub buffer_after: Option<BufferMinutes>,
    /// Who offers it; empty is everybody.
    #[serde(default)]
    pub providers: Vec<ProviderId>,
    /// Kinds of rooms and equipment that such a visit needs, one of each entry.
    #[serde(default)]
    pub needs: Vec<ResourceKind>,
    /// Whether it can be chosen for new visits. Visits that have it keep it.
    pub active: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct VisitType {
    pub id: VisitTypeId,
    pub details: VisitTypeDetails,
}

impl VisitType {
    /// Whether this provider offers it.
    pub fn is_offered_by(&self, provider: ProviderId) -> bool {
        self.details.providers.is_empty() || self.details.providers.contains(&provider)
    }
}
