//! The closed list of what can be asked for. A new operation is one line here; the compiler then asks for its
//! policy, its rule and its needs.

use serde::{Deserialize, Serialize};

use crate::appointments::{BookAppointment, CancelAppointment, MoveAppointment};
use crate::organisation::{AddProvider, SetUpOrganisation};
use crate::patients::{ImportPatients, RegisterPatient};

macro_rules! intents {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// What somebody wants done, as the window, the command line and the feed all write it.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
        #[serde(tag = "operation")]
        pub enum Intent { $($(#[$doc])* $name($name)),+ }

        /// An intent's name, without its inputs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum IntentKind { $($name),+ }

        impl IntentKind {
            pub const ALL: &'static [IntentKind] = &[$(IntentKind::$name),+];

            pub fn name(self) -> &'static str {
                match self { $(IntentKind::$name => stringify!($name)),+ }
            }

            /// The kind with that name, if this version knows it.
            pub fn from_name(name: &str) -> Option<IntentKind> {
                IntentKind::ALL.iter().copied().find(|kind| kind.name() == name)
            }

            /// JSON Schema of the inputs, for the catalogue.
            pub fn schema(self) -> schemars::Schema {
                match self { $(IntentKind::$name => schemars::schema_for!($name)),+ }
            }
        }

        impl Intent {
            pub fn kind(&self) -> IntentKind {
                match self { $(Intent::$name(_) => IntentKind::$name),+ }
            }
        }
    };
}

intents! {
    /// Bring the organisation, its first clinic and its owner into being.
    SetUpOrganisation,
    /// Add a provider's book to a clinic.
    AddProvider,
    /// Register a patient at the desk.
    RegisterPatient,
    /// Take over patients from another system's file.
    ImportPatients,
    /// Book an appointment.
    BookAppointment,
    /// Give an appointment another time, length or provider.
    MoveAppointment,
    /// Cancel an appointment; its time becomes free.
    CancelAppointment,
}
