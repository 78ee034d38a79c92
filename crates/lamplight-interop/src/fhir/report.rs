//! What of a file was not taken over, counted by reason. Codes and counts, never content.

use std::collections::BTreeMap;

use serde::Serialize;

macro_rules! reasons {
    ($(#[$doc:meta])* $name:ident { $($(#[$reason_doc:meta])* $reason:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$reason_doc])* $reason),+ }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$reason),+];

            /// The stable code, equal to its JSON form.
            pub fn code(self) -> &'static str {
                match self { $($name::$reason => $code),+ }
            }
        }
    };
}

reasons! {
    /// Why a whole patient was left out.
    PatientLeftOut {
        /// Not shaped like an R4 patient, or a property occurs twice, or text is not Unicode.
        Unreadable => "unreadable",
        /// Over 1 MiB of names, identifiers and contacts.
        Oversized => "oversized",
        /// Another record replaces this one (`link` of type `replaced-by`).
        Replaced => "replaced",
        /// No current name with both family and given parts.
        NameMissing => "name_missing",
        /// The name is too long or holds control characters.
        NameNotUsable => "name_not_usable",
        BirthDateMissing => "birth_date_missing",
        /// Only the year, or year and month.
        BirthDatePartial => "birth_date_partial",
        BirthDateInvalid => "birth_date_invalid",
        BirthDateInFuture => "birth_date_in_future",
        /// Known to have died, but not on which day: kept out rather than shown as living.
        DeathDateNotKnown => "death_date_not_known",
        /// Nothing by which a second import could recognise the patient.
        IdentifierMissing => "identifier_missing",
        /// The same person stands earlier in the file.
        SameAsEarlier => "same_as_earlier",
        /// An identifier belongs to another person earlier in the file: a human has to look.
        IdentifierShared => "identifier_shared",
    }
}

reasons! {
    /// Why a part of a patient that was taken over was left out.
    PartLeftOut {
        /// Social security numbers are kept once fields are encrypted on their own.
        SsnNeedsFieldEncryption => "ssn_needs_field_encryption",
        IdentifierWithoutSystem => "identifier_without_system",
        IdentifierWithoutValue => "identifier_without_value",
        IdentifierNotUsable => "identifier_not_usable",
        /// Marked as no longer in use.
        IdentifierOld => "identifier_old",
        /// A name beside the one that was taken: former, maiden, nickname.
        OtherName => "other_name",
        /// Prefix and suffix of the name.
        NameAffix => "name_affix",
        GenderNotReadable => "gender_not_readable",
        /// E-mail, fax, pager and web addresses.
        ContactNotPhone => "contact_not_phone",
        ContactOld => "contact_old",
        PhoneNotUsable => "phone_not_usable",
        AddressOld => "address_old",
        AddressNotUsable => "address_not_usable",
        LanguageNotReadable => "language_not_readable",
        /// Several languages and none marked as preferred.
        LanguageNotClear => "language_not_clear",
        /// The record is marked as not in active use.
        InactiveMark => "inactive_mark",
        /// More entries of one kind than are kept for a patient.
        TooMany => "too_many",
    }
}

reasons! {
    /// Why an entry of the bundle is not a patient.
    EntryLeftOut {
        /// Another kind of resource; the chart comes later.
        OtherResource => "other_resource",
        /// A bundle inside the bundle.
        NestedBundle => "nested_bundle",
        /// A request or response without a resource.
        NoResource => "no_resource",
    }
}

/// What was found in a file and what of it was left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Patients in the file, taken over or not.
    pub patients_found: u32,
    pub patients_left_out: BTreeMap<PatientLeftOut, u32>,
    pub parts_left_out: BTreeMap<PartLeftOut, u32>,
    pub entries_left_out: BTreeMap<EntryLeftOut, u32>,
}

/// Counts one more.
pub(super) fn count<K: Ord>(counts: &mut BTreeMap<K, u32>, reason: K) {
    *counts.entry(reason).or_default() += 1;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_the_json_forms() {
        for reason in PatientLeftOut::ALL {
            assert_eq!(serde_json::to_value(reason).expect("serialises"), reason.code());
        }
        for reason in PartLeftOut::ALL {
            assert_eq!(serde_json::to_value(reason).expect("serialises"), reason.code());
        }
        for reason in EntryLeftOut::ALL {
            assert_eq!(serde_json::to_value(reason).expect("serialises"), reason.code());
        }
    }
}
