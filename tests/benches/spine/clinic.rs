//! A clinic of the size that was asked for, made once per run through the store.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use lamplight_app::{Config, Lamplight, SystemClock};
use lamplight_domain::appointments::{Appointment, Progress, Status, Symptoms, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, ProviderId, UserId};
use lamplight_domain::organisation::{Provider, ProviderProfile};
use lamplight_domain::patients::{Demographics, Patient, PatientDetails};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::text::{Mrn, PersonName, VisitReason};
use lamplight_domain::time::Zone;
use lamplight_store::{Database, DatabaseKey, records};
use lamplight_vault::testing::MemorySecrets;
use lamplight_vault::{PasswordCost, Vault, totp};
use lamplight_wire::views::SetUpForm;
use uuid::Uuid;

pub const USER: &str = "bench";
pub const PASSWORD: &str = "a password for the bench";
/// Providers in the clinic, and visits of each on the measured day.
pub const PROVIDERS: usize = 12;
pub const VISITS: usize = 40;
const PATIENTS: usize = 100_000;

pub struct BenchClinic {
    pub folder: tempfile::TempDir,
    pub secrets: Arc<MemorySecrets>,
    pub totp_secret: Vec<u8>,
    pub key: DatabaseKey,
    pub clinic: ClinicId,
    pub providers: Vec<ProviderId>,
    pub patients: Vec<PatientId>,
    /// The measured day, with 12 × 40 visits.
    pub day: NaiveDate,
}

impl BenchClinic {
    pub fn app(&self) -> Lamplight {
        Lamplight::new(config(self.folder.path(), &self.secrets))
    }

    /// Signs in with the code of `ahead` half-minutes from now.
    pub fn sign_in(&self, app: &Lamplight, ahead: i64) {
        let code = totp::code_at(&self.totp_secret, Utc::now().timestamp() + 30 * ahead);
        app.sign_in(USER, PASSWORD, &code).expect("the bench signs in");
    }
}

fn config(folder: &Path, secrets: &Arc<MemorySecrets>) -> Config {
    Config {
        data_dir: folder.to_owned(),
        device_secrets: secrets.clone(),
        clock: Arc::new(SystemClock),
        password_cost: PasswordCost::standard(),
    }
}

pub fn build(appointments: usize) -> BenchClinic {
    let started = Instant::now();
    let folder = tempfile::tempdir().expect("a folder");
    let secrets = Arc::new(MemorySecrets::default());
    let app = Lamplight::new(config(folder.path(), &secrets));
    let kit = app.begin_set_up(form()).expect("the form is in order");
    let totp_secret =
        data_encoding::BASE32_NOPAD.decode(kit.totp_secret.replace(' ', "").as_bytes()).expect("the secret is base 32");
    let words: Vec<String> = kit.ask_back.iter().map(|position| kit.words[*position as usize].clone()).collect();
    let code = totp::code_at(&totp_secret, Utc::now().timestamp() - 30);
    app.finish_set_up(&words, &code).expect("set up");
    let overview = app.overview().expect("signed in");
    app.sign_out().expect("closed");
    drop(app);

    let vault = Vault::load(&folder.path().join("clinic"), secrets.clone()).expect("the key file");
    let (_, key) = vault.open_with_password(USER, PASSWORD).expect("the password");
    let key = DatabaseKey::new(*key.as_bytes());
    let clinic = overview.clinics[0].id;
    let database = Database::open(&folder.path().join("clinic/lamplight.db"), &key).expect("opens");
    let day = next_weekday(overview.clinics[0].today);
    let (providers, patients) = fill(&database, clinic, overview.me.id, day, appointments);
    drop(database);
    println!(
        "{appointments} appointments, {PATIENTS} patients, {PROVIDERS} providers written in {:.0} s",
        started.elapsed().as_secs_f64()
    );
    BenchClinic { folder, secrets, totp_secret, key, clinic, providers, patients, day }
}

fn form() -> SetUpForm {
    SetUpForm {
        clinic_name: "Bench".to_owned(),
        zone: "America/New_York".to_owned(),
        given: "Ana".to_owned(),
        family: "Rivera".to_owned(),
        user_name: USER.to_owned(),
        password: PASSWORD.to_owned(),
        also: vec![Role::FrontDesk],
        sees_patients: false,
        title: String::new(),
    }
}

fn next_weekday(day: NaiveDate) -> NaiveDate {
    use chrono::{Datelike, Weekday};
    day.iter_days().find(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)).expect("a week has five")
}

