//! Changing what is known of a patient, field by field. Each change says what the person saw, so that different
//! fields of two people never conflict, and of the same field nothing is overwritten silently.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::registration::require_born;
use super::{Address, EmergencyContact, Gender, LastChange, Patient, Pharmacy, Sex, phones};
use crate::facts::Facts;
use crate::ids::PatientId;
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::{EmailAddress, PersonName, Pronouns};

/// What the person saw, and what is to stand there instead.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct Edit<T> {
    pub from: T,
    pub to: T,
}

/// Neither: debug output may reach a log.
impl<T> std::fmt::Debug for Edit<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Edit(..)")
    }
}

macro_rules! patient_fields {
    ({ $($(#[$doc:meta])* $variant:ident $field:ident: $type:ty = $($place:ident).+;)+ } apart: $($apart:ident),+) => {
        /// A field of a patient, as far as it changes on its own.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            Serialize, Deserialize, specta::Type, schemars::JsonSchema,
        )]
        #[serde(rename_all = "snake_case")]
        pub enum PatientField { $($variant,)+ $($apart),+ }

        #[derive(Clone, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
        pub struct ChangePatient {
            pub patient: PatientId,
            $(
                $(#[$doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<Edit<$type>>
            ),+
        }

        impl ChangePatient {
            /// Changes nothing yet.
            pub fn new(patient: PatientId) -> ChangePatient {
                ChangePatient { patient, $($field: None),+ }
            }

            /// The fields that it is about.
            pub fn fields(&self) -> Vec<PatientField> {
                let mut fields = Vec::new();
                $(if self.$field.is_some() { fields.push(PatientField::$variant); })+
                fields
            }

            /// Changes the patient; the fields in which somebody else was before, and nothing else, stop it.
            fn apply(&self, last: LastChange, patient: &mut Patient) -> Vec<PatientField> {
                let mut conflicts = Vec::new();
                $(if let Some(edit) = &self.$field {
                    if patient.$($place).+ == edit.to {
                        // Two people who wrote the same do not conflict.
                    } else if patient.$($place).+ != edit.from {
                        conflicts.push(PatientField::$variant);
                    } else {
                        patient.$($place).+ = edit.to.clone();
                        patient.details.changed.insert(PatientField::$variant, last);
                    }
                })+
                conflicts
            }
        }
    };
}

patient_fields! { {
    Given given: PersonName = given;
    Family family: PersonName = family;
    BirthDate birth_date: NaiveDate = birth_date;
    PreferredName preferred_name: Option<PersonName> = details.preferred_name;
    Sex sex: Option<Sex> = details.sex;
    Gender gender: Option<Gender> = demographics.gender;
    Pronouns pronouns: Option<Pronouns> = details.pronouns;
    /// The first is called first.
    Phones phones: Vec<String> = demographics.phones;
    Email email: Option<EmailAddress> = details.email;
    Addresses addresses: Vec<Address> = demographics.addresses;
    /// BCP 47 tag.
    Language language: Option<String> = demographics.language;
    Interpreter interpreter: bool = details.interpreter;
    EmergencyContact emergency_contact: Option<EmergencyContact> = details.emergency_contact;
    Pharmacy pharmacy: Option<Pharmacy> = details.pharmacy;
    DeceasedOn deceased_on: Option<NaiveDate> = demographics.deceased_on;
    Archived archived: bool = details.archived;
} apart: Insurances, Photo }

/// Names the fields, never what stands in them: debug output may reach a log.
impl std::fmt::Debug for ChangePatient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ChangePatient({}, {:?})", self.patient, self.fields())
    }
}

pub fn change_patient(op: &Operation, input: &ChangePatient, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let before = super::standing(facts, input.patient)?;
    if let Some(edit) = &input.birth_date {
        require_born(op, edit.to)?;
    }
    require_usable(op, input)?;
    let mut after = before.clone();
    let conflicts = input.apply(LastChange { by: op.actor, at: op.at.instant() }, &mut after);
    if !conflicts.is_empty() {
        return Err(Refusal::PatientChangedMeanwhile { fields: conflicts }.into());
    }
    let died_before_birth = after.demographics.deceased_on.is_some_and(|day| day < after.birth_date);
    if died_before_birth && (input.deceased_on.is_some() || input.birth_date.is_some()) {
        return Err(unusable(PatientField::DeceasedOn).into());
    }
    Ok(super::updated(before, after))
}

pub(super) fn unusable(field: PatientField) -> Refusal {
    Refusal::PatientFieldUnusable { field }
}

/// Most numbers and addresses of a person; nobody at a desk enters more.
const MOST_PHONES: usize = 10;
const MOST_ADDRESSES: usize = 10;
const LONGEST_LINE: usize = 200;

fn require_usable(op: &Operation, input: &ChangePatient) -> Result<(), Refusal> {
    let edited = |edit: bool, field| if edit { Err(unusable(field)) } else { Ok(()) };
    let phones = input.phones.as_ref().is_some_and(|edit| {
        edit.to.len() > MOST_PHONES || edit.to.iter().any(|phone| phone.trim().is_empty() || !phones::is_kept(phone))
    });
    edited(phones, PatientField::Phones)?;
    let email = input.email.as_ref().and_then(|edit| edit.to.as_ref());
    edited(email.is_some_and(|email| !is_email(email.as_str())), PatientField::Email)?;
    let addresses =
        input.addresses.as_ref().is_some_and(|edit| edit.to.len() > MOST_ADDRESSES || !edit.to.iter().all(is_kept));
    edited(addresses, PatientField::Addresses)?;
    let language = input.language.as_ref().and_then(|edit| edit.to.as_ref());
    edited(language.is_some_and(|tag| !is_language_tag(tag)), PatientField::Language)?;
    let pharmacy = input.pharmacy.as_ref().and_then(|edit| edit.to.as_ref());
    let ncpdp = pharmacy.and_then(|pharmacy| pharmacy.ncpdp_id.as_ref());
    edited(ncpdp.is_some_and(|id| !is_ncpdp(id.as_str())), PatientField::Pharmacy)?;
    let died = input.deceased_on.as_ref().and_then(|edit| edit.to);
    edited(died.is_some_and(|day| require_born(op, day).is_err()), PatientField::DeceasedOn)
}

fn is_kept(address: &Address) -> bool {
    let parts = [&address.city, &address.state, &address.postal_code, &address.country];
    let short = |text: &&String| text.chars().count() <= LONGEST_LINE && !text.chars().any(char::is_control);
    address.lines.len() <= 4 && address.lines.iter().all(|line| short(&line)) && parts.iter().all(short)
}

/// Something before and after one `@`, a dot after it, no blanks: the rest is the mail server's to say.
fn is_email(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let dotted = host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty());
    !name.is_empty() && dotted && !host.contains('@') && !text.chars().any(char::is_whitespace)
}

/// The shape of BCP 47: letters first, then parts of one to eight letters and figures.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let rest = parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|c| c.is_ascii_alphanumeric()));
    (2..=8).contains(&first.len()) && first.bytes().all(|c| c.is_ascii_alphabetic()) && rest && tag.len() <= 35
}

fn is_ncpdp(id: &str) -> bool {
    id.len() == 7 && id.bytes().all(|c| c.is_ascii_digit())
}

pub(super) fn change_of(before: &Patient, after: Patient) -> Change {
    Change::Updated { before: Record::Patient(before.clone()), after: Record::Patient(after) }
}
