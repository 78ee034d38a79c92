//! The columns of a clinic, in the order in which they are read.

use lamplight_domain::organisation::Clinic;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id, json};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, organisation, name, zone, hours\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Clinic, StoreError> {
    Ok(Clinic {
        id: id(row, 0)?,
        organisation: id(row, 1)?,
        name: checked(row, 2)?,
        zone: checked(row, 3)?,
        hours: json(row, 4)?,
    })
}
