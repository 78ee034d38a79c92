//! What of a provider's book is taken, read in order and no further than whoever asks wants to know.

use std::cell::RefCell;

use lamplight_domain::appointments::{Status, VisitMinutes};
use lamplight_domain::availability::{Buffers, Busy};
use lamplight_domain::facts::BookRange;
use lamplight_domain::time::moved;
use lamplight_domain::visit_types::BufferMinutes;
use rusqlite::{Row, params};

use crate::columns::{id_or_null, instant, integer, not_ours, word};
use crate::{ReadTx, StoreError};

const LONGEST_BUFFER_MS: i64 = BufferMinutes::LONGEST as i64 * 60_000;

/// Gives `work` the taken stretches that begin before the range's end and reach, with their buffers, into it or
/// close to it. Rows are read from the index alone, and only as `work` takes them.
pub fn with_busy<T>(
    tx: &ReadTx,
    range: &BookRange,
    buffers: &Buffers,
    work: impl FnOnce(&mut dyn Iterator<Item = Busy>) -> T,
) -> Result<T, StoreError> {
    let mut statement = tx.statement(include_str!("busy.sql"))?;
    // What lies just outside keeps its buffer, or has the last visit's, within.
    let began_after = super::began_after(range.from).saturating_sub(LONGEST_BUFFER_MS);
    let begins_before = range.until.timestamp_millis().saturating_add(LONGEST_BUFFER_MS);
    let params = params![range.provider.0.as_bytes(), began_after, begins_before];
    let mut rows = statement.query(params)?;
    let failed = RefCell::new(None);
    let mut next = || {
        loop {
            let read =
                rows.next().map_err(StoreError::from).and_then(|row| row.map(|row| busy(row, buffers)).transpose());
            match read {
                Ok(Some(Some(busy))) => return Some(busy),
                Ok(Some(None)) => {}
                Ok(None) => return None,
                Err(error) => {
                    failed.replace(Some(error));
                    return None;
                }
            }
        }
    };
    let done = work(&mut std::iter::from_fn(&mut next));
    failed.into_inner().map_or(Ok(done), Err)
}

/// `None` where the visit keeps its time from nobody.
fn busy(row: &Row<'_>, buffers: &Buffers) -> Result<Option<Busy>, StoreError> {
    let status: Status = word(row, 2)?;
    if !status.occupies() {
        return Ok(None);
    }
    let from = instant(row, 0)?;
    let minutes = VisitMinutes::new(integer(row, 1)?).map_err(|_| not_ours(row, 1))?;
    let buffer = buffers.after(id_or_null(row, 3)?);
    Ok(Some(Busy { from, until: moved(from, minutes.duration() + buffer.duration()) }))
}
