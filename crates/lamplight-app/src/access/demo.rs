//! A demo clinic: a real one, in a real encrypted database, made by the same operations, whose sign-in data
//! stand in a file beside it so that its sign-in screen can show them.

use std::fs::{self, File};
use std::io::Read;

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use data_encoding::BASE32_NOPAD;
use lamplight_domain::appointments::{BookAppointment, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{ClinicId, PatientId, ProviderId, UserId};
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::{AddProvider, ProviderProfile};
use lamplight_domain::patients::{Demographics, RegisterPatient};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::RecordKind;
use lamplight_domain::resources::{AddResource, ResourceDetails};
use lamplight_domain::text::{PersonName, ResourceKind, ResourceName, Title, VisitReason, VisitTypeName};
use lamplight_domain::time::first_instant_at_or_after;
use lamplight_domain::visit_types::{AddVisitType, VisitColour, VisitTypeDetails};
use lamplight_store::{WriteTx, clinics};
use lamplight_vault::totp;
use lamplight_wire::views::{DemoHint, SetUpForm};
use lamplight_wire::{ErrorCode, Failure};
use serde::{Deserialize, Serialize};

use super::set_up::created;
use crate::lamplight::State;
use crate::operations::perform_in;
use crate::{AppError, DataFolder, Lamplight};

/// Who signs in to a demo clinic.
pub const DEMO_USER_NAME: &str = "demo";
const DEMO_PASSWORD: &str = "lamplight in the dark";
const DEMO_ZONE: &str = "America/New_York";

/// Of the file with the sign-in data, in bytes. Anybody may have put one there.
const LARGEST_FILE: u64 = 4096;

#[derive(Serialize, Deserialize)]
struct DemoFile {
    user_name: String,
    password: String,
    totp_secret: String,
}

/// What the sign-in screen of a demo clinic shows; `None` for every other clinic.
pub(crate) fn hint(folder: &DataFolder, now: DateTime<Utc>) -> Option<DemoHint> {
    let mut text = Vec::new();
    File::open(folder.demo_file()).ok()?.take(LARGEST_FILE).read_to_end(&mut text).ok()?;
    let file: DemoFile = serde_json::from_slice(&text).ok()?;
    let secret = BASE32_NOPAD.decode(file.totp_secret.as_bytes()).ok()?;
    let code = totp::code_at(&secret, now.timestamp());
    Some(DemoHint { user_name: file.user_name, password: file.password, code })
}

impl Lamplight {
    /// Makes a demo clinic in an empty data folder and signs its owner in.
    pub fn open_demo_clinic(&self) -> Result<(), Failure> {
        let _door = self.door();
        let mut state = self.state();
        let (pending, kit) = self.prepare(&demo_form())?;
        let owner = pending.plan.owner;
        let (clinic, session) = self.establish(&pending, None, |tx, part| {
            let file = DemoFile {
                user_name: DEMO_USER_NAME.to_owned(),
                password: DEMO_PASSWORD.to_owned(),
                totp_secret: kit.totp_secret.replace(' ', ""),
            };
            fs::write(part.join("demo.json"), serde_json::to_vec(&file).map_err(|_| ErrorCode::Internal)?)?;
            furnish(tx, owner, self.now())
        })?;
        *state = State::Open(clinic, session);
        Ok(())
    }
}

fn demo_form() -> SetUpForm {
    SetUpForm {
        clinic_name: "Riverside Family Clinic".to_owned(),
        zone: DEMO_ZONE.to_owned(),
        given: "Ana".to_owned(),
        family: "Rivera".to_owned(),
        user_name: DEMO_USER_NAME.to_owned(),
        password: DEMO_PASSWORD.to_owned(),
        also: vec![Role::FrontDesk],
        sees_patients: true,
        title: "MD".to_owned(),
    }
}

const COLLEAGUES: [(&str, &str, &str); 4] = [
    ("Tomás", "Okafor", "MD"),
    ("Mei", "Lindqvist", "NP"),
    ("Samuel", "Haddad", "DO"),
    ("Priya", "Venkataraman", "PA"),
];

const PATIENTS: [(&str, &str, &str); 16] = [
    ("Ana Lucía", "Ramirez", "1972-02-03"),
    ("Oluwaseun", "Adeyemi-Fitzgerald", "1988-11-19"),
    ("Grace", "Nguyen", "2019-06-30"),
    ("Wolfgang", "Schönfelder", "1941-04-12"),
    ("Fatima", "Al-Sayed", "1995-08-08"),
    ("Jack", "Li", "2001-01-01"),
    ("Margaret", "O’Donnell", "1936-12-24"),
    ("Iker", "Etxeberria", "1979-07-15"),
    ("Noor", "Haidari", "2012-03-29"),
    ("Théo", "Lefèvre", "1966-10-02"),
    ("Sunita", "Krishnamurthy", "1958-05-21"),
    ("Dmitri", "Volkov", "1990-09-09"),
    ("Leilani", "Kealoha", "1984-02-29"),
    ("Bartholomew", "Featherstonehaugh", "1949-01-31"),
    ("Yuki", "Tanaka", "2007-12-05"),
    ("Rosa", "Silva", "1975-06-17"),
];

const REASONS: [&str; 6] = [
    "Blood pressure check",
    "Cough for two weeks",
    "Annual physical",
    "Follow-up of results",
    "Knee pain",
    "Medication review",
];

const ROOMS: [(&str, &str); 3] =
    [("Procedure room", "Procedure room"), ("ECG cart", "ECG"), ("Ultrasound", "Ultrasound")];

/// Colleagues, rooms, patients, and a day with visits in every book: today, or Monday when today is closed.
fn furnish(tx: &WriteTx, owner: UserId, now: DateTime<Utc>) -> Result<(), AppError> {
    let perform = |intent| perform_in(tx, owner, now, intent);
    let clinic = clinics::list(tx)?.into_iter().next().ok_or(ErrorCode::Internal)?;
    for (given, family, title) in COLLEAGUES {
        perform(Intent::AddProvider(AddProvider {
            clinic: clinic.id,
            given: name(given)?,
            family: name(family)?,
            title: Some(Title::new(title).map_err(|_| ErrorCode::Internal)?),
            user: None,
            profile: ProviderProfile::default(),
        }))?;
    }
    furnish_rooms(tx, owner, now, clinic.id)?;
    let mut patients = Vec::new();
    for (given, family, birth_date) in PATIENTS {
        let outcome = perform(Intent::RegisterPatient(RegisterPatient {
            given: name(given)?,
            family: name(family)?,
            birth_date: birth_date.parse().map_err(|_| ErrorCode::Internal)?,
            demographics: Demographics::default(),
            not_a_duplicate_of: Vec::new(),
        }))?;
        patients.push(PatientId(created(outcome, RecordKind::Patient)?));
    }
    let zone = clinic.zone.0;
    let today = now.with_timezone(&zone).date_naive();
    let day = today.iter_days().take(7).find(|day| clinic.hours.on(*day).is_some()).unwrap_or(today);
    let providers: Vec<ProviderId> =
        lamplight_store::providers::list(tx)?.into_iter().map(|provider| provider.id).collect();
    for (row, provider) in providers.iter().enumerate() {
        for visit in visits(row, day, zone)? {
            let patient = patients[(row * 5 + visit.index * 3) % patients.len()];
            let booked = perform(Intent::BookAppointment(visit.booking(clinic.id, *provider, patient)?))?;
            created(booked, RecordKind::Appointment)?;
        }
    }
    Ok(())
}

struct Visit {
    index: usize,
    starts_at: DateTime<Utc>,
    minutes: u16,
}

/// A provider's morning and afternoon with gaps that differ from row to row.
fn visits(row: usize, day: NaiveDate, zone: chrono_tz::Tz) -> Result<Vec<Visit>, AppError> {
    let opening = NaiveTime::from_hms_opt(8, 0, 0).ok_or(ErrorCode::Internal)?;
    let mut at = first_instant_at_or_after(day, opening, zone) + Duration::minutes(15 * (row as i64 % 3));
    let mut visits = Vec::new();
    for index in 0..10 {
        let minutes = [30, 45, 15, 30, 60][(row + index) % 5];
        visits.push(Visit { index, starts_at: at, minutes });
        let pause = if index == 4 { 75 } else { [0, 15, 0, 30][(row * 3 + index) % 4] };
        at += Duration::minutes(i64::from(minutes) + pause);
    }
    Ok(visits)
}

impl Visit {
    fn booking(&self, clinic: ClinicId, provider: ProviderId, patient: PatientId) -> Result<BookAppointment, AppError> {
        let minutes = VisitMinutes::new(self.minutes).map_err(|_| ErrorCode::Internal)?;
        let times = VisitTimes { provider, starts_at: self.starts_at, minutes };
        let kind = [VisitKind::InPerson, VisitKind::InPerson, VisitKind::Video, VisitKind::Phone][self.index % 4];
        let reason = VisitReason::new(REASONS[self.index % REASONS.len()]).map_err(|_| ErrorCode::Internal)?;
        Ok(BookAppointment::new(clinic, patient, times, kind, reason))
    }
}

/// Rooms, and one kind of visit that needs one.
fn furnish_rooms(tx: &WriteTx, owner: UserId, now: DateTime<Utc>, clinic: ClinicId) -> Result<(), AppError> {
    let perform = |intent| perform_in(tx, owner, now, intent);
    for (room, kind) in ROOMS {
        let details = ResourceDetails {
            name: ResourceName::new(room).map_err(|_| ErrorCode::Internal)?,
            kind: ResourceKind::new(kind).map_err(|_| ErrorCode::Internal)?,
            active: true,
        };
        perform(Intent::AddResource(AddResource { clinic, details }))?;
    }
    let details = VisitTypeDetails {
        name: VisitTypeName::new("Minor procedure").map_err(|_| ErrorCode::Internal)?,
        minutes: VisitMinutes::new(45).map_err(|_| ErrorCode::Internal)?,
        colour: VisitColour::Olive,
        kind: VisitKind::InPerson,
        buffer_after: None,
        providers: Vec::new(),
        needs: vec![ResourceKind::new("Procedure room").map_err(|_| ErrorCode::Internal)?],
        active: true,
    };
    perform(Intent::AddVisitType(AddVisitType { details }))?;
    Ok(())
}

fn name(text: &str) -> Result<PersonName, AppError> {
    PersonName::new(text).map_err(|_| AppError::Plain(ErrorCode::Internal))
}
