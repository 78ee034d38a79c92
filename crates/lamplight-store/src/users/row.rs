//! The columns of a user, in the order in which they are read.

use lamplight_domain::organisation::User;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id, json};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, user_name, given, family, roles, active\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<User, StoreError> {
    Ok(User {
        id: id(row, 0)?,
        user_name: checked(row, 1)?,
        given: checked(row, 2)?,
        family: checked(row, 3)?,
        roles: json(row, 4)?,
        active: row.get(5)?,
    })
}
