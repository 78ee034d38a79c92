//! Every kind of record that operations create and change, and the key by which one is named.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::appointments::Appointment;
use crate::availability::Availability;
use crate::closed_days::ClosedDays;
use crate::holds::Hold;
use crate::organisation::{Clinic, Organisation, Provider, User};
use crate::patients::{Patient, Picture};
use crate::recalls::Recall;
use crate::resources::Resource;
use crate::visit_types::VisitType;
use crate::waitlist::WaitlistEntry;

macro_rules! record_kinds {
    ($($kind:ident => $name:literal),+ $(,)?) => {
        /// The kinds of records. The name is the table, the folder and the word on the wire.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum RecordKind { $($kind),+ }

        impl RecordKind {
            pub const ALL: &'static [RecordKind] = &[$(RecordKind::$kind),+];

            pub fn name(self) -> &'static str {
                match self { $(RecordKind::$kind => $name),+ }
            }
        }

        /// A record as it stands after a change. The tag is `record`: an appointment has a `kind` of its own.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "record", rename_all = "snake_case")]
        pub enum Record { $($kind($kind)),+ }

        impl Record {
            pub fn key(&self) -> RecordKey {
                match self { $(Record::$kind(record) => RecordKey { kind: RecordKind::$kind, id: record.id.0 }),+ }
            }
        }
    };
}

record_kinds! {
    Organisation => "organisations",
    Clinic => "clinics",
    User => "users",
    Provider => "providers",
    Patient => "patients",
    Appointment => "appointments",
    VisitType => "visit_types",
    Availability => "availability",
    ClosedDays => "closed_days",
    Resource => "resources",
    WaitlistEntry => "waitlist",
    Hold => "holds",
    Recall => "recalls",
    Picture => "pictures",
}

/// Names one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RecordKey {
    pub kind: RecordKind,
    pub id: Uuid,
}
