//! The organisation at a glance.

use chrono::{DateTime, Utc};
use lamplight_domain::organisation::{Clinic, Provider, User};
use lamplight_domain::permissions::{Permission, allowed};
use lamplight_domain::text::PersonName;
use lamplight_store::{clinics, organisations, providers};
use lamplight_wire::views::{ClinicView, Me, Overview, ProviderColumn};

use super::Asked;
use crate::AppError;

pub(super) fn read(asked: &Asked<'_>) -> Result<Overview, AppError> {
    asked.clinic.database.read(|tx| {
        let organisation = organisations::the_one(tx)?;
        let known = organisation.as_ref();
        Ok(Overview {
            organisation: known.map(|found| found.name.as_str().to_owned()).unwrap_or_default(),
            buffer: known.map(|found| found.buffer).unwrap_or_default(),
            desk: known.map(|found| found.desk).unwrap_or_default(),
            lock: known.map(|found| found.lock).unwrap_or_default(),
            clinics: clinics::list(tx)?.iter().map(|clinic| clinic_view(clinic, asked.now)).collect(),
            providers: providers::list(tx)?.iter().filter(|provider| provider.active).map(column).collect(),
            me: me(&asked.session.user),
        })
    })
}

pub(super) fn clinic_view(clinic: &Clinic, now: DateTime<Utc>) -> ClinicView {
    ClinicView {
        id: clinic.id,
        name: clinic.name.as_str().to_owned(),
        zone: clinic.zone.0.name().to_owned(),
        today: now.with_timezone(&clinic.zone.0).date_naive(),
        hours: clinic.hours.clone(),
    }
}

pub(super) fn column(provider: &Provider) -> ProviderColumn {
    ProviderColumn {
        id: provider.id,
        clinic: provider.clinic,
        name: provider_name(provider),
        initials: [&provider.given, &provider.family].iter().filter_map(|part| part.as_str().chars().next()).collect(),
    }
}

/// `Ana Rivera, MD`.
pub(super) fn provider_name(provider: &Provider) -> String {
    let title = provider.title.as_ref().map(|title| format!(", {}", title.as_str())).unwrap_or_default();
    format!("{}{title}", person_name(&provider.given, &provider.family))
}

pub(super) fn person_name(given: &PersonName, family: &PersonName) -> String {
    format!("{} {}", given.as_str(), family.as_str())
}

fn me(user: &User) -> Me {
    Me {
        id: user.id,
        user_name: user.user_name.as_str().to_owned(),
        name: person_name(&user.given, &user.family),
        roles: user.roles.clone(),
        permissions: Permission::ALL.into_iter().filter(|permission| allowed(&user.roles, *permission)).collect(),
    }
}
