//! Patients who have what was typed: beginnings of words, dates, numbers.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::finding::Sought;

use super::Found;
use super::ranges::{Range, count_all};
use crate::patients::search_key::Key;
use crate::patients::terms::{Place, number_term, phone_term};
use crate::{ReadTx, StoreError};

/// From here on a word is common: walking in order is then quicker than sorting its patients.
const COMMON: usize = 1500;
/// Of a phone number at least this many last figures.
const PHONE_END: usize = 4;
/// Within a country; what stands before them is written or left out.
const PHONE_MOST: usize = 10;

pub(super) fn find<'s>(tx: &ReadTx, sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    if found.is_full() {
        return Ok(());
    }
    if !sought.numbers.is_empty() {
        return by_numbers(tx, sought, found);
    }
    if sought.words.is_empty() {
        let born: Vec<Range> = sought.born.iter().map(Range::born).collect();
        return born.iter().try_for_each(|range| walk(tx, range, sought, found, meets));
    }
    if sought.words.len() + usize::from(!sought.born.is_empty()) > 1 {
        let mut rarest: Option<Vec<Range>> = None;
        let mut least = COMMON;
        for ranges in parts(sought) {
            let count = count_all(tx, &ranges, least)?;
            if count < least {
                (least, rarest) = (count, Some(ranges));
            }
        }
        if let Some(ranges) = rarest {
            return sort(tx, &ranges, sought, found);
        }
    }
    in_order(tx, sought, found)
}

/// The stretches of each part of what was typed; a patient stands in one of each part.
fn parts(sought: &Sought) -> Vec<Vec<Range>> {
    let mut parts: Vec<Vec<Range>> =
        sought.words.iter().map(|word| Place::NAMES.map(|place| Range::begins(place, word)).into()).collect();
    if !sought.born.is_empty() {
        parts.push(sought.born.iter().map(Range::born).collect());
    }
    parts
}

fn meets(key: Key, sought: &Sought) -> bool {
    key.meets(sought)
}

/// All of the stretches, the best of them in order.
fn sort<'s>(tx: &ReadTx, ranges: &[Range], sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    let wanted = found.limit.saturating_sub(found.hits.len()) + found.seen.len();
    let mut best: BTreeSet<(usize, String, PatientId)> = BTreeSet::new();
    for range in ranges {
        range.walk(tx, |key, patient| {
            if key.meets(sought) {
                best.insert((rank(key, sought), key.0.to_owned(), patient()?));
                if best.len() > wanted {
                    best.pop_last();
                }
            }
            Ok(ControlFlow::Continue(()))
        })?;
    }
    best.into_iter().for_each(|(_, _, patient)| found.add(patient, sought, None));
    Ok(())
}

/// Whole words before beginnings, the family name before others, the family name that was typed first before others.
fn rank(key: Key, sought: &Sought) -> usize {
    let words = &sought.words;
    let is_whole = words.iter().all(|word| key.has_word(word));
    let family = words.iter().position(|word| key.family_begins(word)).unwrap_or(words.len());
    if is_whole { family } else { words.len() + 1 + family }
}

/// The same order, walked: each step is a stretch, and mostly the first ones are enough.
fn in_order<'s>(tx: &ReadTx, sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    let whole = |key: Key, sought: &Sought| key.is_born(sought) && sought.words.iter().all(|word| key.has_word(word));
    for word in &sought.words {
        walk(tx, &Range::is(Place::FirstOfFamily, word), sought, found, whole)?;
    }
    if let Some(rarest) = rarest(tx, sought, Range::is, found)? {
        walk(tx, &rarest, sought, found, whole)?;
    }
    for word in &sought.words {
        walk(tx, &Range::begins(Place::FirstOfFamily, word), sought, found, meets)?;
    }
    match rarest(tx, sought, Range::begins, found)? {
        Some(rarest) => walk(tx, &rarest, sought, found, meets),
        None => Ok(()),
    }
}

/// Counted no further: beyond, what was typed meets often enough.
const VERY_COMMON: usize = 20_000;

/// The shortest stretch of other words than the first of the family name. Everybody who meets all words and was not met
/// by a family name stands in it.
fn rarest(
    tx: &ReadTx,
    sought: &Sought,
    range: fn(Place, &str) -> Range,
    found: &Found,
) -> Result<Option<Range>, StoreError> {
    if found.is_full() {
        return Ok(None);
    }
    let mut ranges = sought.words.iter().map(|word| range(Place::OtherWord, word));
    let mut best = ranges.next();
    if sought.words.len() > 1 {
        let mut least = VERY_COMMON;
        for range in best.take().into_iter().chain(ranges) {
            let count = range.count(tx, least)?;
            if best.is_none() || count < least {
                (least, best) = (count, Some(range));
            }
        }
    }
    Ok(best)
}

fn walk<'s>(
    tx: &ReadTx,
    range: &Range,
    sought: &'s Sought,
    found: &mut Found<'s>,
    wanted: fn(Key, &Sought) -> bool,
) -> Result<(), StoreError> {
    if found.is_full() {
        return Ok(());
    }
    range.walk(tx, |key, patient| {
        if wanted(key, sought) {
            found.add(patient()?, sought, None);
        }
        Ok(if found.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
    })
}

/// Numbers lead to few patients, who then have to meet the rest.
fn by_numbers<'s>(tx: &ReadTx, sought: &'s Sought, found: &mut Found<'s>) -> Result<(), StoreError> {
    let Some((first, others)) = sought.numbers.split_first() else { return Ok(()) };
    let mut carriers: Option<BTreeSet<PatientId>> = None;
    for number in others {
        let mut these = BTreeSet::new();
        for range in number_ranges(number) {
            range.walk(tx, |_, patient| {
                let patient = patient()?;
                if carriers.as_ref().is_none_or(|before| before.contains(&patient)) {
                    these.insert(patient);
                }
                Ok(ControlFlow::Continue(()))
            })?;
        }
        carriers = Some(these);
    }
    for range in number_ranges(first) {
        if found.is_full() {
            break;
        }
        range.walk(tx, |key, patient| {
            if key.meets(sought) {
                let patient = patient()?;
                if carriers.as_ref().is_none_or(|both| both.contains(&patient)) {
                    found.add(patient, sought, Some(range.place));
                }
            }
            Ok(if found.is_full() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) })
        })?;
    }
    Ok(())
}

/// Record numbers and identifiers that begin so, phone numbers that end so, and words of a name that have figures.
fn number_ranges(number: &str) -> Vec<Range> {
    let mut ranges = vec![Range::begins(Place::Number, &number_term(number))];
    ranges.extend(Place::NAMES.map(|place| Range::begins(place, number)));
    let figures: String = phone_term(number).chars().take(PHONE_MOST).collect();
    if figures.len() >= PHONE_END && number.chars().all(|c| c.is_ascii_digit()) {
        ranges.push(Range::begins(Place::Phone, &figures));
    }
    ranges
}
