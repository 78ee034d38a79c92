//! What a rule may know. `needs` names reads from this short catalogue, a loader per database fetches them in
//! the transaction that will also write, and the rule sees owned data.
//!
//! A fact is [`Fact::Known`], [`Fact::Absent`] (looked up, not there) or [`Fact::NotHere`] (outside this
//! workstation's part). No rule takes `NotHere` for `Absent`.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::appointments::{Appointment, VisitTimes};
use crate::availability::Availability;
use crate::closed_days::ClosedDays;
use crate::holds::Hold;
use crate::ids::{AppointmentId, ClinicId, HoldId, PatientId, ProviderId, RecallId, UserId, WaitlistEntryId};
use crate::operations::{Change, Refusal, Stop};
use crate::organisation::{Clinic, Organisation, Provider, User};
use crate::patients::{ExternalIdentifier, Patient};
use crate::recalls::Recall;
use crate::records::{Record, RecordKind};
use crate::resources::Resource;
use crate::text::Mrn;
use crate::visit_types::VisitType;
use crate::waitlist::WaitlistEntry;

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
        self.touches(&appointment.times)
    }

    /// Whether the times lie, even partly, in this stretch of the book.
    pub fn touches(&self, times: &VisitTimes) -> bool {
        times.provider == self.provider && times.starts_at < self.until && self.from < times.ends_at()
    }
}

/// A stretch `[from, until)` of a clinic, for what is held of its rooms and equipment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct HeldRange {
    pub clinic: ClinicId,
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl HeldRange {
    /// Whether the appointment holds something of the clinic in this stretch, even partly.
    pub fn holds(&self, appointment: &Appointment) -> bool {
        appointment.clinic == self.clinic
            && !appointment.resources.is_empty()
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
    /// All visit types by name and id, also retired ones.
    VisitTypes,
    /// When a provider can be booked, where it differs from the clinic's hours.
    Availability(ProviderId),
    /// The closed days of a clinic.
    ClosedDays(ClinicId),
    /// All rooms and equipment of a clinic by kind, name and id, also retired ones.
    Resources(ClinicId),
    /// The appointments of a clinic that hold rooms or equipment in the stretch, whatever their state, by start.
    Held(HeldRange),
    /// Everybody who signs in or did, by name and id.
    Users,
    WaitlistEntry(WaitlistEntryId),
    Hold(HoldId),
    /// The holds of a provider's time that lie, even partly, in the stretch and that nobody ended, by start and id;
    /// also those that ran out.
    Holds(BookRange),
    Recall(RecallId),
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
            (FactKey::VisitTypes, record) => record.key().kind == RecordKind::VisitType,
            (FactKey::Availability(id), Record::Availability(availability)) => *id == availability.id,
            (FactKey::ClosedDays(id), Record::ClosedDays(days)) => *id == days.id,
            (FactKey::Resources(clinic), Record::Resource(resource)) => *clinic == resource.clinic,
            (FactKey::Held(range), Record::Appointment(appointment)) => range.holds(appointment),
            (FactKey::Users, record) => record.key().kind == RecordKind::User,
            (FactKey::WaitlistEntry(id), Record::WaitlistEntry(entry)) => *id == entry.id,
            (FactKey::Hold(id), Record::Hold(hold)) => *id == hold.id,
            (FactKey::Holds(range), Record::Hold(hold)) => range.touches(&hold.times),
            (FactKey::Recall(id), Record::Recall(recall)) => *id == recall.id,
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
    visit_types: Option<Fact<Vec<VisitType>>>,
    availability: BTreeMap<ProviderId, Fact<Availability>>,
    closed_days: BTreeMap<ClinicId, Fact<ClosedDays>>,
    resources: BTreeMap<ClinicId, Fact<Vec<Resource>>>,
    held: BTreeMap<HeldRange, Fact<Vec<Appointment>>>,
    everybody: Option<Fact<Vec<User>>>,
    waitlist: BTreeMap<WaitlistEntryId, Fact<WaitlistEntry>>,
    holds_by_id: BTreeMap<HoldId, Fact<Hold>>,
    holds: BTreeMap<BookRange, Fact<Vec<Hold>>>,
    recalls: BTreeMap<RecallId, Fact<Recall>>,
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

    pub fn visit_types(&self) -> Result<Fact<&Vec<VisitType>>, Stop> {
        match &self.visit_types {
            Some(fact) => Ok(fact.as_ref()),
            None => Err(Stop::NeedsFacts(vec![FactKey::VisitTypes])),
        }
    }

    pub fn put_visit_types(&mut self, fact: Fact<Vec<VisitType>>) {
        self.visit_types = Some(fact);
    }

    pub fn users(&self) -> Result<Fact<&Vec<User>>, Stop> {
        match &self.everybody {
            Some(fact) => Ok(fact.as_ref()),
            None => Err(Stop::NeedsFacts(vec![FactKey::Users])),
        }
    }

    pub fn put_users(&mut self, fact: Fact<Vec<User>>) {
        self.everybody = Some(fact);
    }

    /// Stops with those of the keys that were not loaded: a rule that needs several asks for them at once.
    pub fn want(&self, keys: impl IntoIterator<Item = FactKey>) -> Result<(), Stop> {
        let missing: Vec<FactKey> = keys.into_iter().filter(|key| !self.has(key)).collect();
        if missing.is_empty() { Ok(()) } else { Err(Stop::NeedsFacts(missing)) }
    }

    fn has(&self, key: &FactKey) -> bool {
        match key {
            FactKey::Organisation => self.organisation.is_some(),
            FactKey::Clinic(id) => self.clinics.contains_key(id),
            FactKey::User(id) => self.users.contains_key(id),
            FactKey::Provider(id) => self.providers.contains_key(id),
            FactKey::Patient(id) => self.patients.contains_key(id),
            FactKey::Appointment(id) => self.appointments.contains_key(id),
            FactKey::Book(range) => self.books.contains_key(range),
            FactKey::PatientByIdentifier(identifier) => self.by_identifier.contains_key(identifier),
            FactKey::PatientByMrn(mrn) => self.by_mrn.contains_key(mrn),
            FactKey::VisitTypes => self.visit_types.is_some(),
            FactKey::Availability(id) => self.availability.contains_key(id),
            FactKey::ClosedDays(id) => self.closed_days.contains_key(id),
            FactKey::Resources(id) => self.resources.contains_key(id),
            FactKey::Held(range) => self.held.contains_key(range),
            FactKey::Users => self.everybody.is_some(),
            FactKey::WaitlistEntry(id) => self.waitlist.contains_key(id),
            FactKey::Hold(id) => self.holds_by_id.contains_key(id),
            FactKey::Holds(range) => self.holds.contains_key(range),
            FactKey::Recall(id) => self.recalls.contains_key(id),
        }
    }

    fact_access! {
        availability / put_availability: availability[ProviderId] -> Availability, FactKey::Availability;
        closed_days / put_closed_days: closed_days[ClinicId] -> ClosedDays, FactKey::ClosedDays;
        resources / put_resources: resources[ClinicId] -> Vec<Resource>, FactKey::Resources;
        held / put_held: held[HeldRange] -> Vec<Appointment>, FactKey::Held;
        waitlist_entry / put_waitlist_entry: waitlist[WaitlistEntryId] -> WaitlistEntry, FactKey::WaitlistEntry;
        hold / put_hold: holds_by_id[HoldId] -> Hold, FactKey::Hold;
        holds / put_holds: holds[BookRange] -> Vec<Hold>, FactKey::Holds;
        recall / put_recall: recalls[RecallId] -> Recall, FactKey::Recall;
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
