//! Patients who have nearly what was typed: words that names have and that sound like it, are a slip away, or are what
//! the bearer is called.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::finding::Sought;
use lamplight_domain::patients::likeness::{Clue, Near, clues_for, known_as, near};
use rusqlite::params;

use super::Found;
use super::ranges::{Range, count_all};
use crate::columns::text;
use crate::patients::search_key::Key;
use crate::patients::terms::Place;
use crate::{ReadTx, StoreError};

/// Words looked at that only begin with the same sounds, and near words that are followed.
const MOST_BEGINNINGS: i64 = 600;
const MOST_WORDS: usize = 24;
/// Patients of the rarest part that are looked at; far more than have nearly the same name.
const MOST_PATIENTS: usize = 12_000;

/// A typed word and the words that may be meant, the nearest first.
pub(crate) struct Alternatives<'s> {
    typed: &'s str,
    pub words: Vec<(Near, String)>,
}

impl Alternatives<'_> {
    /// How far the name's nearest word is from the typed one; the typed one itself is 0.
    pub fn distance(&self, key: Key) -> Option<usize> {
        if key.has_beginning(self.typed) {
            return Some(0);
        }
        self.words.iter().find(|(_, word)| key.has_word(word)).map(|(near, _)| near.distance + 1)
    }

    pub fn ranges(&self) -> Vec<Range> {
        let typed = Place::NAMES.map(|place| Range::begins(place, self.typed));
        let near = self.words.iter().flat_map(|(_, word)| Place::NAMES.map(|place| Range::is(place, word)));
        typed.into_iter().chain(near).collect()
    }
}

pub(super) fn find<'s>(tx: &ReadTx, sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    if found.is_full() || !sought.numbers.is_empty() || sought.words.is_empty() {
        return Ok(());
    }
    let all = sought.words.iter().map(|word| alternatives(tx, word)).collect::<Result<Vec<_>, _>>()?;
    if all.iter().all(|one| one.words.is_empty()) {
        return Ok(());
    }
    match &all[..] {
        [only] => one_word(tx, only, sought, found),
        _ => several_words(tx, &all, sought, found),
    }
}

/// The words of names that are near to a typed one.
pub(crate) fn alternatives<'s>(tx: &ReadTx, typed: &'s str) -> Result<Alternatives<'s>, StoreError> {
    let mut seen: BTreeSet<String> = known_as(typed).into_iter().map(str::to_owned).collect();
    let mut see = |row: &rusqlite::Row<'_>| {
        let word = text(row, 0)?;
        if !seen.contains(word) {
            seen.insert(word.to_owned());
        }
        Ok(ControlFlow::Continue(()))
    };
    for clue in clues_for(typed) {
        match clue {
            Clue::Is(clue) => tx.each(include_str!("clue_is.sql"), params![clue], &mut see)?,
            Clue::Begins(clue) => {
                let until = format!("{clue}\u{10ffff}");
                tx.each(include_str!("clue_begins.sql"), params![clue, until, MOST_BEGINNINGS], &mut see)?;
            }
        }
    }
    let mut words: Vec<(Near, String)> =
        seen.into_iter().filter_map(|word| near(typed, &word).map(|found| (found, word))).collect();
    words.sort_unstable();
    words.truncate(MOST_WORDS);
    Ok(Alternatives { typed, words })
}

/// The patients of each near word in turn, those of the family name first.
fn one_word<'s>(tx: &ReadTx, only: &Alternatives, sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    for (_, word) in &only.words {
        for place in Place::NAMES {
            if found.is_full() {
                return Ok(());
            }
            Range::is(place, word).walk(tx, |key, patient| {
                if key.is_born(sought) {
                    found.add(patient()?, sought, None);
                }
                Ok(if found.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
            })?;
        }
    }
    Ok(())
}

/// All patients of the part with the fewest, the nearest first.
fn several_words<'s>(
    tx: &ReadTx,
    all: &[Alternatives],
    sought: &'s Sought,
    found: &mut Found<'s>,
) -> Result<(), StoreError> {
    let mut fewest = (MOST_PATIENTS, all[0].ranges());
    for ranges in all.iter().map(Alternatives::ranges) {
        let count = count_all(tx, &ranges, fewest.0)?;
        if count < fewest.0 {
            fewest = (count, ranges);
        }
    }
    let mut left = MOST_PATIENTS;
    let mut best: BTreeSet<(usize, String, PatientId)> = BTreeSet::new();
    for range in &fewest.1 {
        range.walk(tx, |key, patient| {
            let distances = all.iter().map(|one| one.distance(key));
            if key.is_born(sought)
                && let Some(distance) = distances.sum::<Option<usize>>()
            {
                best.insert((distance, key.0.to_owned(), patient()?));
                if best.len() > found.limit {
                    best.pop_last();
                }
            }
            left = left.saturating_sub(1);
            Ok(if left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
    }
    best.into_iter().for_each(|(_, _, patient)| found.add(patient, sought, None));
    Ok(())
}
