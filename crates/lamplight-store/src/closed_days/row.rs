//! The columns of a clinic's closed days, in the order in which they are read.

use lamplight_domain::closed_days::ClosedDays;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{id, json};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT clinic, days\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<ClosedDays, StoreError> {
    Ok(ClosedDays { id: id(row, 0)?, days: json(row, 1)? })
}
