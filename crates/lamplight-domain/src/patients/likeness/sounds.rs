//! How a name sounds: Double Metaphone, which knows spellings of Romance, Germanic, Slavic and other origins and gives
//! a second code where a name can be said in two ways.
//!
//! The codes are kept in databases. Another version of the code must come with another
//! [`INDEX_VERSION`](super::INDEX_VERSION), or what is stored no longer matches what is asked.

use rphonetic::DoubleMetaphone;

/// Long enough that Hernandez and Hernando differ.
const LONGEST_CODE: usize = 6;

/// The one or two codes of a folded word; none for other scripts and for words with figures.
pub fn sounds(word: &str) -> Vec<String> {
    if word.len() < 2 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Vec::new();
    }
    // Of a name of a hundred letters the beginning decides.
    let beginning = &word[..word.len().min(24)];
    let found = DoubleMetaphone::new(Some(LONGEST_CODE)).double_metaphone(beginning);
    let mut codes = vec![found.primary(), found.alternate()];
    codes.retain(|code| !code.is_empty());
    codes.dedup();
    codes
}

/// Whether two folded words can be said alike.
pub fn sound_alike(one: &str, other: &str) -> bool {
    let others = sounds(other);
    sounds(one).iter().any(|code| others.contains(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_many_origins_are_heard_alike() {
        for (one, other) in [
            ("ramirez", "ramires"),
            ("johnson", "jonson"),
            ("katherine", "catherine"),
            ("kathryn", "catherine"),
            ("hernandez", "hernandes"),
            ("jimenez", "gimenez"),
            ("schmidt", "schmitt"),
            ("stephen", "steven"),
            ("meyer", "maier"),
            ("philip", "filip"),
            ("nguyen", "nguyan"),
            ("wojcik", "wojcick"),
        ] {
            assert!(sound_alike(one, other), "{one} {:?}, {other} {:?}", sounds(one), sounds(other));
        }
        for (one, other) in [("ramirez", "moreno"), ("smith", "jones"), ("ana", "maria")] {
            assert!(!sound_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_is_no_latin_word_has_no_sound() {
        for word in ["", "山田", "k7", "محمد", "🌻", "a"] {
            assert!(sounds(word).is_empty(), "{word}");
        }
        assert!(!sounds(&"ma".repeat(50)).is_empty());
    }
}
