//! Rooms and equipment. A visit may hold some of them; two visits never hold the same one at the same time without
//! a reason, as with a provider's time.

mod changing;
mod holding;

pub use changing::{
    AddResource, ChangeResource, RetireResource, add_resource, change_resource, needs_of_resources, retire_resource,
};
pub use holding::{HeldBy, Holdings, Needs};

use serde::{Deserialize, Serialize};

use crate::ids::{ClinicId, ResourceId};
use crate::text::{ResourceKind, ResourceName};

/// Everything about a room or a piece of equipment that a person can change; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ResourceDetails {
    pub name: ResourceName,
    pub kind: ResourceKind,
    /// Whether it can be taken for new visits. Visits that hold it keep it.
    pub active: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Resource {
    pub id: ResourceId,
    pub clinic: ClinicId,
    pub details: ResourceDetails,
}
