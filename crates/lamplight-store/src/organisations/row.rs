//! The columns of an organisation, in the order in which they are read.

use lamplight_domain::organisation::{DeskPolicy, LockMinutes, Organisation};
use lamplight_domain::visit_types::BufferMinutes;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id, integer, not_ours};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, name, buffer, late_cancel_hours, wait_amber, wait_red, lock_minutes\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Organisation, StoreError> {
    let buffer = BufferMinutes::new(integer(row, 2)?).map_err(|_| not_ours(row, 2))?;
    let desk =
        DeskPolicy { late_cancel_hours: integer(row, 3)?, wait_amber: integer(row, 4)?, wait_red: integer(row, 5)? };
    let lock = LockMinutes::new(integer(row, 6)?).map_err(|_| not_ours(row, 6))?;
    Ok(Organisation { id: id(row, 0)?, name: checked(row, 1)?, buffer, desk, lock })
}
