//! The columns of an entry on the waitlist, in the order in which they are read.

use lamplight_domain::waitlist::WaitlistEntry;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{id, instant, json, json_or_null};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, clinic, patient, wish, added_by, added_at, declined, closing\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<WaitlistEntry, StoreError> {
    Ok(WaitlistEntry {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        patient: id(row, 2)?,
        wish: json(row, 3)?,
        added_by: id(row, 4)?,
        added_at: instant(row, 5)?,
        declined: json(row, 6)?,
        closing: json_or_null(row, 7)?,
    })
}
