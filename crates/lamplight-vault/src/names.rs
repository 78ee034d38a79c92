//! One spelling of a user name for look-ups, so that "Ana" and "ana " are the same person and the same limit.

use unicode_normalization::UnicodeNormalization;

/// Trimmed, compatibility-normalised (NFKC) and in lower case.
pub(crate) fn folded(user_name: &str) -> String {
    user_name.trim().nfkc().flat_map(char::to_lowercase).nfkc().collect()
}
