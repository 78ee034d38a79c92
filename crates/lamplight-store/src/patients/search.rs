//! Finding patients by the beginnings of names and numbers, in about a millisecond among 100,000.
//!
//! A patient matches when each typed word begins a word of the family name, the given name or the record number.
//! The first ones by family and given name are wanted, and what makes that slow is sorting everything that
//! matches. So: where a word begins the family name, the index has the right order already. For the rest, a rare
//! word's matches are few and are sorted; where every word is common, walking all patients in order soon meets
//! enough of them.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use lamplight_domain::ids::PatientId;
use lamplight_wire::views::PatientSummary;
use rusqlite::{Row, params};

use crate::columns::{id, text};
use crate::fold;
use crate::{ReadTx, StoreError};

/// From here on a word is common: walking in order is then quicker than sorting its matches.
const COMMON: u32 = 2000;

/// The first `limit` patients by family and given name who match every word of `text`. Accents, case and
/// punctuation do not count. A text without letters or digits finds nobody.
pub fn search(tx: &ReadTx, text: &str, limit: u32) -> Result<Vec<PatientSummary>, StoreError> {
    let wanted = Wanted::new(text);
    if wanted.words.is_empty() || limit == 0 {
        return Ok(Vec::new());
    }
    let mut found = Found { limit: limit as usize, first: BTreeSet::new() };
    for word in &wanted.words {
        by_family(tx, word, &wanted, &mut found)?;
    }
    by_other_words(tx, &wanted, &mut found)?;
    let summaries = found.first.into_iter().map(|(_, patient)| super::summary(tx, patient));
    summaries.filter_map(Result::transpose).collect()
}

/// The typed words, folded, each with the blank before it that words have in a search key.
struct Wanted {
    words: Vec<String>,
}

impl Wanted {
    fn new(text: &str) -> Self {
        let mut words: Vec<String> = fold::words(text).iter().map(|word| format!(" {word}")).collect();
        words.sort_unstable();
        words.dedup();
        Wanted { words }
    }

    fn all_in(&self, key: &str) -> bool {
        self.words.iter().all(|word| key.contains(word.as_str()))
    }
}

/// The first matches so far, in the order of the answer.
struct Found {
    limit: usize,
    first: BTreeSet<(String, PatientId)>,
}

impl Found {
    fn add(&mut self, key: &str, patient: PatientId) {
        self.first.insert((key.to_owned(), patient));
        if self.first.len() > self.limit {
            self.first.pop_last();
        }
    }

    /// Nothing at or after this key can come into the answer any more.
    fn is_past(&self, key: &str) -> bool {
        self.first.len() == self.limit && self.first.last().is_some_and(|(last, _)| key > last.as_str())
    }
}

/// Patients whose family name begins with the word, in order, until there are enough.
fn by_family(tx: &ReadTx, word: &str, wanted: &Wanted, found: &mut Found) -> Result<(), StoreError> {
    in_names(tx, word, &fold::after_prefix(word), |key, patient| {
        if found.is_past(key) {
            return Ok(ControlFlow::Break(()));
        }
        if wanted.all_in(key) {
            found.add(key, patient()?);
        }
        Ok(ControlFlow::Continue(()))
    })
}

/// Patients of whom every typed word begins another word than the first of the family name.
fn by_other_words(tx: &ReadTx, wanted: &Wanted, found: &mut Found) -> Result<(), StoreError> {
    let mut rarest = (COMMON, None);
    for word in &wanted.words {
        let (from, until) = word_range(word);
        let count: Option<u32> =
            tx.one(include_str!("count_in_words.sql"), params![from, until, rarest.0], |row| Ok(row.get(0)?))?;
        if let Some(count) = count.filter(|count| *count < rarest.0) {
            rarest = (count, Some(word));
        }
    }
    let others = |key: &str| key.get(1..).is_some_and(|rest| wanted.all_in(rest));
    match rarest.1 {
        Some(word) => {
            let (from, until) = word_range(word);
            tx.each(include_str!("in_words.sql"), params![from, until], |row| {
                let key = text(row, 0)?;
                if others(key) && !found.is_past(key) {
                    found.add(key, id(row, 1)?);
                }
                Ok(ControlFlow::Continue(()))
            })
        }
        None => in_names(tx, "", &fold::after_prefix(""), |key, patient| {
            if found.is_past(key) {
                return Ok(ControlFlow::Break(()));
            }
            if others(key) {
                found.add(key, patient()?);
            }
            Ok(ControlFlow::Continue(()))
        }),
    }
}

/// In the table of words they stand without the blank.
fn word_range(word: &str) -> (&str, String) {
    let bare = word.trim_start();
    (bare, fold::after_prefix(bare))
}

/// Walks search keys in order; the patient's id is read only where it is asked for.
fn in_names(
    tx: &ReadTx,
    from: &str,
    until: &str,
    mut visit: impl FnMut(&str, &dyn Fn() -> Result<PatientId, StoreError>) -> Result<ControlFlow<()>, StoreError>,
) -> Result<(), StoreError> {
    tx.each(include_str!("in_names.sql"), params![from, until], |row: &Row<'_>| visit(text(row, 0)?, &|| id(row, 1)))
}
