//! One link of the chain.

use sha2::{Digest, Sha256};

/// Keeps these hashes apart from every other use of SHA-256 in the product.
const TAG: &[u8] = b"lamplight/audit/1\0";

/// Hash of an event: covers its bytes, its number and, through the hash before, all events before it.
pub(super) fn link(before: &[u8; 32], number: u64, body: &[u8]) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(TAG);
    hasher.update(before);
    hasher.update(number.to_be_bytes());
    hasher.update(body);
    hasher.finalize().into()
}
