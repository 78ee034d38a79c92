//! The loader of facts over records in memory; it holds everything, so what is not found is absent.

use std::collections::BTreeMap;

use lamplight_domain::appointments::Appointment;
use lamplight_domain::facts::{BookRange, Fact, FactKey, Facts, HeldRange};
use lamplight_domain::holds::Hold;
use lamplight_domain::ids::ResourceId;
use lamplight_domain::organisation::User;
use lamplight_domain::patients::Patient;
use lamplight_domain::recalls::Recall;
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_domain::resources::Resource;
use lamplight_domain::text::{ResourceKind, ResourceName};
use lamplight_domain::visit_types::VisitType;
use lamplight_domain::waitlist::WaitlistEntry;
use uuid::Uuid;

pub type Records = BTreeMap<RecordKey, Record>;

pub fn load(records: &Records, keys: &[FactKey], into: &mut Facts) {
    for key in keys {
        load_one(records, key, into);
    }
}

macro_rules! by_id {
    ($records:expr, $kind:ident, $id:expr) => {
        match $records.get(&RecordKey { kind: RecordKind::$kind, id: $id.0 }) {
            Some(Record::$kind(record)) => Fact::Known(record.clone()),
            _ => Fact::Absent,
        }
    };
}

fn load_one(records: &Records, key: &FactKey, into: &mut Facts) {
    match key {
        FactKey::Organisation => {
            let found = of_kind(records, RecordKind::Organisation).find_map(|record| match record {
                Record::Organisation(organisation) => Some(organisation.clone()),
                _ => None,
            });
            into.put_organisation(found.into());
        }
        FactKey::Clinic(id) => into.put_clinic(*id, by_id!(records, Clinic, id)),
        FactKey::User(id) => into.put_user(*id, by_id!(records, User, id)),
        FactKey::Provider(id) => into.put_provider(*id, by_id!(records, Provider, id)),
        FactKey::Patient(id) => into.put_patient(*id, by_id!(records, Patient, id)),
        FactKey::Appointment(id) => into.put_appointment(*id, by_id!(records, Appointment, id)),
        FactKey::Book(range) => into.put_book(*range, Fact::Known(book(records, range))),
        FactKey::PatientByIdentifier(identifier) => {
            let found = patients(records).find(|patient| patient.identifiers.contains(identifier));
            into.put_patient_by_identifier(identifier.clone(), found.map(|patient| patient.id).into());
        }
        FactKey::PatientByMrn(mrn) => {
            let found = patients(records).find(|patient| patient.mrn == *mrn);
            into.put_patient_by_mrn(mrn.clone(), found.map(|patient| patient.id).into());
        }
        FactKey::VisitTypes => into.put_visit_types(Fact::Known(visit_types_by_name(records))),
        FactKey::Availability(id) => into.put_availability(*id, by_id!(records, Availability, id)),
        FactKey::ClosedDays(id) => into.put_closed_days(*id, by_id!(records, ClosedDays, id)),
        FactKey::Resources(clinic) => {
            let mut of_clinic: Vec<_> = resources(records).filter(|one| one.clinic == *clinic).cloned().collect();
            of_clinic.sort_by(|one, other| by_kind_and_name(one).cmp(&by_kind_and_name(other)));
            into.put_resources(*clinic, Fact::Known(of_clinic));
        }
        FactKey::Users => into.put_users(Fact::Known(users_by_name(records))),
        FactKey::Held(range) => into.put_held(*range, Fact::Known(held(records, range))),
        FactKey::WaitlistEntry(id) => into.put_waitlist_entry(*id, by_id!(records, WaitlistEntry, id)),
        FactKey::Hold(id) => into.put_hold(*id, by_id!(records, Hold, id)),
        FactKey::Recall(id) => into.put_recall(*id, by_id!(records, Recall, id)),
        FactKey::Holds(range) => {
            let of_book = holds(records).filter(|hold| hold.ended.is_none() && range.touches(&hold.times));
            let mut of_book: Vec<_> = of_book.cloned().collect();
            of_book.sort_by_key(|hold| (hold.times.starts_at, hold.id));
            into.put_holds(*range, Fact::Known(of_book));
        }
    }
}

/// Every record of a kind. Keys sort by kind first.
pub fn of_kind(records: &Records, kind: RecordKind) -> impl Iterator<Item = &Record> {
    let first = RecordKey { kind, id: Uuid::nil() };
    let last = RecordKey { kind, id: Uuid::max() };
    records.range(first..=last).map(|(_, record)| record)
}

pub fn appointments(records: &Records) -> impl Iterator<Item = &Appointment> {
    of_kind(records, RecordKind::Appointment).filter_map(|record| match record {
        Record::Appointment(appointment) => Some(appointment),
        _ => None,
    })
}

pub fn patients(records: &Records) -> impl Iterator<Item = &Patient> {
    of_kind(records, RecordKind::Patient).filter_map(|record| match record {
        Record::Patient(patient) => Some(patient),
        _ => None,
    })
}

pub fn visit_types(records: &Records) -> impl Iterator<Item = &VisitType> {
    of_kind(records, RecordKind::VisitType).filter_map(|record| match record {
        Record::VisitType(visit_type) => Some(visit_type),
        _ => None,
    })
}

pub fn resources(records: &Records) -> impl Iterator<Item = &Resource> {
    of_kind(records, RecordKind::Resource).filter_map(|record| match record {
        Record::Resource(resource) => Some(resource),
        _ => None,
    })
}

pub fn waitlist(records: &Records) -> impl Iterator<Item = &WaitlistEntry> {
    of_kind(records, RecordKind::WaitlistEntry).filter_map(|record| match record {
        Record::WaitlistEntry(entry) => Some(entry),
        _ => None,
    })
}

pub fn holds(records: &Records) -> impl Iterator<Item = &Hold> {
    of_kind(records, RecordKind::Hold).filter_map(|record| match record {
        Record::Hold(hold) => Some(hold),
        _ => None,
    })
}

pub fn recalls(records: &Records) -> impl Iterator<Item = &Recall> {
    of_kind(records, RecordKind::Recall).filter_map(|record| match record {
        Record::Recall(recall) => Some(recall),
        _ => None,
    })
}

fn by_kind_and_name(one: &Resource) -> (&ResourceKind, &ResourceName, ResourceId) {
    (&one.details.kind, &one.details.name, one.id)
}

fn visit_types_by_name(records: &Records) -> Vec<VisitType> {
    let mut all: Vec<_> = visit_types(records).cloned().collect();
    all.sort_by(|one, other| (&one.details.name, one.id).cmp(&(&other.details.name, other.id)));
    all
}

fn users_by_name(records: &Records) -> Vec<User> {
    let users = of_kind(records, RecordKind::User).filter_map(|record| match record {
        Record::User(user) => Some(user.clone()),
        _ => None,
    });
    let mut all: Vec<_> = users.collect();
    all.sort_by(|one, other| (&one.family, &one.given, one.id).cmp(&(&other.family, &other.given, other.id)));
    all
}

fn held(records: &Records, range: &HeldRange) -> Vec<Appointment> {
    let mut held: Vec<_> = appointments(records).filter(|appointment| range.holds(appointment)).cloned().collect();
    held.sort_by_key(|appointment| (appointment.times.starts_at, appointment.id));
    held
}

fn book(records: &Records, range: &BookRange) -> Vec<Appointment> {
    let mut book: Vec<_> = appointments(records).filter(|appointment| range.holds(appointment)).cloned().collect();
    book.sort_by_key(|appointment| (appointment.times.starts_at, appointment.id));
    book
}
