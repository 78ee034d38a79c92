//! Who may be registered already: everybody who has nearly the name, nearly the birth date with part of the name, the
//! phone number or an identifier of the person being registered, weighed by the domain's score.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use lamplight_domain::fold;
use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Namesake;
use lamplight_domain::patients::likeness::{LIKELY, POSSIBLE, Person, likeness, one_slip_away};
use lamplight_wire::views::{PersonTyped, PossibleDuplicate};

use super::search::{Range, alternatives};
use super::search_key::{Key, key_of_namesake};
use super::terms::{Place, phone_term};
use crate::{ReadTx, StoreError};

const SHOWN: usize = 5;
/// Patients who are weighed, and rows that are looked at for a common name.
const MOST_WEIGHED: usize = 200;
const MOST_ROWS: usize = 8000;
const PHONE_FIGURES: usize = 10;
const FEWEST_PHONE_FIGURES: usize = 7;

/// Patients who may be this person, the likeliest first.
pub fn duplicates(tx: &ReadTx, typed: &PersonTyped) -> Result<Vec<PossibleDuplicate>, StoreError> {
    let person = Person {
        given: &typed.given,
        family: &typed.family,
        birth_date: typed.birth_date,
        phones: &typed.phones,
        addresses: &typed.addresses,
        identifiers: &typed.identifiers,
    };
    let mut possible = Vec::new();
    for id in candidates(tx, typed)? {
        let Some(patient) = super::get(tx, id)? else { continue };
        let likeness = likeness(&person, &Person::from(&patient));
        if likeness.score >= POSSIBLE {
            possible.push((std::cmp::Reverse(likeness.score), id, likeness));
        }
    }
    possible.sort_unstable_by_key(|(score, id, _)| (*score, *id));
    possible.truncate(SHOWN);
    let mut answer = Vec::with_capacity(possible.len());
    for (_, id, likeness) in possible {
        if let Some(patient) = super::summary(tx, id)? {
            answer.push(PossibleDuplicate { patient, likely: likeness.score >= LIKELY, likeness });
        }
    }
    Ok(answer)
}

/// Patients with the same folded name and birth date.
pub fn namesakes(tx: &ReadTx, namesake: &Namesake) -> Result<Vec<PatientId>, StoreError> {
    let wanted = key_of_namesake(namesake);
    let mut same_key = Vec::new();
    born(namesake.birth_date).walk(tx, |key, patient| {
        if key.is_namesake(&wanted) {
            same_key.push(patient()?);
        }
        Ok(ControlFlow::Continue(()))
    })?;
    let mut found = Vec::new();
    for id in same_key {
        // Names without letters have one key in common and are compared as they stand.
        let patient = super::get(tx, id)?;
        let same = |patient: &lamplight_domain::patients::Patient| {
            Namesake::new(&patient.given, &patient.family, patient.birth_date) == *namesake
        };
        found.extend(patient.filter(same).map(|patient| patient.id));
    }
    Ok(found)
}

fn born(date: NaiveDate) -> Range {
    Range::is(Place::Born, &date.format("%Y%m%d").to_string())
}

fn candidates(tx: &ReadTx, typed: &PersonTyped) -> Result<BTreeSet<PatientId>, StoreError> {
    let mut found = BTreeSet::new();
    let mut take = |range: &Range, wanted: &dyn Fn(Key) -> bool| {
        let mut left = MOST_ROWS;
        range.walk(tx, |key, patient| {
            left -= 1;
            if wanted(key) {
                found.insert(patient()?);
            }
            Ok(if left == 0 || found.len() >= MOST_WEIGHED {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            })
        })
    };
    for identifier in &typed.identifiers {
        take(&Range::is(Place::Number, &super::terms::number_term(identifier.value.as_str())), &|_| true)?;
    }
    for phone in &typed.phones {
        let figures: String = phone_term(phone).chars().take(PHONE_FIGURES).collect();
        if figures.len() >= FEWEST_PHONE_FIGURES {
            take(&Range::begins(Place::Phone, &figures), &|_| true)?;
        }
    }
    let words: Vec<String> = [fold::words(&typed.family), fold::words(&typed.given)].concat();
    let all = words.iter().map(|word| alternatives(tx, word)).collect::<Result<Vec<_>, _>>()?;
    let agreeing = |key: Key| all.iter().filter(|one| one.distance(key).is_some()).count();
    if let Some(date) = typed.birth_date {
        take(&born(date), &|key| agreeing(key) > 0)?;
        for near in one_slip_away(date) {
            take(&born(near), &|key| agreeing(key) > 1)?;
        }
    }
    // Both names: of the part that has the fewest patients, those who have another part as well.
    let mut fewest: Option<(usize, Vec<Range>)> = None;
    if all.len() > 1 {
        for ranges in all.iter().map(super::search::Alternatives::ranges) {
            let most = fewest.as_ref().map_or(MOST_ROWS, |(count, _)| *count);
            let count = super::search::count_all(tx, &ranges, most)?;
            if fewest.is_none() || count < most {
                fewest = Some((count, ranges));
            }
        }
    }
    for range in fewest.iter().flat_map(|(_, ranges)| ranges) {
        take(range, &|key| agreeing(key) > 1)?;
    }
    Ok(found)
}
