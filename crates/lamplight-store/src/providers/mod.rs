//! Providers: the clinicians whose books take appointments.

mod row;

use lamplight_domain::ids::ProviderId;
use lamplight_domain::organisation::Provider;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: ProviderId) -> Result<Option<Provider>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// All of them, by clinic, family and given name, whether active or not.
pub fn list(tx: &ReadTx) -> Result<Vec<Provider>, StoreError> {
    tx.all(row::select!("list.sql"), [], row::read)
}

pub(crate) fn put(tx: &WriteTx, provider: &Provider) -> Result<(), StoreError> {
    let profile = &provider.profile;
    tx.execute(
        include_str!("put.sql"),
        params![
            provider.id.0.as_bytes(),
            provider.clinic.0.as_bytes(),
            provider.user.as_ref().map(|user| user.0.as_bytes()),
            provider.given.as_str(),
            provider.family.as_str(),
            provider.title.as_ref().map(|title| title.as_str()),
            provider.active,
            profile.npi.as_ref().map(|npi| npi.as_str()),
            profile.specialty.as_ref().map(|specialty| specialty.as_str()),
            to_json(&profile.languages),
            profile.default_minutes.map(|minutes| minutes.get()),
            profile.accepting_new,
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: ProviderId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
