//! The columns of a provider, in the order in which they are read.

use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::organisation::{Provider, ProviderProfile};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, checked_or_null, id, id_or_null, integer_or_null, json, not_ours};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, clinic, user, given, family, title, active, ",
            "npi, specialty, languages, default_minutes, accepting_new\n",
            include_str!($tail)
        )
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Provider, StoreError> {
    let minutes = integer_or_null(row, 10)?.map(VisitMinutes::new);
    Ok(Provider {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        user: id_or_null(row, 2)?,
        given: checked(row, 3)?,
        family: checked(row, 4)?,
        title: checked_or_null(row, 5)?,
        active: row.get(6)?,
        profile: ProviderProfile {
            npi: checked_or_null(row, 7)?,
            specialty: checked_or_null(row, 8)?,
            languages: json(row, 9)?,
            default_minutes: minutes.transpose().map_err(|_| not_ours(row, 10))?,
            accepting_new: row.get(11)?,
        },
    })
}
