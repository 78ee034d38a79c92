//! Birth dates that are nearly the same: day and month exchanged, or one figure off.

use chrono::{Datelike, NaiveDate};

/// How two birth dates stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BirthDates {
    Same,
    DayMonthSwapped,
    OneDigitOff,
    Different,
}

pub(super) fn compare(one: NaiveDate, other: NaiveDate) -> BirthDates {
    if one == other {
        BirthDates::Same
    } else if swapped(one) == Some(other) {
        BirthDates::DayMonthSwapped
    } else if digits_off(one, other) == 1 {
        BirthDates::OneDigitOff
    } else {
        BirthDates::Different
    }
}

/// All dates that are the same but for a slip, without the date itself.
pub fn one_slip_away(date: NaiveDate) -> Vec<NaiveDate> {
    let text = digits(date);
    let mut near: Vec<NaiveDate> = swapped(date).into_iter().collect();
    for place in 0..text.len() {
        for digit in b'0'..=b'9' {
            let mut other = text;
            other[place] = digit;
            near.extend(from_digits(other));
        }
    }
    near.retain(|other| *other != date);
    near.sort_unstable();
    near.dedup();
    near
}

fn swapped(date: NaiveDate) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(date.year(), date.day(), date.month())
}

fn digits_off(one: NaiveDate, other: NaiveDate) -> usize {
    digits(one).iter().zip(digits(other)).filter(|(a, b)| *a != b).count()
}

fn digits(date: NaiveDate) -> [u8; 8] {
    let mut number = date.year().unsigned_abs() % 10_000 * 10_000 + date.month() * 100 + date.day();
    let mut digits = [b'0'; 8];
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(number % 10).unwrap_or_default();
        number /= 10;
    }
    digits
}

fn from_digits(digits: [u8; 8]) -> Option<NaiveDate> {
    let number = digits.iter().fold(0_u32, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    NaiveDate::from_ymd_opt(i32::try_from(number / 10_000).ok()?, number / 100 % 100, number % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn slips_in_a_date_are_told_apart() {
        for (other, expected) in [
            ("1972-02-03", BirthDates::Same),
            ("1972-03-02", BirthDates::DayMonthSwapped),
            ("1973-02-03", BirthDates::OneDigitOff),
            ("1972-02-23", BirthDates::OneDigitOff),
            ("1981-11-30", BirthDates::Different),
        ] {
            assert_eq!(compare(date("1972-02-03"), date(other)), expected, "{other}");
            assert_eq!(compare(date(other), date("1972-02-03")), expected, "{other}");
        }
    }

    #[test]
    fn the_near_dates_are_exactly_those_with_one_slip() {
        let born = date("1972-02-28");
        let near = one_slip_away(born);
        for day in date("1970-01-01").iter_days().take(2000) {
            let slip = matches!(compare(born, day), BirthDates::DayMonthSwapped | BirthDates::OneDigitOff);
            assert_eq!(near.contains(&day), slip, "{day}");
        }
    }
}
