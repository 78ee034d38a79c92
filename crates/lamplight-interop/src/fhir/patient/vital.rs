//! Birth, death, gender and language.

use chrono::NaiveDate;
use lamplight_domain::patients::Gender;
use lamplight_domain::time::is_in_calendar;

use super::shapes::Communication;
use super::{PartLeftOut, PatientLeftOut};

/// A full date that is not in the future and not before anybody whose chart is still kept.
pub fn birth_date(text: Option<String>, today: NaiveDate) -> Result<NaiveDate, PatientLeftOut> {
    let text = text.ok_or(PatientLeftOut::BirthDateMissing)?;
    match date(&text) {
        Some(date) if date > today => Err(PatientLeftOut::BirthDateInFuture),
        Some(date) if is_in_calendar(date) => Ok(date),
        Some(_) => Err(PatientLeftOut::BirthDateInvalid),
        None if is_partial(&text) => Err(PatientLeftOut::BirthDatePartial),
        None => Err(PatientLeftOut::BirthDateInvalid),
    }
}

/// The day of death. A person known to have died on an unknown day is not shown as living.
pub fn deceased_on(flag: Option<bool>, time: Option<String>) -> Result<Option<NaiveDate>, PatientLeftOut> {
    match (flag, time) {
        // R4 allows one of the two; both at once is not a patient.
        (Some(_), Some(_)) => Err(PatientLeftOut::Unreadable),
        (_, Some(time)) => {
            let day = time.get(..10).and_then(date).filter(|_| matches!(time.as_bytes().get(10), None | Some(b'T')));
            day.map(Some).ok_or(PatientLeftOut::DeathDateNotKnown)
        }
        (Some(true), None) => Err(PatientLeftOut::DeathDateNotKnown),
        (Some(false) | None, None) => Ok(None),
    }
}

/// R4's administrative gender.
pub fn gender(code: Option<String>, parts: &mut Vec<PartLeftOut>) -> Option<Gender> {
    match code.as_deref() {
        None => None,
        Some("male") => Some(Gender::Male),
        Some("female") => Some(Gender::Female),
        Some("other") => Some(Gender::Other),
        Some("unknown") => Some(Gender::PreferNotToSay),
        Some(_) => {
            parts.push(PartLeftOut::GenderNotReadable);
            None
        }
    }
}

/// The language marked as preferred, or the only one.
pub fn language(spoken: Vec<Communication>, parts: &mut Vec<PartLeftOut>) -> Option<String> {
    let preferred = spoken.iter().find(|entry| entry.preferred == Some(true));
    let chosen = match (preferred, spoken.as_slice()) {
        (Some(entry), _) => entry,
        (None, []) => return None,
        (None, [only]) => only,
        (None, _) => {
            parts.push(PartLeftOut::LanguageNotClear);
            return None;
        }
    };
    let codings = chosen.language.iter().flat_map(|language| &language.coding);
    let tag = codings
        .filter(|coding| coding.system.as_deref().is_none_or(|system| system == "urn:ietf:bcp:47"))
        .find_map(|coding| coding.code.as_deref().filter(|code| is_language_tag(code)));
    if tag.is_none() {
        parts.push(PartLeftOut::LanguageNotReadable);
    }
    tag.map(str::to_owned)
}

/// `YYYY-MM-DD` and nothing else.
fn date(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    if shaped { text.parse().ok() } else { None }
}

/// `YYYY` or `YYYY-MM`.
fn is_partial(text: &str) -> bool {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once('-') {
        None => text.len() == 4 && digits(text),
        Some((year, month)) => year.len() == 4 && month.len() == 2 && digits(year) && digits(month),
    }
}

/// The shape of a BCP 47 tag: up to 35 characters of subtags (RFC 5646 §4.4.1).
fn is_language_tag(text: &str) -> bool {
    let mut subtags = text.split('-');
    let language = subtags.next().unwrap_or_default();
    text.len() <= 35
        && (2..=8).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_dates_are_dates() {
        assert!(date("1982-04-16").is_some());
        for text in ["1982-4-16", "1982-04-31", "+982-04-16", "1982-04-16Z", "16.04.1982", "", "１９８２-04"] {
            assert_eq!(date(text), None, "{text}");
        }
        assert!(is_partial("1982") && is_partial("1982-04"));
        assert!(!is_partial("982") && !is_partial("1982-4") && !is_partial("April"));
    }

    #[test]
    fn the_day_of_death_comes_from_a_date_or_an_instant() {
        let read = |text: &str| deceased_on(None, Some(text.to_owned()));
        assert_eq!(read("2019-07-01"), read("2019-07-01T23:30:00-04:00"));
        assert_eq!(read("2019"), Err(PatientLeftOut::DeathDateNotKnown));
        assert_eq!(read("2019-07-011"), Err(PatientLeftOut::DeathDateNotKnown));
        assert_eq!(deceased_on(Some(true), None), Err(PatientLeftOut::DeathDateNotKnown));
        assert_eq!(deceased_on(Some(false), None), Ok(None));
    }

    #[test]
    fn language_tags() {
        for tag in ["en", "en-US", "zh-Hant-TW", "es-419"] {
            assert!(is_language_tag(tag), "{tag}");
        }
        for text in ["", "e", "en_US", "en-", "-en", "English (US)", "123"] {
            assert!(!is_language_tag(text), "{text}");
        }
    }
}
