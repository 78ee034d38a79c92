//! The people of the organisation, as the settings show and change them.

use lamplight_domain::ids::{ClinicId, ProviderId, UserId};
use lamplight_domain::organisation::{ProviderDetails, UserDetails};
use serde::{Deserialize, Serialize};

/// A provider with everything that can be changed about them, whether their book takes appointments or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderView {
    pub id: ProviderId,
    pub clinic: ClinicId,
    pub details: ProviderDetails,
}

/// Somebody who signs in, or did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct UserView {
    pub id: UserId,
    pub user_name: String,
    pub details: UserDetails,
    /// They have chosen a password and confirmed a second factor; until then a starting password lets them begin.
    pub enrolled: bool,
    /// The books that are theirs.
    pub providers: Vec<ProviderId>,
}

/// A password that is good for the first sign-in only. Shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct StartingPassword {
    pub user_name: String,
    pub password: String,
}

/// Never the password.
impl std::fmt::Debug for StartingPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StartingPassword(..)")
    }
}
