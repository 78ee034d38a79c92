//! The recovery key: 256 random bits that a person keeps as 24 words (BIP39, English list).

use std::fmt;

use bip39::{Language, Mnemonic};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// How many words a recovery key has.
const WORDS: usize = 24;

/// Opens the clinic without password and without this computer's keyring. Shown once, kept on paper.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; 32]);

/// Why words are not a recovery key. Holds positions, never a word.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    #[error("a recovery key has {WORDS} words; {found} were given")]
    Count { found: usize },
    /// Counted from 1.
    #[error("word {position} is not in the list of recovery words; look for a typing mistake there")]
    Unknown { position: usize },
    #[error("every word is in the list but they do not fit together: two may be swapped, or one replaced")]
    Checksum,
}

impl RecoveryKey {
    /// A new one from the operating system's random source.
    pub fn random() -> Result<Self, getrandom::Error> {
        let mut key = RecoveryKey([0; 32]);
        getrandom::fill(&mut key.0)?;
        Ok(key)
    }

    /// Reads words as typed: any case, any white space, in one text or in several.
    pub fn from_words<W: AsRef<str>>(words: &[W]) -> Result<Self, WordsError> {
        let mut tidy: Zeroizing<Vec<String>> = Zeroizing::new(Vec::with_capacity(WORDS));
        for text in words {
            tidy.extend(text.as_ref().split_whitespace().map(str::to_lowercase));
        }
        if let Some(index) = tidy.iter().position(|word| Language::English.find_word(word).is_none()) {
            return Err(WordsError::Unknown { position: index + 1 });
        }
        if tidy.len() != WORDS {
            return Err(WordsError::Count { found: tidy.len() });
        }
        let text = Zeroizing::new(tidy.join(" "));
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, &text).map_err(|_| WordsError::Checksum)?;
        let (mut entropy, _) = mnemonic.to_entropy_array();
        let mut key = RecoveryKey([0; 32]);
        key.0.copy_from_slice(&entropy[..32]);
        entropy.zeroize();
        Ok(key)
    }

    /// The 24 words, to be shown once. The caller wipes them.
    pub fn words(&self) -> Vec<String> {
        Mnemonic::from_entropy_in(Language::English, &self.0)
            .expect("32 bytes are a length that BIP39 knows")
            .words()
            .map(str::to_owned)
            .collect()
    }

    pub(crate) fn entropy(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(redacted)")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The last vector of the BIP39 reference list with 256 zero bits.
    const ZEROES: &str = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon \
        abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon art";

    #[test]
    fn reads_the_reference_vector_in_any_case_and_white_space() {
        assert_eq!(RecoveryKey::from_words(&[ZEROES]).unwrap().entropy(), &[0; 32]);
        let untidy = ZEROES.to_uppercase().replace(' ', " \n\t ");
        assert_eq!(RecoveryKey::from_words(&[untidy]).unwrap().entropy(), &[0; 32]);
        let one_by_one: Vec<String> = ZEROES.split_whitespace().map(|word| format!(" {word} ")).collect();
        assert_eq!(RecoveryKey::from_words(&one_by_one).unwrap().entropy(), &[0; 32]);
    }

    fn refusal(text: &str) -> WordsError {
        RecoveryKey::from_words(&[text]).expect_err("these words are wrong")
    }

    #[test]
    fn says_which_word_is_mistyped() {
        let mut words: Vec<&str> = ZEROES.split_whitespace().collect();
        words[6] = "abandom";
        assert_eq!(refusal(&words.join(" ")), WordsError::Unknown { position: 7 });
        assert!(!refusal(&words.join(" ")).to_string().contains("abandom"), "a message never repeats a word");
    }

    #[test]
    fn says_when_words_do_not_fit_together_or_are_too_few() {
        assert_eq!(refusal(&ZEROES.replace("art", "zoo")), WordsError::Checksum);
        assert_eq!(refusal("abandon art"), WordsError::Count { found: 2 });
        assert_eq!(refusal(""), WordsError::Count { found: 0 });
        assert_eq!(refusal(&format!("{ZEROES} art")), WordsError::Count { found: 25 });
    }

    proptest! {
        #[test]
        fn words_carry_every_key(entropy in any::<[u8; 32]>()) {
            let words = RecoveryKey(entropy).words();
            prop_assert_eq!(words.len(), WORDS);
            let read = RecoveryKey::from_words(&words).unwrap();
            prop_assert_eq!(read.entropy(), &entropy);
        }

        /// Eight bits of checksum let one wrong word in 256 through; then it is another key, never a panic.
        #[test]
        fn hostile_text_is_refused_or_another_key(text in ".{0,400}") {
            let _ = RecoveryKey::from_words(&[text]);
        }
    }
}
