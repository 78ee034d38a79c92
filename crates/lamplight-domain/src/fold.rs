//! Folding of names for finding and comparing: accents, case and punctuation do not count.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without accents. Letters that Unicode does not decompose are spelled out.
pub fn fold(text: &str) -> String {
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
pub fn words(text: &str) -> Vec<String> {
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
    piece.chars().filter(|c| c.is_alphanumeric() || is_picture(*c)).collect()
}

/// Symbols and emoji that somebody wrote into a name are part of it; dashes and quotes are not.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..='\u{1faff}')
}

/// The words of a name as one text, for comparing whole names.
pub fn folded_name(name: &str) -> String {
    words(name).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_punctuation_do_not_count() {
        assert_eq!(words("  José-María O'Brien "), ["jose", "maria", "obrien"]);
        assert_eq!(words("Łukasz Weiß İpek"), ["lukasz", "weiss", "ipek"]);
        assert_eq!(words("K7-000123"), ["k7000123"]);
        assert_eq!(words("Ana 🌻 — “Nita”"), ["ana", "🌻", "nita"]);
    }
}
