//! Text that a person typed, checked once where it enters and carried as its own type from there on.
//!
//! Lengths are counted in Unicode scalar values after NFC normalisation and trimming. Control characters are
//! refused (a line break is allowed where the text may have several lines).

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// Why a text was not accepted. Holds no part of the text itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    #[error("is empty; write at least one character")]
    Empty,
    #[error("has {length} characters; at most {most} are kept")]
    TooLong { length: usize, most: usize },
    #[error("holds a control character; remove it")]
    ControlCharacter,
}

fn checked(raw: &str, most: usize, many_lines: bool) -> Result<String, TextError> {
    let text: String = raw.trim().nfc().collect();
    let length = text.chars().count();
    if length == 0 {
        return Err(TextError::Empty);
    }
    if length > most {
        return Err(TextError::TooLong { length, most });
    }
    let forbidden = |c: char| c.is_control() && !(many_lines && (c == '\n' || c == '\t'));
    if text.chars().any(forbidden) {
        return Err(TextError::ControlCharacter);
    }
    Ok(text)
}

macro_rules! checked_text {
    ($($(#[$doc:meta])* $name:ident: $most:literal, lines: $lines:literal);+ $(;)?) => {$(
        $(#[$doc])*
        #[derive(
            Clone, PartialEq, Eq, Hash, PartialOrd, Ord,
            Serialize, Deserialize, specta::Type, schemars::JsonSchema,
        )]
        #[serde(try_from = "String", into = "String")]
        #[specta(type = String)]
        #[schemars(with = "String")]
        pub struct $name(String);

        impl $name {
            /// Most characters kept.
            pub const MOST: usize = $most;

            /// Normalises and checks; see the module's head for what is refused.
            pub fn new(raw: &str) -> Result<Self, TextError> {
                checked(raw, $most, $lines).map($name)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;
            fn try_from(raw: String) -> Result<Self, TextError> {
                $name::new(&raw)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0
            }
        }

        /// Names the type and the length, never the text: debug output may reach a log.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({} characters)"), self.0.chars().count())
            }
        }
    )+};
}

checked_text! {
    /// A part of a person's name, 1–100 characters.
    PersonName: 100, lines: false;
    /// The name of an organisation, clinic or practice.
    OrganisationName: 200, lines: false;
    /// What a person signs in with.
    UserName: 64, lines: false;
    /// Professional title such as "MD" or "NP".
    Title: 40, lines: false;
    /// Reason for a visit, 1–1000 characters.
    VisitReason: 1000, lines: true;
    /// Why something was done against the usual rule (10 characters are asked for in the window, not here).
    Justification: 500, lines: true;
    /// Medical record number as people read it aloud.
    Mrn: 32, lines: false;
    /// System (URI) of an external identifier.
    IdentifierSystem: 255, lines: false;
    /// Value of an external identifier.
    IdentifierValue: 255, lines: false;
    /// One symptom, as the patient says it.
    Symptom: 100, lines: false;
    /// A note to a visit, by the patient or by staff.
    VisitNote: 1000, lines: true;
    /// Name of a kind of visit, such as "Annual physical".
    VisitTypeName: 60, lines: false;
    /// Name of a room or a piece of equipment.
    ResourceName: 60, lines: false;
    /// What a room or a piece of equipment is good for, such as "Procedure room"; those of one kind stand in for
    /// each other.
    ResourceKind: 60, lines: false;
    /// What a provider practises, such as "Family medicine".
    Specialty: 100, lines: false;
    /// BCP 47 tag of a language.
    LanguageTag: 35, lines: false;
    /// What a closed day is, such as "Thanksgiving".
    DayName: 60, lines: false;
    /// Pronouns as the person says them, such as "they/them".
    Pronouns: 40, lines: false;
    /// Where mail goes.
    EmailAddress: 254, lines: false;
    /// What somebody is to the patient, such as "sister".
    Relationship: 60, lines: false;
    /// A phone number, as it is kept.
    PhoneNumber: 40, lines: false;
    /// Name of a pharmacy.
    PharmacyName: 100, lines: false;
    /// Name of an insurer.
    InsurerName: 100, lines: false;
    /// Member or policy number of an insurance.
    MemberNumber: 60, lines: false;
    /// Group number of an insurance.
    GroupNumber: 60, lines: false;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_composed() {
        let decomposed = "  Lui\u{301}s ";
        assert_eq!(PersonName::new(decomposed).map(String::from), Ok("Lu\u{ed}s".to_owned()));
    }

    #[test]
    fn a_name_of_100_characters_is_kept_and_of_101_refused() {
        assert!(PersonName::new(&"ñ".repeat(100)).is_ok());
        assert_eq!(PersonName::new(&"ñ".repeat(101)), Err(TextError::TooLong { length: 101, most: 100 }));
    }

    #[test]
    fn control_characters_are_refused_but_a_reason_may_have_lines() {
        assert_eq!(PersonName::new("A\u{0}na"), Err(TextError::ControlCharacter));
        assert_eq!(PersonName::new("A\nna"), Err(TextError::ControlCharacter));
        assert!(VisitReason::new("cough\nsince Monday").is_ok());
    }

    #[test]
    fn debug_output_does_not_hold_the_text() {
        let name = PersonName::new("Ramirez").expect("a plain name");
        assert!(!format!("{name:?}").contains("Ramirez"));
    }
}
