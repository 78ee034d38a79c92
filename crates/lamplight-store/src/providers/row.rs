//! The columns of a provider, in the order in which they are read.

use lamplight_domain::organisation::Provider;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, checked_or_null, id, id_or_null};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, clinic, user, given, family, title, active\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Provider, StoreError> {
    Ok(Provider {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        user: id_or_null(row, 2)?,
        given: checked(row, 3)?,
        family: checked(row, 4)?,
        title: checked_or_null(row, 5)?,
        active: row.get(6)?,
    })
}
