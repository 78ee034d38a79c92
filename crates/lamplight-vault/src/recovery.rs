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
