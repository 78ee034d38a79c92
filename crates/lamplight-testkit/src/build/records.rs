//! Records.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{Appointment, Progress, Status, Symptoms, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{PatientId, ProviderId};
use lamplight_domain::organisation::{BusinessHours, Clinic, Provider, ProviderProfile, User};
use lamplight_domain::patients::{Demographics, Patient, PatientDetails};
use lamplight_domain::permissions::Role;
use lamplight_domain::resources::{Resource, ResourceDetails};
use lamplight_domain::text::{
    Mrn, OrganisationName, PersonName, ResourceKind, ResourceName, UserName, VisitReason, VisitTypeName,
};
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::{VisitColour, VisitType, VisitTypeDetails};
use uuid::Uuid;

pub const FIRST_NAMES: [&str; 8] = ["Ana", "David", "Grace", "Hiro", "Irene", "Luis", "Maria", "Tomas"];
pub const LAST_NAMES: [&str; 8] = ["Ramirez", "Cohen", "Okafor", "Tanaka", "Lindqvist", "Perez", "Rossi", "Novak"];

/// A typed id from a small number.
pub fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

/// An instant from RFC 3339 text.
pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

pub fn person_name(text: &str) -> PersonName {
    PersonName::new(text).expect("a name")
}

/// A clinic open on weekdays from 8:00 to 18:00 in the IANA zone.
pub fn clinic(number: u128, zone: &str) -> Clinic {
    Clinic {
        id: id(number),
        organisation: id(1),
        name: OrganisationName::new("Harbor Street Clinic").expect("a name"),
        zone: Zone::try_from(zone.to_owned()).expect("a zone"),
        hours: BusinessHours::usual(),
    }
}

pub fn user(number: u128, roles: &[Role]) -> User {
    User {
        id: id(number),
        user_name: UserName::new(&format!("user{number}")).expect("a user name"),
        given: person_name("Irene"),
        family: person_name("Lindqvist"),
        roles: roles.to_vec(),
        active: true,
    }
}

pub fn provider(number: u128, clinic: &Clinic) -> Provider {
    Provider {
        id: id(number),
        clinic: clinic.id,
        user: None,
        given: person_name("Grace"),
        family: person_name("Okafor"),
        title: None,
        active: true,
        profile: ProviderProfile::default(),
    }
}

/// Ana Ramirez and others, by number.
pub fn patient(number: u128) -> Patient {
    let place = number as usize;
    Patient {
        id: id(number),
        mrn: Mrn::new(&format!("T{number:06}")).expect("a record number"),
        given: person_name(FIRST_NAMES[place % FIRST_NAMES.len()]),
        family: person_name(LAST_NAMES[place / FIRST_NAMES.len() % LAST_NAMES.len()]),
        birth_date: NaiveDate::from_ymd_opt(1980, 5, 17).expect("a date"),
        demographics: Demographics::default(),
        identifiers: Vec::new(),
        details: PatientDetails::default(),
    }
}

pub fn times(provider: ProviderId, starts_at: DateTime<Utc>, minutes: u16) -> VisitTimes {
    VisitTimes { provider, starts_at, minutes: VisitMinutes::new(minutes).expect("a length") }
}

/// A scheduled visit in person.
pub fn appointment(number: u128, clinic: &Clinic, patient: PatientId, times: VisitTimes) -> Appointment {
    Appointment {
        id: id(number),
        clinic: clinic.id,
        zone: clinic.zone,
        patient,
        times,
        kind: VisitKind::InPerson,
        reason: VisitReason::new("Follow-up").expect("a reason"),
        status: Status::Scheduled,
        room: format!("room{number}"),
        overbook_reason: None,
        booked_by: id(3),
        booked_at: instant("2026-01-02T15:00:00Z"),
        earlier_times: Vec::new(),
        cancellation: None,
        visit_type: None,
        resources: Vec::new(),
        symptoms: Symptoms::default(),
        patient_note: None,
        staff_note: None,
        progress: Progress::default(),
        series: None,
    }
}

/// Half an hour in person, offered by everybody, with the organisation's buffer; needs one of each kind.
pub fn visit_type(number: u128, needs: &[&str]) -> VisitType {
    let details = VisitTypeDetails {
        name: VisitTypeName::new(&format!("Type {number}")).expect("a name"),
        minutes: VisitMinutes::new(30).expect("a length"),
        colour: VisitColour::Teal,
        kind: VisitKind::InPerson,
        buffer_after: None,
        providers: Vec::new(),
        needs: needs.iter().map(|kind| resource_kind(kind)).collect(),
        active: true,
    };
    VisitType { id: id(number), details }
}

pub fn resource_kind(text: &str) -> ResourceKind {
    ResourceKind::new(text).expect("a kind")
}

pub fn resource(number: u128, clinic: &Clinic, kind: &str) -> Resource {
    let name = ResourceName::new(&format!("Room {number}")).expect("a name");
    let details = ResourceDetails { name, kind: resource_kind(kind), active: true };
    Resource { id: id(number), clinic: clinic.id, details }
}
