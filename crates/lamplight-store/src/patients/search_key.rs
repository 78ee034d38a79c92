//! The search key of a patient: the folded words of family name, given name and, where there is one, preferred name,
//! each with a blank before it, and the birth date. Keys sort by family name, then given name; whatever was typed can be checked against one.

use chrono::NaiveDate;
use lamplight_domain::fold;
use lamplight_domain::patients::finding::Sought;
use lamplight_domain::patients::{Namesake, Patient};

/// Sets the parts apart; sorts before every letter and blank.
const PART: char = '\u{1}';
/// Of the birth date at the end.
const BORN: usize = 8;

pub(super) fn key_of(patient: &Patient) -> String {
    let preferred = patient.details.preferred_name.as_ref().map(|name| name.as_str());
    key(patient.family.as_str(), patient.given.as_str(), preferred, patient.birth_date)
}

pub(super) fn key_of_namesake(namesake: &Namesake) -> String {
    key(&namesake.family, &namesake.given, None, namesake.birth_date)
}

fn key(family: &str, given: &str, preferred: Option<&str>, born: NaiveDate) -> String {
    let part = |text: &str| fold::words(text).iter().map(|word| format!(" {word}")).collect::<String>();
    let preferred = preferred.map(|name| format!("{}{PART}", part(name))).unwrap_or_default();
    format!("{}{PART}{}{PART}{preferred}{}", part(family), part(given), born.format("%Y%m%d"))
}

/// A search key, read.
#[derive(Clone, Copy)]
pub(super) struct Key<'k>(pub &'k str);

impl<'k> Key<'k> {
    /// The words of the name, each with the blank before it.
    fn names(self) -> &'k str {
        &self.0[..self.0.len().saturating_sub(BORN)]
    }

    fn born(self) -> &'k str {
        &self.0[self.0.len().saturating_sub(BORN)..]
    }

    /// Whether family name, given name and birth date are those of a namesake's key, whatever the preferred name.
    pub fn is_namesake(self, wanted: &str) -> bool {
        let wanted = Key(wanted);
        self.born() == wanted.born() && self.names().starts_with(wanted.names())
    }

    /// Whether a word of the name begins so.
    pub fn has_beginning(self, word: &str) -> bool {
        self.places(word).next().is_some()
    }

    /// Whether a word of the name is exactly this.
    pub fn has_word(self, word: &str) -> bool {
        self.places(word).any(|end| matches!(self.names().as_bytes().get(end), Some(b' ' | 1)))
    }

    /// Whether the family name begins so.
    pub fn family_begins(self, word: &str) -> bool {
        self.0.strip_prefix(' ').is_some_and(|rest| rest.starts_with(word))
    }

    /// Where words that begin so go on.
    fn places(self, word: &str) -> impl Iterator<Item = usize> {
        let names = self.names();
        let found = names.match_indices(word).filter(|(at, _)| *at > 0 && names.as_bytes()[at - 1] == b' ');
        found.map(move |(at, found)| at + found.len())
    }

    /// Whether the patient was born when it was typed.
    pub fn is_born(self, sought: &Sought) -> bool {
        sought.born.is_empty() || sought.born.iter().any(|born| born.is(self.born()))
    }

    /// Whether name and birth date are as typed.
    pub fn meets(self, sought: &Sought) -> bool {
        self.is_born(sought) && sought.words.iter().all(|word| self.has_beginning(word))
    }
}
