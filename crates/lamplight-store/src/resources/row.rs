//! The columns of a room or a piece of equipment, in the order in which they are read.

use lamplight_domain::resources::{Resource, ResourceDetails};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, clinic, name, kind, active\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Resource, StoreError> {
    let details = ResourceDetails { name: checked(row, 2)?, kind: checked(row, 3)?, active: row.get(4)? };
    Ok(Resource { id: id(row, 0)?, clinic: id(row, 1)?, details })
}
