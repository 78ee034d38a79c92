//! The columns of an organisation, in the order in which they are read.

use lamplight_domain::organisation::Organisation;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, name\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Organisation, StoreError> {
    Ok(Organisation { id: id(row, 0)?, name: checked(row, 1)? })
}
