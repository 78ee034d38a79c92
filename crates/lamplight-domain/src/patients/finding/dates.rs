//! Birth dates among what was typed: in ISO order, in the order of the country, with the month's name, and in part.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::fold;

/// The order in which a country writes dates in figures.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    #[default]
    MonthFirst,
    DayFirst,
    YearFirst,
}

/// A birth date as far as it was typed, in figures.
#[derive(Clone, PartialEq, Eq)]
pub enum Born {
    /// `YYYY`, `YYYYMM` or `YYYYMMDD`.
    Begins(String),
    /// `MMDD` of whatever year.
    OnDay(String),
}

/// Not when: debug output may reach a log.
impl std::fmt::Debug for Born {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Born(..)")
    }
}

impl Born {
    /// Whether a birth date, written `YYYYMMDD`, is meant.
    pub fn is(&self, date: &str) -> bool {
        match self {
            Born::Begins(beginning) => date.starts_with(beginning.as_str()),
            Born::OnDay(day) => date.get(4..) == Some(day.as_str()),
        }
    }
}

/// A date that was found, and the text without it.
pub(super) struct Found {
    pub born: Vec<Born>,
    pub rest: String,
}

/// Dates of one or several neighbouring pieces; the longest first, and shorter ones only where a month's name in it
/// may be a person's.
pub(super) fn find(typed: &str, order: DateOrder) -> Vec<Found> {
    let pieces: Vec<&str> = typed.split([' ', ',', '\t', '\n']).filter(|piece| !piece.is_empty()).collect();
    let mut found = Vec::new();
    for length in (1..=pieces.len().min(5)).rev() {
        for (start, window) in pieces.windows(length).enumerate() {
            let atoms = atoms(window);
            let Some(born) = read(&atoms, order) else { continue };
            let rest = [&pieces[..start], &pieces[start + length..]].concat().join(" ");
            found.push(Found { born, rest });
            if !atoms.iter().any(|atom| matches!(atom, Atom::Month(_))) {
                return found;
            }
            break;
        }
    }
    found
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Atom<'a> {
    Figures(&'a str),
    Month(u32),
    Other,
}

fn atoms<'a>(window: &[&'a str]) -> Vec<Atom<'a>> {
    let parts = window.iter().flat_map(|piece| piece.split(['-', '/', '.'])).filter(|part| !part.is_empty());
    let parts = parts.filter(|part| !matches!(*part, "de" | "del" | "of"));
    let atom = |part: &'a str| match month(part) {
        _ if part.bytes().all(|byte| byte.is_ascii_digit()) => Atom::Figures(part),
        Some(month) => Atom::Month(month),
        None => Atom::Other,
    };
    parts.map(atom).collect()
}

/// English and Spanish names of months, of three letters at least.
fn month(part: &str) -> Option<u32> {
    const NAMES: [[&str; 2]; 12] = [
        ["january", "enero"],
        ["february", "febrero"],
        ["march", "marzo"],
        ["april", "abril"],
        ["may", "mayo"],
        ["june", "junio"],
        ["july", "julio"],
        ["august", "agosto"],
        ["september", "septiembre"],
        ["october", "octubre"],
        ["november", "noviembre"],
        ["december", "diciembre"],
    ];
    let folded = fold::fold(part);
    if folded.len() < 3 {
        return None;
    }
    (1..).zip(NAMES).find(|(_, names)| names.iter().any(|name| name.starts_with(&folded))).map(|(month, _)| month)
}

fn read(atoms: &[Atom], order: DateOrder) -> Option<Vec<Born>> {
    use Atom::{Figures, Month};
    match *atoms {
        [Figures(one)] => compact(one, order),
        [Month(month), Figures(figures)] | [Figures(figures), Month(month)] => with_month(month, figures),
        [Figures(one), Figures(other)] => two(one, other, order),
        [Month(month), Figures(one), Figures(other)]
        | [Figures(one), Month(month), Figures(other)]
        | [Figures(one), Figures(other), Month(month)] => {
            let (day, year) = if one.len() == 4 { (other, one) } else { (one, other) };
            dated(year, month, number(day)?)
        }
        [Figures(one), Figures(two), Figures(three)] => three_parts([one, two, three], order),
        _ => None,
    }
}

fn number(figures: &str) -> Option<u32> {
    if figures.len() > 4 { None } else { figures.parse().ok() }
}

fn is_year(figures: &str) -> bool {
    figures.len() == 4 && number(figures).is_some_and(|year| (1850..=2200).contains(&year))
}

/// Year alone, or a whole date without anything between.
fn compact(figures: &str, order: DateOrder) -> Option<Vec<Born>> {
    if is_year(figures) {
        return Some(vec![Born::Begins(figures.to_owned())]);
    }
    let cut = |a: usize, b: usize| [&figures[..a], &figures[a..b], &figures[b..]];
    match figures.len() {
        8 if is_year(&figures[..4]) => three_parts(cut(4, 6), order).or_else(|| three_parts(cut(2, 4), order)),
        8 => three_parts(cut(2, 4), order),
        6 => three_parts(cut(2, 4), order),
        _ => None,
    }
}

fn with_month(month: u32, figures: &str) -> Option<Vec<Born>> {
    if is_year(figures) {
        return Some(vec![Born::Begins(format!("{figures}{month:02}"))]);
    }
    day_of_any_year(month, number(figures).filter(|_| figures.len() <= 2)?)
}

