//! Phone numbers as they are kept: E.164 where they read as such, else as they were typed.
//!
//! Numbers with a country are kept with it. One without is a number of the clinic's country, and only as far as its
//! length says so for certain; a guess would ring somewhere else.

/// What a number may be written with.
const LONGEST: usize = 40;
/// E.164: at most 15 figures with the country, and no country has a number of fewer than 7 with it.
const FIGURES: std::ops::RangeInclusive<usize> = 7..=15;

/// How a country writes its own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    pub code: &'static str,
    /// Written before a number within the country, and not part of it.
    pub trunk: &'static str,
    /// Figures of a number without trunk.
    pub figures: (usize, usize),
    /// Dialled before the code of another country, beside `00`.
    pub abroad: &'static str,
}

const fn country(code: &'static str, trunk: &'static str, figures: (usize, usize)) -> Country {
    Country { code, trunk, figures, abroad: "00" }
}

const NORTH_AMERICA: Country = Country { code: "1", trunk: "1", figures: (10, 10), abroad: "011" };

/// Countries by the zones of their clinics, as far as their numbers are known here.
const BY_ZONE: &[(&str, Country)] = &[
    ("America/Mexico_City", country("52", "", (10, 10))),
    ("America/Tijuana", country("52", "", (10, 10))),
    ("America/Bogota", country("57", "", (10, 10))),
    ("America/Lima", country("51", "0", (8, 9))),
    ("America/Santiago", country("56", "", (9, 9))),
    ("America/Argentina/Buenos_Aires", country("54", "0", (10, 10))),
    ("America/Sao_Paulo", country("55", "0", (10, 11))),
    ("Europe/Madrid", country("34", "", (9, 9))),
    ("Atlantic/Canary", country("34", "", (9, 9))),
    ("Europe/Lisbon", country("351", "", (9, 9))),
    ("Europe/London", country("44", "0", (9, 10))),
    ("Europe/Dublin", country("353", "0", (7, 9))),
    ("Europe/Paris", country("33", "0", (9, 9))),
    ("Europe/Berlin", country("49", "0", (6, 13))),
    ("Europe/Vienna", country("43", "0", (6, 13))),
    ("Europe/Zurich", country("41", "0", (9, 9))),
    ("Europe/Amsterdam", country("31", "0", (9, 9))),
    ("Europe/Brussels", country("32", "0", (8, 9))),
    ("Australia/Sydney", country("61", "0", (9, 9))),
    ("Pacific/Auckland", country("64", "0", (8, 10))),
    ("Asia/Kolkata", country("91", "0", (10, 10))),
    ("Asia/Kathmandu", country("977", "0", (8, 10))),
];

/// Zones of the North American plan: the United States, its Pacific islands, Canada.
const NORTH_AMERICAN: &[&str] = &[
    "America/New_York",
    "America/Detroit",
    "America/Chicago",
    "America/Denver",
    "America/Boise",
    "America/Phoenix",
    "America/Los_Angeles",
    "America/Anchorage",
    "America/Juneau",
    "America/Sitka",
    "America/Nome",
    "America/Adak",
    "America/Menominee",
    "America/Puerto_Rico",
    "America/Toronto",
    "America/Montreal",
    "America/Halifax",
    "America/Winnipeg",
    "America/Regina",
    "America/Edmonton",
    "America/Vancouver",
    "America/St_Johns",
    "Pacific/Honolulu",
    "Pacific/Guam",
];

/// The country of a clinic, by its zone; `None` where it is not known how numbers are written there.
pub fn country_of(zone: &str) -> Option<Country> {
    let north_american = NORTH_AMERICAN.contains(&zone)
        || ["America/Indiana/", "America/Kentucky/", "America/North_Dakota/", "US/", "Canada/"]
            .iter()
            .any(|start| zone.starts_with(start));
    let known = BY_ZONE.iter().find(|(name, _)| *name == zone).map(|(_, country)| *country);
    if north_american { Some(NORTH_AMERICA) } else { known }
}

/// The number in E.164, or as it was typed where it does not read as one. An extension is no part of E.164: a number
/// with one stays as typed, whole.
pub fn normalised(typed: &str, home: Option<Country>) -> String {
    let typed = typed.trim();
    e164(typed, home).unwrap_or_else(|| typed.to_owned())
}

