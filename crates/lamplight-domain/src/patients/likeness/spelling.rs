//! How far apart two words are spelt, and the clues by which an index finds the near ones without looking at all.

/// Clues are taken from this many letters at the beginning: a slip further back leaves them equal.
const BEGINNING: usize = 5;

/// Slips (a letter left out, added, replaced, or two neighbours exchanged) between two words: `whole`, and `prefix`,
/// the fewest between the first word and any beginning of the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slips {
    pub whole: usize,
    pub prefix: usize,
}

/// Counts the slips (optimal string alignment: no letter is touched twice).
pub fn slips(typed: &str, word: &str) -> Slips {
    let typed: Vec<char> = typed.chars().collect();
    let word: Vec<char> = word.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=word.len()).collect();
    for (i, t) in typed.iter().enumerate() {
        let mut row = Vec::with_capacity(word.len() + 1);
        row.push(i + 1);
        for (j, w) in word.iter().enumerate() {
            let mut least = (last[j + 1] + 1).min(row[j] + 1).min(last[j] + usize::from(t != w));
            if i > 0 && j > 0 && *t == word[j - 1] && typed[i - 1] == *w {
                least = least.min(before_last[j - 1] + 1);
            }
            row.push(least);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    let prefix = last.iter().copied().min().unwrap_or_default();
    Slips { whole: last.last().copied().unwrap_or_default(), prefix }
}

/// The beginning of a word and what is left of it without one letter. Two words that are one slip apart have a clue in
/// common (the symmetric deletions of SymSpell).
pub fn spelling_clues(word: &str) -> Vec<String> {
    let beginning: Vec<char> = word.chars().take(BEGINNING).collect();
    if beginning.len() < 2 {
        return Vec::new();
    }
    let without = |place: usize| {
        let kept = beginning.iter().enumerate().filter(|(index, _)| *index != place);
        kept.map(|(_, letter)| *letter).collect::<String>()
    };
    let mut clues: Vec<String> = (0..=beginning.len()).map(without).collect();
    clues.sort_unstable();
    clues.dedup();
    clues
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_of_the_finger_count_one() {
        for (typed, word) in [("ramires", "ramirez"), ("jonson", "johnson"), ("smiht", "smith"), ("annaa", "anna")] {
            assert_eq!(slips(typed, word).whole, 1, "{typed} {word}");
        }
        assert_eq!(slips("rami", "ramirez"), Slips { whole: 3, prefix: 0 });
        assert_eq!(slips("jonso", "johnson").prefix, 1);
    }

    proptest! {
        #[test]
        fn slips_are_symmetric_and_none_only_between_equals(one in "[a-d]{0,8}", other in "[a-d]{0,8}") {
            prop_assert_eq!(slips(&one, &other).whole, slips(&other, &one).whole);
            prop_assert_eq!(slips(&one, &other).whole == 0, one == other);
        }

        #[test]
        fn words_one_slip_apart_have_a_clue_in_common(
            word in "[a-e]{2,9}", place in 0_usize..9, letter in proptest::char::range('a', 'e'), kind in 0..4,
        ) {
            let mut letters: Vec<char> = word.chars().collect();
            let place = place % letters.len();
            match kind {
                0 => { letters.remove(place); }
                1 => letters.insert(place, letter),
                2 => letters[place] = letter,
                _ => { let next = (place + 1).min(letters.len() - 1); letters.swap(place, next); }
            }
            let slipped: String = letters.into_iter().collect();
            if slipped.chars().count() >= 2 {
                let clues = spelling_clues(&word);
                prop_assert!(spelling_clues(&slipped).iter().any(|clue| clues.contains(clue)), "{} {}", word, slipped);
            }
        }
    }
}
