//! What a rule may know. `needs` names reads from this short catalogue, a loader per database fetches them in
//! the transaction that will also write, and the rule sees owned data.
//!
//! A fact is [`Fact::Known`], [`Fact::Absent`] (looked up, not there) or [`Fact::NotHere`] (outside this
//! workstation's part). No rule takes `NotHere` for `Absent`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::appointments::Appointment;
use crate::ids::{AppointmentId, ClinicId, PatientId, ProviderId, UserId};
use crate::operations::{Change, Refusal, Stop};
use crate::organisation::{Clinic, Organisation, Provider, User};
use crate::patients::{ExternalIdentifier, Patient};
use crate::records::{Record, RecordKind};
use crate::text::Mrn;

/// A stretch `[from, until)` of one provider's book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BookRange {
    pub provider: ProviderId,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl BookRange {
    /// Whether the appointment lies, even partly, in this stretch of the book.
    pub fn holds(&self, appointment: &Appointment) -> bool {
        appointment.times.provider == self.provider
            && appointment.times.starts_at < self.until
            && self.from < appointment.times.ends_at()
    }
}

/// A read that a rule can ask for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FactKey {
    /// The one organisation of this database.
    Organisation,
    Clinic(ClinicId),
    User(UserId),
    Provider(ProviderId),
    Patient(PatientId),
    Appointment(AppointmentId),
    /// All appointments of a provider that lie, even partly, in the stretch, whatever their state, by start.
    Book(BookRange),
    /// The patient who carries an external identifier.
    PatientByIdentifier(ExternalIdentifier),
    /// The patient who carries a medical record number.
    PatientByMrn(Mrn),
}

impl FactKey {
    /// Whether a change can alter what this read returns: how a page of the feed finds the unsent operations
    /// that must be decided again.
    pub fn touched_by(&self, change: &Change) -> bool {
        change.versions().any(|record| self.reads(record))
    }

    fn reads(&self, record: &Record) -> bool {
        match (self, record) {
            (FactKey::Organisation, record) => record.key().kind == RecordKind::Organisation,
            (FactKey::Clinic(id), Record::Clinic(clinic)) => *id == clinic.id,
            (FactKey::User(id), Record::User(user)) => *id == user.id,
            (FactKey::Provider(id), Record::Provider(provider)) => *id == provider.id,
            (FactKey::Patient(id), Record::Patient(patient)) => *id == patient.id,
            (FactKey::Appointment(id), Record::Appointment(appointment)) => *id == appointment.id,
            (FactKey::Book(range), Record::Appointment(appointment)) => range.holds(appointment),
            (FactKey::PatientByIdentifier(wanted), Record::Patient(patient)) => patient.identifiers.contains(wanted),
            (FactKey::PatientByMrn(mrn), Record::Patient(patient)) => *mrn == patient.mrn,
            _ => false,
        }
    }
}

/// The answer to one read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact<T> {
    Known(T),
    Absent,
    NotHere,
}

impl<T> Fact<T> {
    /// The value; `if_absent` when it was looked up and is not there; a refusal of its own when this
    /// workstation cannot know.
    pub fn known_or(self, if_absent: Refusal) -> Result<T, Refusal> {
        match self {
            Fact::Known(value) => Ok(value),
            Fact::Absent => Err(if_absent),
            Fact::NotHere => Err(Refusal::NotOnThisWorkstation),
        }
    }

    fn as_ref(&self) -> Fact<&T> {
        match self {
            Fact::Known(value) => Fact::Known(value),
            Fact::Absent => Fact::Absent,
            Fact::NotHere => Fact::NotHere,
        }
    }
}

impl<T> From<Option<T>> for Fact<T> {
    /// For a database that holds everything: not found is absent.
    fn from(found: Option<T>) -> Self {
        found.map_or(Fact::Absent, Fact::Known)
    }
}

/// The facts loaded so far. Reading one that was not loaded stops the rule with the key it needs.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    organisation: Option<Fact<Organisation>>,
    clinics: BTreeMap<ClinicId, Fact<Clinic>>,
    users: BTreeMap<UserId, Fact<User>>,
    providers: BTreeMap<ProviderId, Fact<Provider>>,
    patients: BTreeMap<PatientId, Fact<Patient>>,
    appointments: BTreeMap<AppointmentId, Fact<Appointment>>,
    books: BTreeMap<BookRange, Fact<Vec<Appointment>>>,
    by_identifier: BTreeMap<ExternalIdentifier, Fact<PatientId>>,
    by_mrn: BTreeMap<Mrn, Fact<PatientId>>,
}

macro_rules! fact_access {
    ($($read:ident / $put:ident: $map:ident[$key:ty] -> $value:ty, $need:expr);+ $(;)?) => {$(
        pub fn $read(&self, key: $key) -> Result<Fact<&$value>, Stop> {
            match self.$map.get(&key) {
                Some(fact) => Ok(fact.as_ref()),
                None => Err(Stop::NeedsFacts(vec![$need(key)])),
            }
        }

        pub fn $put(&mut self, key: $key, fact: Fact<$value>) {
            self.$map.insert(key, fact);
        }
    )+};
}

impl Facts {
    pub fn organisation(&self) -> Result<Fact<&Organisation>, Stop> {
        match &self.organisation {
            Some(fact) => Ok(fact.as_ref()),
            None => Err(Stop::NeedsFacts(vec![FactKey::Organisation])),
        }
    }

    pub fn put_organisation(&mut self, fact: Fact<Organisation>) {
        self.organisation = Some(fact);
    }

    fact_access! {
        clinic / put_clinic: clinics[ClinicId] -> Clinic, FactKey::Clinic;
        user / put_user: users[UserId] -> User, FactKey::User;
        provider / put_provider: providers[ProviderId] -> Provider, FactKey::Provider;
        patient / put_patient: patients[PatientId] -> Patient, FactKey::Patient;
        appointment / put_appointment: appointments[AppointmentId] -> Appointment, FactKey::Appointment;
        book / put_book: books[BookRange] -> Vec<Appointment>, FactKey::Book;
        patient_by_identifier / put_patient_by_identifier: by_identifier[ExternalIdentifier] -> PatientId, FactKey::PatientByIdentifier;
        patient_by_mrn / put_patient_by_mrn: by_mrn[Mrn] -> PatientId, FactKey::PatientByMrn;
    }
}
