//! Answering a pull.

use lamplight_wire::sync::{Cursor, Halt, Page, Pull, ToWorkstation};

use crate::{OrderTx, feed_hash};

/// The page that follows the cursor, or why this device must stop.
pub fn page<T: OrderTx>(tx: &mut T, pull: &Pull) -> Result<ToWorkstation, T::Error> {
    let epoch = tx.epoch()?;
    let after = pull.cursor.unwrap_or(Cursor::start(epoch));
    if after.epoch != epoch {
        return Ok(ToWorkstation::Halt(Halt::EpochChanged { epoch }));
    }
    if tx.hash_at(after.number)? != Some(after.hash) {
        return Ok(ToWorkstation::Halt(Halt::HistoryDiffers));
    }
    let results = tx.results_after(after.number, pull.limit)?;
    let hash = results.iter().fold(after.hash, feed_hash::next);
    let more = results.last().map_or(after.number, |last| last.number) < tx.head()?.number;
    Ok(ToWorkstation::Page(Page { after, results, hash, more }))
}
