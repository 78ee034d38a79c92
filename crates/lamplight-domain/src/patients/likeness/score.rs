//! The score of a likely duplicate, as a sum of reasons that can be read aloud.
//!
//! Weights are whole points, near to what such fields are worth in record linkage (a name and a birth date together
//! decide; a phone or an address is shared in households). A field that is not known on one side says nothing.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::birth_dates::{self, BirthDates};
use super::names::{self, Name};
use crate::fold;
use crate::patients::{Address, ExternalIdentifier, Patient};

/// From here on somebody is worth showing.
pub const POSSIBLE: u8 = 45;
/// From here on registering asks once whether it is really somebody else.
pub const LIKELY: u8 = 75;

/// Figures of a phone number that count: what is dialled within a country.
const PHONE_FIGURES: usize = 10;
const FEWEST_PHONE_FIGURES: usize = 7;

/// What is known of a person, as far as it is compared; parts may be missing while they are being typed.
#[derive(Clone, Default)]
pub struct Person<'a> {
    pub given: &'a str,
    pub family: &'a str,
    pub birth_date: Option<NaiveDate>,
    pub phones: &'a [String],
    pub addresses: &'a [Address],
    pub identifiers: &'a [ExternalIdentifier],
}

/// Holds no demographics: debug output may reach a log.
impl std::fmt::Debug for Person<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(..)")
    }
}

impl<'a> From<&'a Patient> for Person<'a> {
    fn from(patient: &'a Patient) -> Self {
        Person {
            given: patient.given.as_str(),
            family: patient.family.as_str(),
            birth_date: Some(patient.birth_date),
            phones: &patient.demographics.phones,
            addresses: &patient.demographics.addresses,
            identifiers: &patient.identifiers,
        }
    }
}

/// Why two people may be one, or may not.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    SameName,
    NameSoundsAlike,
    NameSpeltAlike,
    Nickname,
    /// One has more words in the name than the other.
    PartOfName,
    NamesSwapped,
    SameFamilyName,
    SameGivenName,
    SameBirthDate,
    BirthDateSwapped,
    BirthDateOneDigitOff,
    OtherBirthDate,
    SamePhone,
    SameAddress,
    SameIdentifier,
    OtherIdentifier,
}

/// One reason and what it counts for; negative where it speaks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Reason {
    pub why: Why,
    pub weight: i16,
}

/// A score of 0–100 with its reasons, the heaviest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Likeness {
    pub score: u8,
    pub reasons: Vec<Reason>,
}

/// How likely the two are one person. Symmetric, greatest for equals, and never less for one more agreement.
pub fn likeness(one: &Person, other: &Person) -> Likeness {
    let mut reasons: Vec<Reason> = [
        names::compare(&name(one), &name(other)),
        birth_date(one, other),
        shared(phones(one), &phones(other), Why::SamePhone, 15),
        shared(addresses(one), &addresses(other), Why::SameAddress, 10),
        identifier(one, other),
    ]
    .into_iter()
    .flatten()
    .collect();
    let sum: i16 = reasons.iter().map(|reason| reason.weight).sum();
    reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight));
    Likeness { score: u8::try_from(sum.clamp(0, 100)).unwrap_or_default(), reasons }
}

fn name(person: &Person) -> Name {
    Name { given: fold::words(person.given), family: fold::words(person.family) }
}

fn birth_date(one: &Person, other: &Person) -> Option<Reason> {
    let (why, weight) = match birth_dates::compare(one.birth_date?, other.birth_date?) {
        BirthDates::Same => (Why::SameBirthDate, 40),
        BirthDates::DayMonthSwapped => (Why::BirthDateSwapped, 32),
        BirthDates::OneDigitOff => (Why::BirthDateOneDigitOff, 28),
        BirthDates::Different => (Why::OtherBirthDate, -20),
    };
    Some(Reason { why, weight })
}

fn shared(one: BTreeSet<String>, other: &BTreeSet<String>, why: Why, weight: i16) -> Option<Reason> {
    one.iter().any(|value| other.contains(value)).then_some(Reason { why, weight })
}

/// The last figures of each number that has enough of them.
fn phones(person: &Person) -> BTreeSet<String> {
    let figures = |phone: &String| phone.chars().filter(char::is_ascii_digit).collect::<String>();
    let phones = person.phones.iter().map(figures).filter(|phone| phone.len() >= FEWEST_PHONE_FIGURES);
    phones.map(|phone| phone[phone.len().saturating_sub(PHONE_FIGURES)..].to_owned()).collect()
}

/// First line and postal code, or city where there is no code.
fn addresses(person: &Person) -> BTreeSet<String> {
    let folded = |address: &Address| {
        let line = address.lines.first().map(|line| fold::folded_name(line)).filter(|line| !line.is_empty())?;
        let place = if address.postal_code.is_empty() { &address.city } else { &address.postal_code };
        Some(format!("{line}\n{}", fold::folded_name(place)))
    };
    person.addresses.iter().filter_map(folded).collect()
}

/// The same number of one system is as good as a proof; different ones of one system speak against.
fn identifier(one: &Person, other: &Person) -> Option<Reason> {
    let any = |same: fn(&ExternalIdentifier, &ExternalIdentifier) -> bool| {
        one.identifiers.iter().any(|a| other.identifiers.iter().any(|b| same(a, b)))
    };
    if any(|a, b| a == b) {
        Some(Reason { why: Why::SameIdentifier, weight: 60 })
    } else if any(|a, b| a.system == b.system) {
        Some(Reason { why: Why::OtherIdentifier, weight: -15 })
    } else {
        None
    }
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
