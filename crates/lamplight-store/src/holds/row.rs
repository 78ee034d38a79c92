//! The columns of a hold, in the order in which they are read.

use lamplight_domain::appointments::{VisitMinutes, VisitTimes};
use lamplight_domain::holds::Hold;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{id, instant, integer, json_or_null, not_ours};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, clinic, entry, patient, provider, starts_at, minutes, placed_by, placed_at, until, ended\n",
            include_str!($tail)
        )
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Hold, StoreError> {
    Ok(Hold {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        entry: id(row, 2)?,
        patient: id(row, 3)?,
        times: VisitTimes {
            provider: id(row, 4)?,
            starts_at: instant(row, 5)?,
            minutes: VisitMinutes::new(integer(row, 6)?).map_err(|_| not_ours(row, 6))?,
        },
        placed_by: id(row, 7)?,
        placed_at: instant(row, 8)?,
        until: instant(row, 9)?,
        ended: json_or_null(row, 10)?,
    })
}
