//! Under which terms a patient is found, and the clues that lead from a misspelt word to the right one.

use std::collections::BTreeSet;

use lamplight_domain::fold;
use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use lamplight_domain::patients::likeness::{INDEX_VERSION, clues_of};
use rusqlite::params;

use super::search_key::key_of;
use crate::columns::id;
use crate::{ReadTx, StoreError, WriteTx, meta};

/// What kind of term it is: the first column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    FirstOfFamily = 0,
    OtherWord = 1,
    Number = 2,
    Phone = 3,
    Born = 4,
    Birthday = 5,
}

impl Place {
    /// Of the words of a name.
    pub const NAMES: [Place; 2] = [Place::FirstOfFamily, Place::OtherWord];
}

/// Longer numbers are found by their beginning.
const LONGEST_NUMBER: usize = 40;
const LONGEST_PHONE: usize = 15;
/// The fact about the file that says with which rules it was indexed.
const INDEXED_WITH: &str = "patient_terms";

/// One row for a patient.
type Term = (Place, String);

fn terms_of(patient: &Patient) -> BTreeSet<Term> {
    let mut terms = BTreeSet::new();
    let mut family = fold::words(patient.family.as_str()).into_iter();
    terms.extend(family.next().map(|word| (Place::FirstOfFamily, word)));
    terms.extend(family.chain(fold::words(patient.given.as_str())).map(|word| (Place::OtherWord, word)));
    let preferred = patient.details.preferred_name.as_ref();
    let preferred = preferred.into_iter().flat_map(|name| fold::words(name.as_str()));
    terms.extend(preferred.map(|word| (Place::OtherWord, word)));
    let numbers = patient.identifiers.iter().map(|identifier| identifier.value.as_str());
    for number in std::iter::once(patient.mrn.as_str()).chain(numbers) {
        terms.insert((Place::Number, number_term(number)));
    }
    terms.extend(patient.demographics.phones.iter().map(|phone| (Place::Phone, phone_term(phone))));
    let born = patient.birth_date.format("%Y%m%d").to_string();
    terms.insert((Place::Birthday, born.chars().skip(born.len().saturating_sub(4)).collect()));
    terms.insert((Place::Born, born));
    terms.retain(|(_, term)| !term.is_empty());
    terms
}

/// Letters and figures without what stands between them.
pub(super) fn number_term(number: &str) -> String {
    fold::words(number).concat().chars().take(LONGEST_NUMBER).collect()
}

/// Figures from the last on: people know the end of a number, and write its beginning in many ways.
pub(super) fn phone_term(phone: &str) -> String {
    phone.chars().rev().filter(char::is_ascii_digit).take(LONGEST_PHONE).collect()
}

/// Moves the patient from the terms of what was there before.
pub(super) fn replace(tx: &WriteTx, before: Option<&Patient>, after: Option<&Patient>) -> Result<(), StoreError> {
    let stand = |patient: Option<&Patient>| patient.map(|one| (one.id, key_of(one), terms_of(one)));
    let (before, after) = (stand(before), stand(after));
    if before == after {
        return Ok(());
    }
    if let Some((patient, key, terms)) = &before {
        let gone =
            terms.iter().filter(|term| !after.as_ref().is_some_and(|(_, now, all)| now == key && all.contains(*term)));
        for (place, term) in gone {
            tx.execute(include_str!("remove_term.sql"), params![*place as i64, term, key, patient.0.as_bytes()])?;
            forget_word(tx, *place, term)?;
        }
    }
    if let Some((patient, key, terms)) = &after {
        let new = terms
            .iter()
            .filter(|term| !before.as_ref().is_some_and(|(_, then, all)| then == key && all.contains(*term)));
        for (place, term) in new {
            learn_word(tx, *place, term)?;
            tx.execute(include_str!("add_term.sql"), params![*place as i64, term, key, patient.0.as_bytes()])?;
        }
    }
    Ok(())
}

/// Files a word that no name had yet under its clues.
fn learn_word(tx: &WriteTx, place: Place, word: &str) -> Result<(), StoreError> {
    if !Place::NAMES.contains(&place) || is_known(tx, word)? {
        return Ok(());
    }
    for clue in clues_of(word) {
        tx.execute(include_str!("add_clue.sql"), params![clue, word])?;
    }
    Ok(())
}

/// A word that no name has any more leaves nothing behind.
fn forget_word(tx: &WriteTx, place: Place, word: &str) -> Result<(), StoreError> {
    if !Place::NAMES.contains(&place) || is_known(tx, word)? {
        return Ok(());
    }
    for clue in clues_of(word) {
        tx.execute(include_str!("remove_clue.sql"), params![clue, word])?;
    }
    Ok(())
}

fn is_known(tx: &ReadTx, word: &str) -> Result<bool, StoreError> {
    for place in Place::NAMES {
        if tx.one(include_str!("has_term.sql"), params![place as i64, word], |_| Ok(()))?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether the file was indexed with the rules of this program.
pub(crate) fn are_current(tx: &ReadTx) -> Result<bool, StoreError> {
    Ok(meta::get(tx, INDEXED_WITH)?.is_some_and(|version| version == INDEX_VERSION.to_string()))
}

/// Indexes every patient anew: after a migration, and when the rules of folding or of sounds have changed. Rows go in
/// in the order of the table, a kind at a time, which is many times as fast as patient by patient.
pub(crate) fn rebuild(tx: &WriteTx) -> Result<(), StoreError> {
    tx.execute("DELETE FROM patient_terms", [])?;
    tx.execute("DELETE FROM patient_clues", [])?;
    let patients: Vec<PatientId> = tx.all(include_str!("ids.sql"), [], |row| id(row, 0))?;
    let mut rows: Vec<(Place, String, u32)> = Vec::new();
    let mut keys: Vec<String> = Vec::with_capacity(patients.len());
    for (number, patient) in (0..).zip(&patients) {
        let Some(patient) = super::get(tx, *patient)? else { continue };
        keys.push(key_of(&patient));
        rows.extend(terms_of(&patient).into_iter().map(|(place, term)| (place, term, number)));
    }
    let key = |number: u32| keys[number as usize].as_str();
    rows.sort_unstable_by(|a, b| (a.0, &a.1, key(a.2), a.2).cmp(&(b.0, &b.1, key(b.2), b.2)));
    let mut clues: Vec<(String, &str)> = Vec::new();
    let mut word_before = "";
    for (place, term, number) in &rows {
        let patient = patients[*number as usize].0;
        tx.execute(include_str!("add_term.sql"), params![*place as i64, term, key(*number), patient.as_bytes()])?;
        if Place::NAMES.contains(place) && word_before != term {
            clues.extend(clues_of(term).into_iter().map(|clue| (clue, term.as_str())));
            word_before = term;
        }
    }
    clues.sort_unstable();
    for (clue, term) in clues {
        tx.execute(include_str!("add_clue.sql"), params![clue, term])?;
    }
    meta::put(tx, INDEXED_WITH, &INDEX_VERSION.to_string())
}
