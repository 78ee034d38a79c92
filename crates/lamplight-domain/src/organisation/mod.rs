//! The organisation, its clinics, the people who sign in and the providers whose books take appointments.

mod desk_policy;
mod hours;
mod setup;

pub use desk_policy::{BadDeskPolicy, ChangeDeskPolicy, DeskPolicy, change_desk_policy};
pub use hours::{BusinessHours, MinuteOfDay};
pub use setup::{AddProvider, SetUpOrganisation, add_provider, set_up};

use serde::{Deserialize, Serialize};

use crate::ids::{ClinicId, OrganisationId, ProviderId, UserId};
use crate::permissions::Role;
use crate::text::{OrganisationName, PersonName, Title, UserName};
use crate::time::Zone;
use crate::visit_types::BufferMinutes;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: OrganisationName,
    /// Kept free after a visit in the times that are offered, where its visit type says nothing else.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub buffer: BufferMinutes,
    #[serde(default, skip_serializing_if = "DeskPolicy::is_usual")]
    pub desk: DeskPolicy,
}

/// What was written before there was a buffer stays byte for byte what it is.
fn is_usual(buffer: &BufferMinutes) -> bool {
    *buffer == BufferMinutes::USUAL
}

/// A site. Days, ticks and business hours are read on its clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clinic {
    pub id: ClinicId,
    pub organisation: OrganisationId,
    pub name: OrganisationName,
    pub zone: Zone,
    pub hours: BusinessHours,
}

/// A person who signs in. Credentials are not here: they live in the vault's slot file and table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    pub id: UserId,
    pub user_name: UserName,
    pub given: PersonName,
    pub family: PersonName,
    pub roles: Vec<Role>,
    pub active: bool,
}

/// A clinician whose book takes appointments at one clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provider {
    pub id: ProviderId,
    pub clinic: ClinicId,
    /// The account of the same person, where there is one.
    pub user: Option<UserId>,
    pub given: PersonName,
    pub family: PersonName,
    pub title: Option<Title>,
    pub active: bool,
}
