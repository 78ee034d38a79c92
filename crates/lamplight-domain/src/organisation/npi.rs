//! The National Provider Identifier (45 CFR 162.406): ten digits, the last of which checks the others.

use serde::{Deserialize, Serialize};

/// A provider's NPI. Its check digit is Luhn's over the number with 80840 (health applications, United States)
/// before it.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(try_from = "String", into = "String")]
#[specta(type = String)]
#[schemars(with = "String")]
pub struct Npi(String);

/// The number is not an NPI.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadNpi {
    #[error("has other than ten digits")]
    Digits,
    #[error("its check digit does not fit: two digits may be exchanged, or one mistyped")]
    CheckDigit,
}

const PREFIX: &str = "80840";

impl Npi {
    /// Spaces and hyphens, as people write them in groups, are dropped.
    pub fn new(raw: &str) -> Result<Self, BadNpi> {
        let digits: String = raw.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        if digits.len() != 10 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadNpi::Digits);
        }
        if luhn(&format!("{PREFIX}{digits}")) { Ok(Npi(digits)) } else { Err(BadNpi::CheckDigit) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether the last digit is the check digit of those before it (ISO/IEC 7812-1, annex B).
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            let weighed = if place % 2 == 1 { digit * 2 } else { digit };
            if weighed > 9 { weighed - 9 } else { weighed }
        })
        .sum();
    sum.is_multiple_of(10)
}

impl TryFrom<String> for Npi {
    type Error = BadNpi;
    fn try_from(raw: String) -> Result<Self, BadNpi> {
        Npi::new(&raw)
    }
}

impl From<Npi> for String {
    fn from(npi: Npi) -> String {
        npi.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_example_of_the_standard_is_an_npi() {
        // CMS, "Requirements for National Provider Identifier (NPI) and NPI Check Digit".
        assert_eq!(Npi::new("1234567893").map(String::from), Ok("1234567893".to_owned()));
        assert_eq!(Npi::new("123-456-7893").map(String::from), Ok("1234567893".to_owned()));
        assert_eq!(Npi::new("1234567890"), Err(BadNpi::CheckDigit));
        for bad in ["", "123456789", "12345678933", "12345678９3", "123456789x"] {
            assert_eq!(Npi::new(bad), Err(BadNpi::Digits), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn exactly_one_last_digit_fits_and_one_mistyped_digit_is_found(
            stem in "[12][0-9]{8}", place in 0_usize..10, other in 1_u8..10,
        ) {
            let good: Vec<String> =
                (0..10).map(|check| format!("{stem}{check}")).filter(|npi| Npi::new(npi).is_ok()).collect();
            prop_assert_eq!(good.len(), 1);
            let mut mistyped = good[0].clone().into_bytes();
            mistyped[place] = b'0' + (mistyped[place] - b'0' + other) % 10;
            prop_assert_eq!(Npi::new(&String::from_utf8(mistyped).expect("digits")), Err(BadNpi::CheckDigit));
        }
    }
}
