//! What was typed into the search, read: names, a birth date or part of one, numbers.

mod dates;

pub use dates::{Born, DateOrder};

use crate::fold;

/// Figures that stand together make a phone number from this many on, however they were grouped.
const PHONE_FIGURES: usize = 7;

/// One way to read what was typed. All of it must be met by a patient.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// Folded beginnings of words of a name.
    pub words: Vec<String>,
    /// One of these, if there are any.
    pub born: Vec<Born>,
    /// Folded beginnings of record numbers and identifiers, or endings of phone numbers.
    pub numbers: Vec<String>,
}

/// How much, never what: debug output may reach a log.
impl std::fmt::Debug for Sought {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sought({} words, {} dates, {} numbers)", self.words.len(), self.born.len(), self.numbers.len())
    }
}

impl Sought {
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.born.is_empty() && self.numbers.is_empty()
    }
}

/// The ways to read what was typed, the likeliest first: "may 1972" is a month, or somebody called May.
pub fn readings(typed: &str, order: DateOrder) -> Vec<Sought> {
    let mut readings: Vec<Sought> = Vec::new();
    for found in dates::find(typed, order) {
        let mut rest = plain(&found.rest);
        rest.born = found.born;
        readings.push(rest);
    }
    readings.push(plain(typed));
    readings.retain(|reading| !reading.is_empty());
    readings.dedup();
    readings
}

/// Without dates: names and numbers.
fn plain(typed: &str) -> Sought {
    let mut sought = Sought::default();
    let mut figures: Vec<String> = Vec::new();
    for piece in typed.split_whitespace() {
        if is_figures(piece) {
            figures.extend(fold::words(piece));
            continue;
        }
        take_figures(&mut figures, &mut sought.numbers);
        for word in fold::words(piece) {
            let is_number = word.chars().any(|c| c.is_ascii_digit());
            if is_number { sought.numbers.push(word) } else { sought.words.push(word) }
        }
    }
    take_figures(&mut figures, &mut sought.numbers);
    sought.words = once_each(sought.words);
    sought.numbers = once_each(sought.numbers);
    sought
}

/// In the order typed: who types the family name first means the family name.
fn once_each(list: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for one in list {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

fn is_figures(piece: &str) -> bool {
    piece.chars().any(|c| c.is_ascii_digit()) && !piece.chars().any(char::is_alphabetic)
}

fn take_figures(figures: &mut Vec<String>, numbers: &mut Vec<String>) {
    let together: usize = figures.iter().map(String::len).sum();
    if figures.len() > 1 && together >= PHONE_FIGURES {
        numbers.push(figures.concat());
        figures.clear();
    }
    numbers.append(figures);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(typed: &str) -> Sought {
        readings(typed, DateOrder::MonthFirst).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn names_dates_and_numbers_are_told_apart() {
        let both = first("Ramírez 1972");
        assert_eq!((both.words, both.born), (vec!["ramirez".to_owned()], vec![Born::Begins("1972".to_owned())]));
        let day = first("ana 02/03");
        assert_eq!((day.words, day.born), (vec!["ana".to_owned()], vec![Born::OnDay("0203".to_owned())]));
        assert_eq!(first("K7-0012 Ana").numbers, ["k70012"]);
        for phone in ["(212) 555 0147", "212-555-0147", "212.555.0147", "+1 212 555 0147"] {
            assert!(first(phone).numbers.iter().any(|number| number.ends_with("2125550147")), "{phone}");
        }
    }

    #[test]
    fn a_year_may_also_be_the_end_of_a_phone_number() {
        let both = readings("1972", DateOrder::MonthFirst);
        assert!(both.iter().any(|reading| !reading.born.is_empty()));
        assert!(both.iter().any(|reading| reading.numbers == ["1972"]));
    }

    #[test]
    fn a_month_may_also_be_a_name() {
        let found = readings("may 1972", DateOrder::MonthFirst);
        assert!(found.iter().any(|one| one.words.is_empty() && one.born == [Born::Begins("197205".to_owned())]));
        assert!(found.iter().any(|one| one.words == ["may"] && one.born == [Born::Begins("1972".to_owned())]));
    }

    #[test]
    fn what_says_nothing_finds_nothing() {
        for typed in ["", "   ", "-", "%", ",;.", "''"] {
            assert!(readings(typed, DateOrder::MonthFirst).is_empty(), "{typed:?}");
        }
    }
}
