//! The columns of a recall, in the order in which they are read.

use lamplight_domain::recalls::{Recall, RecallEnd, RecallPlan};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, date, id, id_or_null, instant, integer_or_null, json, json_or_null, not_ours};

macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT id, clinic, patient, due, reason, visit_type, provider, every, added_by, added_at, attempts, ending\n",
            include_str!($tail)
        )
    };
}
pub(super) use select;

pub(super) fn read(row: &Row<'_>) -> Result<Recall, StoreError> {
    let every: Option<u16> = integer_or_null(row, 7)?;
    let plan = RecallPlan {
        due: date(row, 3)?,
        reason: checked(row, 4)?,
        visit_type: id_or_null(row, 5)?,
        provider: id_or_null(row, 6)?,
        every: every.map(TryFrom::try_from).transpose().map_err(|_| not_ours(row, 7))?,
    };
    Ok(Recall {
        id: id(row, 0)?,
        clinic: id(row, 1)?,
        patient: id(row, 2)?,
        plan,
        added_by: id(row, 8)?,
        added_at: instant(row, 9)?,
        attempts: json(row, 10)?,
        ending: json_or_null(row, 11)?,
    })
}

/// In the column `booked`, so that a visit that falls through leads back to its recall.
pub(super) fn booked(recall: &Recall) -> Option<[u8; 16]> {
    match recall.ending.as_ref()?.end {
        RecallEnd::Booked(appointment) => Some(*appointment.0.as_bytes()),
        RecallEnd::Closed(_) => None,
    }
}
