//! Stretches of the table of terms.

use std::ops::ControlFlow;

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::finding::Born;
use rusqlite::params;

use crate::columns::{id, text};
use crate::patients::search_key::Key;
use crate::patients::terms::Place;
use crate::{ReadTx, StoreError};

/// All terms of a place from one text to before another.
pub(crate) struct Range {
    pub place: Place,
    from: String,
    until: String,
}

impl Range {
    pub fn begins(place: Place, beginning: &str) -> Range {
        // The first text that sorts after everything that begins so, in the order of UTF-8 bytes.
        Range { place, from: beginning.to_owned(), until: format!("{beginning}\u{10ffff}") }
    }

    pub fn is(place: Place, term: &str) -> Range {
        Range { place, from: term.to_owned(), until: format!("{term}\0") }
    }

    pub fn born(born: &Born) -> Range {
        match born {
            Born::Begins(figures) => Range::begins(Place::Born, figures),
            Born::OnDay(figures) => Range::is(Place::Birthday, figures),
        }
    }

    /// How many rows, counted no further than `most`.
    pub fn count(&self, tx: &ReadTx, most: usize) -> Result<usize, StoreError> {
        let params = params![self.place as i64, self.from, self.until, most as i64];
        let count = tx.one(include_str!("count_terms.sql"), params, |row| Ok(row.get::<_, i64>(0)?))?;
        Ok(usize::try_from(count.unwrap_or_default()).unwrap_or_default())
    }

    /// The rows in order, until `visit` has enough. The patient's id is read only where it is asked for.
    pub fn walk(
        &self,
        tx: &ReadTx,
        mut visit: impl FnMut(Key, &dyn Fn() -> Result<PatientId, StoreError>) -> Result<ControlFlow<()>, StoreError>,
    ) -> Result<(), StoreError> {
        let params = params![self.place as i64, self.from, self.until];
        tx.each(include_str!("in_terms.sql"), params, |row| visit(Key(text(row, 0)?), &|| id(row, 1)))
    }
}

/// Rows of several stretches together, counted no further than `most`.
pub(crate) fn count_all(tx: &ReadTx, ranges: &[Range], most: usize) -> Result<usize, StoreError> {
    let mut count = 0;
    for range in ranges {
        if count >= most {
            break;
        }
        count += range.count(tx, most - count)?;
    }
    Ok(count)
}