/// Day and month, or month and year.
fn two(one: &str, other: &str, order: DateOrder) -> Option<Vec<Born>> {
    let month_of = |figures: &str| number(figures).filter(|month| figures.len() <= 2 && (1..=12).contains(month));
    if is_year(one) || is_year(other) {
        let (year, month) = if is_year(one) { (one, month_of(other)?) } else { (other, month_of(one)?) };
        return Some(vec![Born::Begins(format!("{year}{month:02}"))]);
    }
    if one.len() > 2 || other.len() > 2 {
        return None;
    }
    let (one, other) = (number(one)?, number(other)?);
    let (month, day) = if order == DateOrder::DayFirst { (other, one) } else { (one, other) };
    day_of_any_year(month, day).or_else(|| day_of_any_year(day, month))
}

fn three_parts(parts: [&str; 3], order: DateOrder) -> Option<Vec<Born>> {
    let [one, two, three] = parts;
    if one.len() == 4 || (order == DateOrder::YearFirst && three.len() <= 2 && one.len() == 2) {
        return dated(one, number(two)?, number(three)?);
    }
    if one.len() > 2 || two.len() > 2 {
        return None;
    }
    let (first, second) = (number(one)?, number(two)?);
    let (month, day) = if order == DateOrder::DayFirst { (second, first) } else { (first, second) };
    // What the country's order cannot mean was written in another.
    dated(three, month, day).or_else(|| dated(three, day, month))
}

/// A date whose year may have two figures, or may still be under way.
fn dated(year: &str, month: u32, day: u32) -> Option<Vec<Born>> {
    if is_year(year) {
        let whole = NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)?;
        return Some(vec![Born::Begins(whole.format("%Y%m%d").to_string())]);
    }
    let on_that_day = day_of_any_year(month, day)?;
    match year.len() {
        2 if !matches!(year, "18" | "19" | "20") => {
            let century = |century: &str| {
                let whole = NaiveDate::from_ymd_opt(format!("{century}{year}").parse().ok()?, month, day)?;
                Some(Born::Begins(whole.format("%Y%m%d").to_string()))
            };
            let both: Vec<Born> = ["19", "20"].into_iter().filter_map(century).collect();
            (!both.is_empty()).then_some(both)
        }
        1..=3 => Some(on_that_day),
        _ => None,
    }
}

fn day_of_any_year(month: u32, day: u32) -> Option<Vec<Born>> {
    // A leap year has every day that there is.
    NaiveDate::from_ymd_opt(2000, month, day)?;
    Some(vec![Born::OnDay(format!("{month:02}{day:02}"))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn born(typed: &str, order: DateOrder) -> Vec<Born> {
        find(typed, order).into_iter().next().map(|found| found.born).unwrap_or_default()
    }

    fn begins(figures: &str) -> Vec<Born> {
        vec![Born::Begins(figures.to_owned())]
    }

    #[test]
    fn a_birth_date_is_read_in_all_the_ways_in_which_it_is_typed() {
        for typed in [
            "1972-02-03",
            "2/3/1972",
            "02/03/1972",
            "02.03.1972",
            "2-3-1972",
            "02031972",
            "19720203",
            "3 feb 1972",
            "feb 3 1972",
            "Feb. 3, 1972",
            "3-Feb-1972",
            "3 de febrero de 1972",
            "1972/2/3",
            "2 3 1972",
        ] {
            assert_eq!(born(typed, DateOrder::MonthFirst), begins("19720203"), "{typed}");
        }
        for typed in ["3/2/1972", "03021972", "1972-02-03", "3 feb 1972", "3.2.1972"] {
            assert_eq!(born(typed, DateOrder::DayFirst), begins("19720203"), "{typed}");
        }
        assert!(born("2/3/72", DateOrder::MonthFirst).contains(&Born::Begins("19720203".to_owned())));
        assert!(born("72-02-03", DateOrder::YearFirst).contains(&Born::Begins("19720203".to_owned())));
        assert_eq!(born("31/12/1999", DateOrder::MonthFirst), begins("19991231"));
    }

    #[test]
    fn a_part_of_a_date_is_enough() {
        for (typed, expected) in [
            ("1972", Born::Begins("1972".to_owned())),
            ("feb 1972", Born::Begins("197202".to_owned())),
            ("02/1972", Born::Begins("197202".to_owned())),
            ("1972-02", Born::Begins("197202".to_owned())),
            ("02/03", Born::OnDay("0203".to_owned())),
            ("3 feb", Born::OnDay("0203".to_owned())),
            ("2/3/19", Born::OnDay("0203".to_owned())),
            ("2/3/197", Born::OnDay("0203".to_owned())),
        ] {
            assert_eq!(born(typed, DateOrder::MonthFirst), [expected], "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_is_left_alone() {
        for typed in ["555-0147", "(212) 555-0147", "k7-0012", "13/32", "feb", "garcia", "99", "1234567", "2/30/1990"] {
            assert!(born(typed, DateOrder::MonthFirst).is_empty(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(typed in "\\PC{0,40}", figures in "[0-9/. -]{0,24}") {
            for order in [DateOrder::MonthFirst, DateOrder::DayFirst, DateOrder::YearFirst] {
                drop(find(&typed, order));
                drop(find(&figures, order));
            }
        }

        #[test]
        fn every_day_is_read_back(days in 0_u64..60_000) {
            let day = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a date") + chrono::Days::new(days);
            let expected = begins(&day.format("%Y%m%d").to_string());
            for (pattern, order) in [
                ("%Y-%m-%d", DateOrder::DayFirst), ("%m/%d/%Y", DateOrder::MonthFirst), ("%d/%m/%Y", DateOrder::DayFirst),
                ("%d %b %Y", DateOrder::MonthFirst), ("%B %d, %Y", DateOrder::DayFirst),
            ] {
                prop_assert_eq!(born(&day.format(pattern).to_string(), order), expected.clone());
            }
        }
    }
}
