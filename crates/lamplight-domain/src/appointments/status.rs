//! Where an appointment stands, and which steps lead where. The table here is the only one: the rules, the window's
//! buttons and the diagram in docs/appointment-states.md are made from it.

use serde::{Deserialize, Serialize};

/// Where an appointment stands.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    specta::Type,
    schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[default]
    Scheduled,
    /// The patient said that they will come.
    Confirmed,
    /// The patient is here.
    CheckedIn,
    /// The patient was shown to a room.
    Roomed,
    /// The patient is being seen.
    InProgress,
    Completed,
    Cancelled,
    /// The patient did not come.
    NoShow,
}

use Status::{Cancelled, CheckedIn, Completed, Confirmed, InProgress, NoShow, Roomed, Scheduled};

/// Every step that can be taken. The way back is [`crate::appointments::TakeBackStep`].
pub const STEPS: &[(Status, Status)] = &[
    (Scheduled, Confirmed),
    (Scheduled, CheckedIn),
    (Scheduled, Cancelled),
    (Scheduled, NoShow),
    (Confirmed, CheckedIn),
    (Confirmed, Cancelled),
    (Confirmed, NoShow),
    (CheckedIn, Roomed),
    // Not every clinic shows its patients to a room first.
    (CheckedIn, InProgress),
    // Somebody who is here may leave before they are seen.
    (CheckedIn, Cancelled),
    (Roomed, InProgress),
    (Roomed, Cancelled),
    (InProgress, Completed),
];

/// Whether a step leads from one state to another.
pub fn may_step(from: Status, to: Status) -> bool {
    STEPS.contains(&(from, to))
}

impl Status {
    pub const ALL: [Status; 8] = [Scheduled, Confirmed, CheckedIn, Roomed, InProgress, Completed, Cancelled, NoShow];

    /// Whether an appointment in this state keeps its time from others.
    pub fn occupies(self) -> bool {
        !matches!(self, Cancelled | NoShow)
    }

    /// Whether the patient is in the house and has not been seen yet.
    pub fn waits(self) -> bool {
        matches!(self, CheckedIn | Roomed)
    }

    /// Whether the patient came.
    pub fn has_arrived(self) -> bool {
        matches!(self, CheckedIn | Roomed | InProgress | Completed)
    }

    pub(super) fn is_scheduled(&self) -> bool {
        *self == Scheduled
    }

    /// How far along its way the visit is.
    pub(super) fn place_on_the_way(self) -> Option<u8> {
        match self {
            Scheduled => Some(0),
            Confirmed => Some(1),
            CheckedIn => Some(2),
            Roomed => Some(3),
            InProgress => Some(4),
            Completed => Some(5),
            Cancelled | NoShow => None,
        }
    }
}
