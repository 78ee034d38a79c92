//! Phones and addresses.

use chrono::NaiveDate;
use lamplight_domain::patients::Address;

use super::shapes::{Address as FhirAddress, ContactPoint, Period};
use super::{MOST_OF_A_KIND, PartLeftOut, line};

/// Longest part of an address that is kept, in characters.
const LONGEST_PART: usize = 200;
const LONGEST_PHONE: usize = 40;
const MOST_LINES: usize = 8;

/// Present addresses; parts that are not known are empty.
pub fn addresses(addresses: Vec<FhirAddress>, today: NaiveDate, parts: &mut Vec<PartLeftOut>) -> Vec<Address> {
    let today = today.to_string();
    let mut kept = Vec::new();
    for address in addresses {
        if address.usage.as_deref() == Some("old") || Period::ended_before(address.period.as_ref(), &today) {
            parts.push(PartLeftOut::AddressOld);
            continue;
        }
        match usable(&address) {
            Some(address) if kept.contains(&address) => {}
            Some(_) if kept.len() == MOST_OF_A_KIND => parts.push(PartLeftOut::TooMany),
            Some(address) => kept.push(address),
            None => parts.push(PartLeftOut::AddressNotUsable),
        }
    }
    kept
}

/// The address when every part that is there can be kept, and there is one.
fn usable(address: &FhirAddress) -> Option<Address> {
    let part = |text: &Option<String>| match text.as_deref().map(str::trim) {
        None | Some("") => Some(String::new()),
        Some(text) => line(text, LONGEST_PART),
    };
    let written: Vec<&str> =
        address.line.iter().flatten().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let lines = written.iter().map(|text| line(text, LONGEST_PART)).collect::<Option<Vec<String>>>()?;
    let read = Address {
        lines,
        city: part(&address.city)?,
        state: part(&address.state)?,
        postal_code: part(&address.postal_code)?,
        country: part(&address.country)?,
    };
    (read != Address::default() && read.lines.len() <= MOST_LINES).then_some(read)
}

/// Present phone numbers, in E.164 where they can be read as such, else as written.
pub fn phones(
    contacts: Vec<ContactPoint>,
    addresses: &[Address],
    today: NaiveDate,
    parts: &mut Vec<PartLeftOut>,
) -> Vec<String> {
    let today = today.to_string();
    let north_american = addresses.iter().all(is_north_american);
    let mut kept = Vec::new();
    for contact in contacts {
        if !matches!(contact.system.as_deref(), Some("phone" | "sms")) {
            parts.push(PartLeftOut::ContactNotPhone);
        } else if contact.usage.as_deref() == Some("old") || Period::ended_before(contact.period.as_ref(), &today) {
            parts.push(PartLeftOut::ContactOld);
        } else {
            match contact.value.as_deref().and_then(|value| line(value, LONGEST_PHONE)) {
                Some(written) => {
                    let phone = e164(&written, north_american).unwrap_or(written);
                    if kept.len() == MOST_OF_A_KIND {
                        parts.push(PartLeftOut::TooMany);
                    } else if !kept.contains(&phone) {
                        kept.push(phone);
                    }
                }
                None => parts.push(PartLeftOut::PhoneNotUsable),
            }
        }
    }
    kept
}

/// A national number is read as a North American one only when no address lies elsewhere.
fn is_north_american(address: &Address) -> bool {
    let country = address.country.to_ascii_uppercase();
    ["", "US", "USA", "U.S.", "U.S.A.", "UNITED STATES", "UNITED STATES OF AMERICA", "CA", "CAN", "CANADA", "PR", "PRI"]
        .contains(&country.as_str())
}

/// `+` and 8–15 digits (ITU-T E.164), from an international number or a North American one (area code and
/// exchange begin with 2–9). None when something else, such as an extension, is in it.
fn e164(written: &str, north_american: bool) -> Option<String> {
    let text = written.strip_prefix("tel:").unwrap_or(written).trim();
    let (international, rest) = match text.strip_prefix('+') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    if !rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/')) {
        return None;
    }
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    if international {
        let sound = (8..=15).contains(&digits.len()) && !digits.starts_with('0') && !rest.contains("(0)");
        return sound.then(|| format!("+{digits}"));
    }
    let national = match digits.len() {
        11 => digits.strip_prefix('1')?,
        _ => digits.as_str(),
    };
    let starts_well = |index: usize| matches!(national.as_bytes().get(index), Some(b'2'..=b'9'));
    (north_american && national.len() == 10 && starts_well(0) && starts_well(3)).then(|| format!("+1{national}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_can_be_read_become_e164() {
        for (written, expected) in [
            ("555-475-6178", Some("+15554756178")),
            ("(555) 475-6178", Some("+15554756178")),
            ("1 555 475 6178", Some("+15554756178")),
            ("+49 30 1234567", Some("+49301234567")),
            ("tel:+1-555-475-6178", Some("+15554756178")),
            ("555-475-6178 x12", None),
            ("475-6178", None),
            ("155-475-6178", None),
            ("+49 (0)30 1234567", None),
            ("+0 555 475 6178", None),
            ("+1234567890123456", None),
        ] {
            assert_eq!(e164(written, true).as_deref(), expected, "{written}");
        }
        assert_eq!(e164("555-475-6178", false), None);
    }
}
