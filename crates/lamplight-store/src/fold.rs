//! Folding of text for search: accents, case and punctuation do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Separates family name, given name and record number in a search key; sorts before every letter and blank, so
/// that keys sort by family name, then given name.
const PART: &str = "\u{1}";

/// Lower case without accents. Letters that Unicode does not decompose are spelled out.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ı' => folded.push('i'),
            // A capital I with a dot leaves its dot behind in lower case.
            c if is_combining_mark(c) => {}
            c => folded.push(c),
        }
    }
    folded
}

/// The words of a text. A piece with a digit is a number as a whole ("K7-0012" is one word); in names a hyphen
/// parts words and other punctuation is left out ("O'Brien-Ruiz" is "obrien", "ruiz").
pub(crate) fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    for piece in folded.split_whitespace() {
        if piece.chars().any(|c| c.is_ascii_digit()) {
            words.push(only_letters_and_digits(piece));
        } else {
            words.extend(piece.split(['-', '\u{2010}', '\u{2011}', '\u{2013}']).map(only_letters_and_digits));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

fn only_letters_and_digits(piece: &str) -> String {
    piece.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Every word with a blank before it, the parts (family, given, record number) set apart.
pub(crate) fn search_key(parts: &[&str]) -> String {
    let part = |text: &&str| words(text).iter().map(|word| format!(" {word}")).collect::<String>();
    parts.iter().map(part).collect::<Vec<_>>().join(PART)
}

/// The words of a search key, except the first, which the key itself begins with.
pub(crate) fn words_after_the_first(search_key: &str) -> Vec<&str> {
    let mut words: Vec<&str> = search_key.split([' ', '\u{1}']).filter(|word| !word.is_empty()).collect();
    // A family name without letters ("—") leaves the first part empty: then every word is another one.
    if search_key.starts_with(' ') && !words.is_empty() {
        words.remove(0);
    }
    words.sort_unstable();
    words.dedup();
    words
}

/// The first text that sorts after everything that begins with `prefix`, in the order of UTF-8 bytes.
pub(crate) fn after_prefix(prefix: &str) -> String {
    format!("{prefix}\u{10ffff}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(words("  José-María O'Brien "), ["jose", "maria", "obrien"]);
        assert_eq!(words("Łukasz Weiß İpek"), ["lukasz", "weiss", "ipek"]);
        assert_eq!(words("K7-000123"), ["k7000123"]);
    }

    #[test]
    fn keys_sort_by_family_then_given() {
        let key = |family, given| search_key(&[family, given, "K1-1"]);
        assert!(key("Garcia", "Zoe") < key("Garcia Lopez", "Ana"));
        assert!(key("Garcia", "Ana") < key("Garcia", "Bea"));
        assert_eq!(words_after_the_first(&key("Garcia Lopez", "Ana")), ["ana", "k11", "lopez"]);
    }
}
