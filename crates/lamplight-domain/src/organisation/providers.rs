//! Adding providers, and changing what is known about them. Who leaves is no longer active: visits that stand in
//! their book stay there and stay in sight.

use serde::{Deserialize, Serialize};

use super::{Npi, Provider};
use crate::appointments::VisitMinutes;
use crate::facts::Facts;
use crate::ids::{ClinicId, ProviderId, UserId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::{LanguageTag, PersonName, Specialty, Title};

/// What is known about a provider beside the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(default)]
pub struct ProviderProfile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub npi: Option<Npi>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialty: Option<Specialty>,
    /// BCP 47 tags of the languages in which visits can be held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<LanguageTag>,
    /// Length of a visit without a visit type; `None` is half an hour.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_minutes: Option<VisitMinutes>,
    /// Whether new patients can be booked with them.
    pub accepting_new: bool,
}

impl Default for ProviderProfile {
    fn default() -> Self {
        ProviderProfile {
            npi: None,
            specialty: None,
            languages: Vec::new(),
            default_minutes: None,
            accepting_new: true,
        }
    }
}

impl ProviderProfile {
    /// What was written before there was a profile stays byte for byte what it is.
    pub fn is_plain(&self) -> bool {
        *self == ProviderProfile::default()
    }
}

/// Adds a provider's book to a clinic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct AddProvider {
    pub clinic: ClinicId,
    pub given: PersonName,
    pub family: PersonName,
    pub title: Option<Title>,
    /// The account of the same person, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
    #[serde(default, skip_serializing_if = "ProviderProfile::is_plain")]
    pub profile: ProviderProfile,
}

/// Everything about a provider that a person can change; it changes as one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ProviderDetails {
    pub given: PersonName,
    pub family: PersonName,
    pub title: Option<Title>,
    /// The account of the same person, where there is one.
    pub user: Option<UserId>,
    pub profile: ProviderProfile,
    /// Whether the book takes appointments. Visits that stand in it stay.
    pub active: bool,
}

impl ProviderDetails {
    pub fn of(provider: &Provider) -> Self {
        ProviderDetails {
            given: provider.given.clone(),
            family: provider.family.clone(),
            title: provider.title.clone(),
            user: provider.user,
            profile: provider.profile.clone(),
            active: provider.active,
        }
    }

    pub(super) fn into_provider(self, id: ProviderId, clinic: ClinicId) -> Provider {
        let ProviderDetails { given, family, title, user, profile, active } = self;
        Provider { id, clinic, user, given, family, title, active, profile }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct ChangeProvider {
    pub provider: ProviderId,
    /// What the person saw. When it no longer holds, the change is refused and nothing is overwritten.
    pub from: ProviderDetails,
    pub to: ProviderDetails,
}

pub fn add_provider(op: &Operation, input: &AddProvider, facts: &Facts) -> Result<Vec<Change>, Stop> {
    facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    if let Some(user) = input.user {
        facts.user(user)?.known_or(Refusal::UserUnknown)?;
    }
    let provider = Provider {
        id: op.new_id("provider", 0).into(),
        clinic: input.clinic,
        user: input.user,
        given: input.given.clone(),
        family: input.family.clone(),
        title: input.title.clone(),
        active: true,
        profile: input.profile.clone(),
    };
    Ok(vec![Change::Created(Record::Provider(provider))])
}

pub fn change_provider(input: &ChangeProvider, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = facts.provider(input.provider)?.known_or(Refusal::ProviderUnknown)?;
    if ProviderDetails::of(before) != input.from {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if let Some(user) = input.to.user {
        facts.user(user)?.known_or(Refusal::UserUnknown)?;
    }
    let after = input.to.clone().into_provider(before.id, before.clinic);
    Ok(vec![Change::Updated { before: Record::Provider(before.clone()), after: Record::Provider(after) }])
}
