//! The columns of a provider's availability, in the order in which they are read.

use lamplight_domain::availability::Availability;
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{id, json};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT provider, week, dates, time_off\n", include_str!($tail))
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Availability, StoreError> {
    Ok(Availability { id: id(row, 0)?, week: json(row, 1)?, dates: json(row, 2)?, time_off: json(row, 3)? })
}
