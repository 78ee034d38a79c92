//! The columns of a visit type, in the order in which they are read.

use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::visit_types::{BufferMinutes, VisitColour, VisitType, VisitTypeDetails};
use rusqlite::Row;

use crate::StoreError;
use crate::columns::{checked, id, integer, integer_or_null, json, not_ours, stored_words, word};

macro_rules! select {
    ($tail:literal) => {
        concat!("SELECT id, name, minutes, colour, kind, buffer_after, providers, needs, active\n", include_str!($tail))
    };
}
pub(super) use select;

stored_words!(VisitColour {
    VisitColour::Teal => "teal",
    VisitColour::Blue => "blue",
    VisitColour::Violet => "violet",
    VisitColour::Rose => "rose",
    VisitColour::Amber => "amber",
    VisitColour::Olive => "olive",
    VisitColour::Slate => "slate",
    VisitColour::Brown => "brown",
});

pub(super) fn read(row: &Row<'_>) -> Result<VisitType, StoreError> {
    let buffer: Option<u16> = integer_or_null(row, 5)?;
    let details = VisitTypeDetails {
        name: checked(row, 1)?,
        minutes: VisitMinutes::new(integer(row, 2)?).map_err(|_| not_ours(row, 2))?,
        colour: word(row, 3)?,
        kind: word(row, 4)?,
        buffer_after: buffer.map(BufferMinutes::new).transpose().map_err(|_| not_ours(row, 5))?,
        providers: json(row, 6)?,
        needs: json(row, 7)?,
        active: row.get(8)?,
    };
    Ok(VisitType { id: id(row, 0)?, details })
}
