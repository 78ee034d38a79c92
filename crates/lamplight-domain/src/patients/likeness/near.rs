//! Whether a word of a name may be the one that was meant.

use serde::{Deserialize, Serialize};

use super::nicknames::{is_nickname, nicknames};
use super::sounds::{sound_alike, sounds};
use super::spelling::{slips, spelling_clues};

/// How a typed word stands for a word of a name, the nearest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum NearBy {
    /// Said alike.
    Sound,
    /// One slip of the finger apart (two in long words).
    Spelling,
    /// One is what bearers of the other are called.
    Nickname,
}

/// A near word: why, and how far (0 is nearest).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Near {
    pub distance: usize,
    pub by: NearBy,
}

/// Fewer letters have too many neighbours.
pub const SHORTEST: usize = 3;
const LONG: usize = 8;

/// Whether `word` may be meant by `typed`, which may be a beginning. `None` also for the word itself.
pub fn near(typed: &str, word: &str) -> Option<Near> {
    let (length, other) = (typed.chars().count(), word.chars().count());
    if typed == word || length < SHORTEST || other < 2 {
        return None;
    }
    if is_nickname(typed, word) {
        return Some(Near { distance: 4, by: NearBy::Nickname });
    }
    let slips = slips(typed, word);
    let most = if length >= LONG { 2 } else { 1 };
    let is_slip = slips.whole <= most || (slips.prefix <= most && length > SHORTEST);
    // A word that begins as typed was found already; what is added behind makes it a little less near.
    let unfinished = usize::from(slips.whole > most);
    if (is_slip || slips.whole <= length.max(other).div_ceil(2)) && sound_alike(typed, word) {
        return Some(Near { distance: slips.prefix.min(slips.whole) + unfinished, by: NearBy::Sound });
    }
    is_slip.then_some(Near { distance: slips.prefix + unfinished + 1, by: NearBy::Spelling })
}

/// Whether the words are one slip apart: nearness for which no word is ever missed.
pub fn one_slip(typed: &str, word: &str) -> bool {
    slips(typed, word).whole == 1
}

/// A clue for looking a word up among those that may be near; [`near`] then decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clue {
    /// Words filed under exactly this.
    Is(String),
    /// Words filed under anything that begins so.
    Begins(String),
}

/// Sets sounds apart from spellings in the one list of clues.
const SOUND: char = '~';

/// What a word of a name is filed under.
pub fn clues_of(word: &str) -> Vec<String> {
    let mut clues = spelling_clues(word);
    clues.extend(sounds(word).iter().map(|code| format!("{SOUND}{code}")));
    clues
}

/// Where to look for words that are near to the typed one.
pub fn clues_for(typed: &str) -> Vec<Clue> {
    if typed.chars().count() < SHORTEST {
        return Vec::new();
    }
    let mut clues: Vec<Clue> = spelling_clues(typed).into_iter().map(Clue::Is).collect();
    for code in sounds(typed) {
        let clue = format!("{SOUND}{code}");
        // Three sounds are enough of a beginning to look for what it goes on to.
        clues.push(if code.len() >= 3 { Clue::Begins(clue) } else { Clue::Is(clue) });
    }
    clues
}

/// Names that the typed one may stand for without being near in any other way.
pub fn known_as(typed: &str) -> Vec<&'static str> {
    nicknames(typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspelt_and_misheard_names_are_near() {
        for (typed, word, by) in [
            ("ramires", "ramirez", NearBy::Sound),
            ("jonson", "johnson", NearBy::Sound),
            ("katherine", "catherine", NearBy::Nickname),
            ("nguyne", "nguyen", NearBy::Sound),
            ("garxia", "garcia", NearBy::Spelling),
            ("ramrie", "ramirez", NearBy::Spelling),
            ("jonso", "johnson", NearBy::Spelling),
            ("bob", "robert", NearBy::Nickname),
        ] {
            assert_eq!(near(typed, word).map(|found| found.by), Some(by), "{typed} {word}");
        }
        for (typed, word) in [("ramirez", "ramirez"), ("ra", "ro"), ("ramirez", "moreno"), ("smith", "jones")] {
            assert_eq!(near(typed, word), None, "{typed} {word}");
        }
    }

    #[test]
    fn what_is_near_is_filed_where_it_is_looked_for() {
        for (typed, word) in
            [("ramires", "ramirez"), ("jonso", "johnson"), ("kathryn", "catherine"), ("lee", "leigh"), ("ana", "anna")]
        {
            let filed = clues_of(word);
            let met = clues_for(typed).into_iter().any(|clue| match clue {
                Clue::Is(clue) => filed.contains(&clue),
                Clue::Begins(clue) => filed.iter().any(|one| one.starts_with(&clue)),
            });
            assert!(met, "{typed} {word}");
        }
    }
}
