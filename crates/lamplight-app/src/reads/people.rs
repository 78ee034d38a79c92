//! Providers and users, as the settings show them. Holds no patient data.

use std::collections::BTreeSet;

use lamplight_domain::ids::UserId;
use lamplight_domain::organisation::{Provider, ProviderDetails, User, UserDetails};
use lamplight_store::{credentials, providers as provider_store, users as user_store};
use lamplight_wire::views::{ProviderView, UserView};

use super::Asked;
use crate::AppError;

pub(super) fn providers(asked: &Asked<'_>) -> Result<Vec<ProviderView>, AppError> {
    let all = asked.clinic.database.read(provider_store::list)?;
    let view = |provider: &Provider| ProviderView {
        id: provider.id,
        clinic: provider.clinic,
        details: ProviderDetails::of(provider),
    };
    Ok(all.iter().map(view).collect())
}

pub(super) fn users(asked: &Asked<'_>) -> Result<Vec<UserView>, AppError> {
    asked.clinic.database.read(|tx| {
        let enrolled: BTreeSet<UserId> = credentials::users(tx)?.into_iter().collect();
        let books = provider_store::list(tx)?;
        let books_of = |user: UserId| books.iter().filter(move |book| book.user == Some(user)).map(|book| book.id);
        let view = |user: &User| UserView {
            id: user.id,
            user_name: user.user_name.as_str().to_owned(),
            details: UserDetails::of(user),
            enrolled: enrolled.contains(&user.id),
            providers: books_of(user.id).collect(),
        };
        Ok(user_store::list(tx)?.iter().map(view).collect())
    })
}
