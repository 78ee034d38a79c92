//! Users: the people who sign in.

mod row;

use lamplight_domain::ids::UserId;
use lamplight_domain::organisation::User;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: UserId) -> Result<Option<User>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// The user with that sign-in name; case does not count. Of several (two workstations added the same name at
/// the same time) the one with the smallest id.
pub fn by_name(tx: &ReadTx, user_name: &str) -> Result<Option<User>, StoreError> {
    tx.one(row::select!("by_name.sql"), params![fold_user_name(user_name)], row::read)
}

/// All of them, by family and given name, whether active or not.
pub fn list(tx: &ReadTx) -> Result<Vec<User>, StoreError> {
    tx.all(row::select!("list.sql"), [], row::read)
}

pub(crate) fn put(tx: &WriteTx, user: &User) -> Result<(), StoreError> {
    tx.execute(
        include_str!("put.sql"),
        params![
            user.id.0.as_bytes(),
            user.user_name.as_str(),
            fold_user_name(user.user_name.as_str()),
            user.given.as_str(),
            user.family.as_str(),
            to_json(&user.roles),
            user.active,
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: UserId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}

fn fold_user_name(user_name: &str) -> String {
    user_name.trim().to_lowercase()
}
