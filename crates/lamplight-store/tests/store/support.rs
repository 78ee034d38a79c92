//! A clinic in a temporary folder, and builders of its records.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Duration, TimeZone, Utc};
use lamplight_domain::appointments::{Appointment, Progress, Status, Symptoms, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{DeviceId, PatientId, ProviderId, UserId};
use lamplight_domain::organisation::{
    BusinessHours, Clinic, DeskPolicy, LockMinutes, Organisation, Provider, ProviderProfile, User,
};
use lamplight_domain::patients::{Demographics, Patient, PatientDetails};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::text::{Mrn, OrganisationName, PersonName, UserName, VisitReason};
use lamplight_domain::time::{HybridTime, Zone};
use lamplight_domain::visit_types::BufferMinutes;
use lamplight_store::audit::{AuditAction, AuditEntry, AuditOutcome};
use lamplight_store::{Database, DatabaseKey, StoreError, configure, records};
use rusqlite::Connection;
use uuid::Uuid;

pub fn key() -> DatabaseKey {
    DatabaseKey::new([7; 32])
}

/// A database in a folder that goes away with it.
pub struct Home {
    pub folder: tempfile::TempDir,
}

impl Home {
    pub fn new() -> Self {
        Home { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("lamplight.db")
    }

    pub fn create(&self) -> Database {
        Database::create(&self.path(), &key()).expect("a new database")
    }

    pub fn open(&self) -> Result<Database, StoreError> {
        Database::open(&self.path(), &key())
    }
}

/// A bare connection with the key, for doing what the store would never do.
pub fn bare(path: &Path) -> Connection {
    let connection = Connection::open(path).expect("the file opens");
    configure(&connection, &key()).expect("settings");
    connection
}

pub fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

pub fn name(text: &str) -> PersonName {
    PersonName::new(text).expect("a name")
}

/// Monday 2026-11-23, `minutes` after 8:00 UTC.
pub fn at(minutes: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).single().expect("an instant") + Duration::minutes(minutes)
}

pub fn patient(number: u128, family: &str, given: &str) -> Patient {
    Patient {
        id: id(number),
        mrn: Mrn::new(&format!("K7-{number:06}")).expect("a record number"),
        given: name(given),
        family: name(family),
        birth_date: "1980-02-29".parse().expect("a date"),
        demographics: Demographics::default(),
        identifiers: Vec::new(),
        details: PatientDetails::default(),
    }
}

pub fn appointment(number: u128, patient: PatientId, provider: ProviderId, minutes: i64) -> Appointment {
    let half_an_hour = VisitMinutes::new(30).expect("a length");
    Appointment {
        id: id(number),
        clinic: id(2),
        zone: Zone(chrono_tz::America::New_York),
        patient,
        times: VisitTimes { provider, starts_at: at(minutes), minutes: half_an_hour },
        kind: VisitKind::InPerson,
        reason: VisitReason::new("Follow-up").expect("a reason"),
        status: Status::Scheduled,
        room: "abcdefghijklmnopqrstuvwxyz".to_owned(),
        overbook_reason: None,
        booked_by: id(3),
        booked_at: at(-60),
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

/// Organisation 1, clinic 2, user 3, providers 4 and 5.
pub fn clinic_records() -> Vec<Record> {
    let provider = |number, family| Provider {
        id: id(number),
        clinic: id(2),
        user: None,
        given: name("Ana"),
        family: name(family),
        title: None,
        active: true,
        profile: ProviderProfile::default(),
    };
    vec![
        Record::Organisation(Organisation {
            id: id(1),
            name: OrganisationName::new("Lakeside").expect("a name"),
            buffer: BufferMinutes::USUAL,
            desk: DeskPolicy::USUAL,
            lock: LockMinutes::USUAL,
        }),
        Record::Clinic(Clinic {
            id: id(2),
            organisation: id(1),
            name: OrganisationName::new("Lakeside").expect("a name"),
            zone: Zone(chrono_tz::America::New_York),
            hours: BusinessHours::usual(),
        }),
        Record::User(User {
            id: id(3),
            user_name: UserName::new("Ana.Rivera").expect("a name"),
            given: name("Ana"),
            family: name("Rivera"),
            roles: vec![Role::Owner, Role::Provider],
            active: true,
        }),
        Record::Provider(provider(4, "Rivera")),
        Record::Provider(provider(5, "Okafor")),
    ]
}

pub fn put_all(database: &Database, all: &[Record]) {
    let put = |tx: &lamplight_store::WriteTx| all.iter().try_for_each(|record| records::put(tx, record));
    database.write::<_, StoreError>(put).expect("records are kept");
}

/// A database with a clinic in it.
pub fn clinic(home: &Home) -> Database {
    let database = home.create();
    put_all(&database, &clinic_records());
    database
}

pub fn audit_entry(number: u128) -> AuditEntry {
    AuditEntry {
        at: HybridTime { wall_ms: 1_764_000_000_000 + number as i64, counter: 1 },
        actor: Some(UserId(Uuid::from_u128(3))),
        device: DeviceId(Uuid::from_u128(9)),
        action: AuditAction::OpenRecord,
        operation: None,
        record: None,
        patient: Some(id(number)),
        detail: serde_json::json!({ "reason": { "old": null, "new": "cough" } }),
        outcome: AuditOutcome::Done,
    }
}
