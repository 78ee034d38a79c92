//! The hash over the feed, which both halves compute.

use lamplight_wire::envelope::to_bytes;
use lamplight_wire::sync::{Cursor, FeedHash, FeedResult};
use sha2::{Digest, Sha256};

/// The hash after one more result.
pub fn next(before: FeedHash, result: &FeedResult) -> FeedHash {
    let mut hasher = Sha256::new();
    hasher.update(b"lamplight/feed/1\0");
    hasher.update(before.0);
    hasher.update(to_bytes(result));
    FeedHash(hasher.finalize().into())
}

/// The cursor after a stretch of results; `None` when their numbers do not follow it without a gap.
pub fn follow(after: Cursor, results: &[FeedResult]) -> Option<Cursor> {
    results.iter().try_fold(after, |cursor, result| {
        let follows = result.number == cursor.number + 1;
        follows.then(|| Cursor { number: result.number, hash: next(cursor.hash, result), ..cursor })
    })
}
