//! The organisation, its clinics, the people who sign in and the providers whose books take appointments.

mod changing;
mod desk_policy;
mod hours;
mod npi;
mod providers;
mod setup;
mod users;

pub use changing::{
    ChangeClinic, ChangeOrganisation, ClinicDetails, OrganisationDetails, change_clinic, change_organisation,
};
pub use desk_policy::{BadDeskPolicy, ChangeDeskPolicy, DeskPolicy, change_desk_policy};
pub use hours::{BadLock, BusinessHours, LockMinutes, MinuteOfDay};
pub use npi::{BadNpi, Npi};
pub use providers::{AddProvider, ChangeProvider, ProviderDetails, ProviderProfile, add_provider, change_provider};
pub use setup::{SetUpOrganisation, set_up};
pub use users::{AddUser, ChangeUser, UserDetails, add_user, change_user, names_admins, needs_of_new_user};

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
    /// Without a sign of life for so long, the screen locks itself.
    #[serde(default, skip_serializing_if = "LockMinutes::is_usual")]
    pub lock: LockMinutes,
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
    #[serde(default, skip_serializing_if = "ProviderProfile::is_plain")]
    pub profile: ProviderProfile,
}