fn e164(typed: &str, home: Option<Country>) -> Option<String> {
    let dressing = |c: char| matches!(c, ' ' | '\u{a0}' | '-' | '\u{2010}' | '\u{2011}' | '.' | '/' | '(' | ')');
    let bare: String = typed.chars().filter(|c| !dressing(*c)).collect();
    let (abroad, figures) = match bare.strip_prefix('+') {
        // "+44 (0)20 …": the trunk is dialled from within only.
        Some(rest) => (true, if typed.contains("(0)") { rest.replacen('0', "", 1) } else { rest.to_owned() }),
        None => match prefix_abroad(&bare, home) {
            Some(rest) => (true, rest.to_owned()),
            None => (false, bare),
        },
    };
    if figures.is_empty() || !figures.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    if abroad {
        return (FIGURES.contains(&figures.len()) && !figures.starts_with('0')).then(|| format!("+{figures}"));
    }
    let home = home?;
    let (fewest, most) = home.figures;
    let fits =
        |number: &str| (fewest..=most).contains(&number.len()) && (home.code != "1" || is_north_american(number));
    let without = figures.strip_prefix(home.trunk).filter(|_| !home.trunk.is_empty());
    let national = without.filter(|number| fits(number)).or_else(|| Some(figures.as_str()).filter(|n| fits(n)))?;
    Some(format!("+{}{national}", home.code))
}

fn prefix_abroad(bare: &str, home: Option<Country>) -> Option<&str> {
    let north_american = home.is_some_and(|home| home.abroad == "011");
    if north_american { bare.strip_prefix("011") } else { bare.strip_prefix("00") }
}

/// Area and exchange begin with 2–9.
fn is_north_american(number: &str) -> bool {
    let figures = number.as_bytes();
    figures.len() == 10 && figures[0] >= b'2' && figures[3] >= b'2'
}

/// Whether it can be kept at all, read or not.
pub(super) fn is_kept(phone: &str) -> bool {
    phone.chars().count() <= LONGEST && !phone.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(zone: &str, typed: &str) -> String {
        normalised(typed, country_of(zone))
    }

    #[test]
    fn a_number_of_the_clinics_country_gets_its_code() {
        for typed in ["212 555 0147", "(212) 555-0147", "1-212-555-0147", "212.555.0147"] {
            assert_eq!(at("America/New_York", typed), "+12125550147", "{typed}");
        }
        assert_eq!(at("Europe/Madrid", "612 34 56 78"), "+34612345678");
        assert_eq!(at("Europe/Paris", "06 12 34 56 78"), "+33612345678");
        assert_eq!(at("Europe/London", "020 7946 0018"), "+442079460018");
    }

    #[test]
    fn a_foreign_number_keeps_its_country() {
        assert_eq!(at("America/Chicago", "+34 612 34 56 78"), "+34612345678");
        assert_eq!(at("America/Chicago", "011 44 20 7946 0018"), "+442079460018");
        assert_eq!(at("Europe/Madrid", "001 212 555 0147"), "+12125550147");
        assert_eq!(at("America/Chicago", "+44 (0)20 7946 0018"), "+442079460018");
    }

    #[test]
    fn what_does_not_read_stays_as_typed() {
        for typed in ["555-0147", "212 555 0147 ext. 4", "ask her sister", "112 555 0147", "+1", "☎ 12"] {
            assert_eq!(at("America/New_York", typed), typed);
        }
        assert_eq!(at("Antarctica/Troll", "212 555 0147"), "212 555 0147");
    }

    proptest! {
        #[test]
        fn reading_twice_is_reading_once(typed in "[-+ ()0-9a-z]{0,20}") {
            let once = at("America/New_York", &typed);
            prop_assert_eq!(at("America/New_York", &once), once.clone());
            let e164 = once.strip_prefix('+').is_some_and(|rest| FIGURES.contains(&rest.len()) && rest.bytes().all(|c| c.is_ascii_digit()));
            prop_assert!(e164 || once == typed.trim());
        }
    }
}