fn fill(
    database: &Database,
    clinic: ClinicId,
    author: UserId,
    day: NaiveDate,
    appointments: usize,
) -> (Vec<ProviderId>, Vec<PatientId>) {
    let providers: Vec<ProviderId> =
        (0..PROVIDERS).map(|index| ProviderId(Uuid::from_u128(0x10 + index as u128))).collect();
    let patients: Vec<PatientId> = (0..PATIENTS).map(|index| PatientId(Uuid::from_u128(scatter(index)))).collect();
    database
        .write(|tx| {
            for (index, id) in providers.iter().enumerate() {
                records::put(tx, &Record::Provider(provider(*id, clinic, index)))?;
            }
            Ok::<_, lamplight_store::StoreError>(())
        })
        .expect("providers");
    for (page, ids) in patients.chunks(10_000).enumerate() {
        database
            .write(|tx| {
                for (offset, id) in ids.iter().enumerate() {
                    records::put(tx, &Record::Patient(patient(*id, page * 10_000 + offset)))?;
                }
                Ok::<_, lamplight_store::StoreError>(())
            })
            .expect("patients");
    }
    let numbers: Vec<usize> = (0..appointments).collect();
    for page in numbers.chunks(10_000) {
        database
            .write(|tx| {
                for number in page {
                    let provider = providers[number % PROVIDERS];
                    let patient = patients[(number * 7919) % PATIENTS];
                    let visit = visit(*number, day, (clinic, provider, patient), author);
                    records::put(tx, &Record::Appointment(visit))?;
                }
                Ok::<_, lamplight_store::StoreError>(())
            })
            .expect("appointments");
    }
    (providers, patients)
}

/// A fixed permutation-like spread, so that ids do not come in order.
fn scatter(index: usize) -> u128 {
    (index as u128 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835)
}

fn name(text: &str) -> PersonName {
    PersonName::new(text).expect("a name")
}

fn provider(id: ProviderId, clinic: ClinicId, index: usize) -> Provider {
    Provider {
        id,
        clinic,
        user: None,
        given: name("Mei"),
        family: name(&format!("Lindqvist {index}")),
        title: None,
        active: true,
        profile: ProviderProfile::default(),
    }
}

fn patient(id: PatientId, index: usize) -> Patient {
    const FAMILIES: [&str; 8] = ["Ramirez", "Okafor", "Nguyen", "Silva", "Haddad", "Kealoha", "Tanaka", "Volkov"];
    const GIVEN: [&str; 7] = ["Ana", "Jack", "Grace", "Noor", "Iker", "Rosa", "Sunita"];
    Patient {
        id,
        mrn: Mrn::new(&format!("{:06}", index + 1)).expect("a number"),
        given: name(GIVEN[index % GIVEN.len()]),
        family: name(&format!("{}{}", FAMILIES[index % FAMILIES.len()], index / 97)),
        birth_date: NaiveDate::from_ymd_opt(
            1940 + (index % 80) as i32,
            1 + (index % 12) as u32,
            1 + (index % 28) as u32,
        )
        .expect("a date"),
        demographics: Demographics::default(),
        details: PatientDetails::default(),
        identifiers: Vec::new(),
    }
}

/// The first 480 fill the measured day; the rest fill the days before it, 480 a day.
fn visit(number: usize, day: NaiveDate, whose: (ClinicId, ProviderId, PatientId), author: UserId) -> Appointment {
    let (clinic, provider, patient) = whose;
    let zone = Zone(chrono_tz::America::New_York);
    let days_back = (number / (PROVIDERS * VISITS)) as u64;
    let slot = (number / PROVIDERS) % VISITS;
    let date = day - chrono::Days::new(days_back);
    let opening = chrono::NaiveTime::from_hms_opt(8, 0, 0).expect("a time");
    let start: DateTime<Utc> = lamplight_domain::time::first_instant_at_or_after(date, opening, zone.0);
    Appointment {
        id: AppointmentId(Uuid::from_u128(scatter(number + 10_000_000))),
        clinic,
        zone,
        patient,
        times: VisitTimes {
            provider,
            starts_at: start + Duration::minutes(15 * slot as i64),
            minutes: VisitMinutes::new(15).expect("a length"),
        },
        kind: VisitKind::InPerson,
        reason: VisitReason::new("Blood pressure check and review of medication").expect("a reason"),
        status: Status::Scheduled,
        room: "abcdefghijklmnopqrstuvwxyz".to_owned(),
        overbook_reason: None,
        booked_by: author,
        booked_at: start - Duration::days(14),
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
