//! How two names stand to each other.

use super::nicknames::is_nickname;
use super::score::{Reason, Why};
use super::sounds::sound_alike;
use super::spelling::slips;

/// A name by its folded words.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub given: Vec<String>,
    pub family: Vec<String>,
}

/// Of one part (family or given), the weakest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Different,
    /// Some words of it: Garcia and Garcia Lopez.
    Partly,
    Nickname,
    Spelling,
    Sound,
    Same,
}

/// The most that a name counts for.
const WHOLE: u8 = 50;
/// Where only one part agrees: twins, or a changed family name.
const ONE_PART: u8 = 10;
/// Less, where given and family name are exchanged.
const SWAPPED: u8 = 4;

/// What the names say, if anything. Symmetric.
pub(super) fn compare(one: &Name, other: &Name) -> Option<Reason> {
    let straight = by_parts(compare_part(&one.family, &other.family), compare_part(&one.given, &other.given));
    let crossed = by_parts(compare_part(&one.family, &other.given), compare_part(&one.given, &other.family));
    let crossed = crossed.filter(|reason| reason.weight > i16::from(ONE_PART));
    let crossed = crossed.map(|reason| Reason { why: Why::NamesSwapped, weight: reason.weight - i16::from(SWAPPED) });
    match (straight, crossed) {
        (Some(straight), Some(crossed)) if crossed.weight > straight.weight => Some(crossed),
        (None, crossed) => crossed,
        (straight, _) => straight,
    }
}

fn by_parts(family: Part, given: Part) -> Option<Reason> {
    let why = match (family, given) {
        (Part::Different, Part::Different) => return None,
        (_, Part::Different) => return Some(Reason { why: Why::SameFamilyName, weight: i16::from(ONE_PART) }),
        (Part::Different, _) => return Some(Reason { why: Why::SameGivenName, weight: i16::from(ONE_PART) }),
        (family, given) => match family.min(given) {
            Part::Same => Why::SameName,
            Part::Sound => Why::NameSoundsAlike,
            Part::Spelling => Why::NameSpeltAlike,
            Part::Nickname => Why::Nickname,
            Part::Partly | Part::Different => Why::PartOfName,
        },
    };
    let weight = (points(family) + points(given)).min(WHOLE);
    Some(Reason { why, weight: i16::from(weight) })
}

fn points(part: Part) -> u8 {
    match part {
        Part::Same => 25,
        Part::Sound => 21,
        Part::Spelling => 20,
        Part::Nickname => 19,
        Part::Partly => 18,
        Part::Different => 0,
    }
}

fn compare_part(one: &[String], other: &[String]) -> Part {
    if one.is_empty() || other.is_empty() {
        return Part::Different;
    }
    if one == other || one.concat() == other.concat() {
        return Part::Same;
    }
    if one.len() == other.len() {
        let pairs = one.iter().zip(other);
        return pairs.map(|(one, other)| compare_word(one, other)).min().unwrap_or(Part::Different);
    }
    // The first words carry a name; further ones are often left out.
    let agree =
        |a: &[String], b: &[String]| a.iter().all(|word| b.iter().any(|near| compare_word(word, near) > Part::Partly));
    let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if agree(few, many) { Part::Partly } else { Part::Different }
}

fn compare_word(one: &str, other: &str) -> Part {
    if one == other {
        return Part::Same;
    }
    let length = one.chars().count().min(other.chars().count());
    let slips = slips(one, other).whole;
    let is_slip = length > 2 && slips <= if length >= 8 { 2 } else { 1 };
    let bound = one.chars().count().max(other.chars().count()).div_ceil(2);
    if (is_slip || (length > 2 && slips <= bound)) && sound_alike(one, other) {
        Part::Sound
    } else if is_slip {
        Part::Spelling
    } else if is_nickname(one, other) {
        Part::Nickname
    } else {
        Part::Different
    }
}
