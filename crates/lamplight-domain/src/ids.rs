//! Typed identifiers. All are UUIDs; a type of its own keeps a patient from being passed for a provider.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! typed_id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            Serialize, Deserialize, specta::Type, schemars::JsonSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
    )+};
}

typed_id! {
    /// A workstation's installation (one data folder, one keyring entry).
    DeviceId,
    /// The organisation whose operations share one order.
    OrganisationId,
    /// A site of the organisation, with a time zone of its own.
    ClinicId,
    /// A person who signs in.
    UserId,
    /// A clinician whose book takes appointments.
    ProviderId,
    /// A patient.
    PatientId,
    /// An appointment.
    AppointmentId,
    /// A kind of visit that the clinic offers.
    VisitTypeId,
    /// A room or a piece of equipment.
    ResourceId,
    /// A stretch of days on which a provider is away.
    TimeOffId,
    /// Somebody who would come earlier.
    WaitlistEntryId,
    /// A time that is kept for a waiting patient.
    HoldId,
    /// Somebody who is to come back.
    RecallId,
    /// An insurance of a patient.
    InsuranceId,
    /// A picture.
    PictureId,
    /// Visits that were booked together, one for each date of a pattern.
    SeriesId,
}

/// The idempotency key of an operation: the device that made it and that device's dense number, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OperationId {
    pub device: DeviceId,
    pub number: u64,
}

impl std::fmt::Display for OperationId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.device, self.number)
    }
}
