//! A page of the feed: its records, its cursor and the rebase over it, in one transaction.

use lamplight_wire::sync::{Page, RecordTooNew};

use super::rebase::{Basis, rebase};
use super::receipts::accept;
use crate::{ReplicaTx, feed_hash};

/// What became of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageTaken {
    /// Applied; `more` when the server had more.
    Applied { more: bool },
    /// It does not continue the cursor: a duplicate or a late one. Nothing was written.
    NotNext,
    /// The cursor's epoch has ended. Nothing was written.
    EpochChanged,
    /// The results do not hash to what the server says. Nothing was written.
    HistoryDiffers,
    /// Holds a record that needs a newer program. Nothing was written.
    TooNew(RecordTooNew),
}

/// Applies a page: records, cursor and rebase stand or fall together. Everything is checked before the first
/// write.
pub fn take_page<T: ReplicaTx>(tx: &mut T, page: &Page) -> Result<PageTaken, T::Error> {
    match tx.cursor()? {
        Some(cursor) if cursor.epoch != page.after.epoch => return Ok(PageTaken::EpochChanged),
        Some(cursor) if cursor != page.after => return Ok(PageTaken::NotNext),
        None if page.after.number != 0 => return Ok(PageTaken::NotNext),
        _ => {}
    }
    let end = feed_hash::follow(page.after, &page.results);
    if end.is_none_or(|end| end.hash != page.hash) {
        return Ok(PageTaken::HistoryDiffers);
    }
    apply_results(tx, page)?.map_or_else(
        |too_new| Ok(PageTaken::TooNew(too_new)),
        |()| {
            if let Some(end) = end {
                tx.save_cursor(&end)?;
            }
            Ok(PageTaken::Applied { more: page.more })
        },
    )
}

/// The records of a page without its cursor.
pub(super) fn apply_results<T: ReplicaTx>(tx: &mut T, page: &Page) -> Result<Result<(), RecordTooNew>, T::Error> {
    let mut basis = Basis::default();
    for record in page.results.iter().flat_map(|result| &result.records) {
        match record.read() {
            Ok(record) => basis.incoming.push(record),
            Err(too_new) => return Ok(Err(too_new)),
        }
    }
    let mut outbox = tx.outbox()?;
    for result in &page.results {
        // The feed is a receipt too: the answer to the push may have been lost.
        if let Some(place) = outbox.iter().position(|entry| entry.id() == result.operation) {
            accept(tx, &mut outbox, place, result.number, &mut basis)?;
            basis.leaving.insert(result.operation);
        }
    }
    rebase(tx, outbox, basis)?;
    Ok(Ok(()))
}
