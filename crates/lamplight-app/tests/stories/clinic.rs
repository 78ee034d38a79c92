//! A clinic in a temporary folder, with a clock and a keyring that the test holds.

use std::path::Path;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Duration, Utc};
use lamplight_app::{Clock, Config, Lamplight};
use lamplight_domain::appointments::{BookAppointment, Symptoms, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::availability::{SetWeeklyHours, Stretch, Week, Weekday, WeeklyWindow};
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, ProviderId, UserId};
use lamplight_domain::operations::Intent;
use lamplight_domain::organisation::AddUser;
use lamplight_domain::patients::{Demographics, RegisterPatient};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::RecordKind;
use lamplight_domain::series::{BookSeries, Interval, Repeat, SeriesEnd, SeriesVisit};
use lamplight_domain::text::{PersonName, UserName, VisitReason};
use lamplight_vault::testing::MemorySecrets;
use lamplight_vault::{PasswordCost, totp};
use lamplight_wire::views::{Paper, PrintLanguage, SetUpForm, SetUpKit, SheetRequest};
use lamplight_wire::{Failure, FreeSearch, Outcome};
use uuid::Uuid;

pub const PASSWORD: &str = "a long enough password";
pub const USER: &str = "ana";
pub const COLLEAGUES_PASSWORD: &str = "another long enough password";

/// A clock that stands still until the test moves it.
#[derive(Debug)]
pub struct TestClock(Mutex<DateTime<Utc>>);

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().expect("the clock")
    }
}

impl TestClock {
    pub fn at(now: DateTime<Utc>) -> TestClock {
        TestClock(Mutex::new(now))
    }

    pub fn turn(&self, by: Duration) {
        let mut now = self.0.lock().expect("the clock");
        *now += by;
    }
}

/// Somebody else who signs in.
pub struct Colleague {
    pub id: UserId,
    pub user_name: String,
    pub totp_secret: String,
}

/// A clinic, signed in.
pub struct TestClinic {
    pub folder: tempfile::TempDir,
    pub clock: Arc<TestClock>,
    pub secrets: Arc<MemorySecrets>,
    pub app: Lamplight,
    pub kit: SetUpKit,
    pub clinic: ClinicId,
    pub provider: ProviderId,
}

pub fn form(also: Vec<Role>) -> SetUpForm {
    SetUpForm {
        sees_patients: also.contains(&Role::Provider),
        clinic_name: "Riverside".to_owned(),
        zone: "America/New_York".to_owned(),
        given: "Ana".to_owned(),
        family: "Rivera".to_owned(),
        user_name: USER.to_owned(),
        password: PASSWORD.to_owned(),
        also,
        title: "MD".to_owned(),
    }
}

pub fn config(folder: &Path, clock: &Arc<TestClock>, secrets: &Arc<MemorySecrets>) -> Config {
    Config {
        data_dir: folder.to_owned(),
        device_secrets: secrets.clone(),
        clock: clock.clone(),
        password_cost: PasswordCost::for_tests(),
    }
}

impl TestClinic {
    /// The owner works at the front desk as well and sees patients.
    pub fn new() -> TestClinic {
        TestClinic::with_roles(vec![Role::FrontDesk, Role::Provider])
    }

    /// An owner with these roles beside; they see patients only where they are a provider as well.
    pub fn with_roles(also: Vec<Role>) -> TestClinic {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let start = "2026-11-23T14:00:00Z".parse().expect("an instant");
        let clock = Arc::new(TestClock::at(start));
        let secrets = Arc::new(MemorySecrets::default());
        let app = Lamplight::new(config(folder.path(), &clock, &secrets));
        let kit = app.begin_set_up(form(also)).expect("the form is in order");
        let words: Vec<String> = kit.ask_back.iter().map(|position| kit.words[*position as usize].clone()).collect();
        app.finish_set_up(&words, &code(&kit.totp_secret, start)).expect("words and code are right");
        let overview = app.overview().expect("the owner is signed in");
        let clinic = overview.clinics[0].id;
        let provider = overview.providers.first().map_or(ProviderId(Uuid::nil()), |provider| provider.id);
        TestClinic { folder, clock, secrets, app, kit, clinic, provider }
    }

    /// Another start of the application on the same data.
    pub fn restart(mut self) -> TestClinic {
        drop(self.app);
        self.app = Lamplight::new(config(self.folder.path(), &self.clock, &self.secrets));
        self
    }

    pub fn sign_in(&self) -> Result<(), Failure> {
        // A code counts once: the next one is half a minute away.
        self.clock.turn(Duration::seconds(30));
        self.app.sign_in(USER, PASSWORD, &self.code())
    }

    pub fn clock_now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    pub fn code(&self) -> String {
        self.code_by(&self.kit.totp_secret)
    }

    /// What an authenticator with this secret shows now.
    pub fn code_by(&self, totp_secret: &str) -> String {
        code(totp_secret, self.clock.now())
    }

    /// Adds a colleague who has chosen their own password and confirmed a second factor. The owner is signed in
    /// before and after; the answer is the secret of the colleague's authenticator.
    pub fn add_colleague(&self, user_name: &str, roles: &[Role]) -> Colleague {
        let id = self.add_user(user_name, roles);
        let starting = self.app.give_starting_password(id, PASSWORD).expect("the owner may").password;
        let kit = self.app.begin_first_sign_in(user_name, &starting).expect("the starting password is right");
        let code = self.code_by(&kit.totp_secret);
        self.app.finish_first_sign_in(user_name, &starting, COLLEAGUES_PASSWORD, &code).expect("enrolled");
        self.app.sign_out().expect("signed out");
        self.sign_in().expect("the owner again");
        Colleague { id, user_name: user_name.to_owned(), totp_secret: kit.totp_secret }
    }

    /// A colleague who has nothing to sign in with yet.
    pub fn add_user(&self, user_name: &str, roles: &[Role]) -> UserId {
        let name = |text| PersonName::new(text).expect("a name");
        let input = AddUser {
            user_name: UserName::new(user_name).expect("a user name"),
            given: name("Tomás"),
            family: name("Okafor"),
            roles: roles.to_vec(),
            provider: None,
        };
        let outcome = self.app.perform(Intent::AddUser(input)).expect("it is decided");
        UserId(created(outcome, RecordKind::User))
    }

    /// Signs a colleague in, over whoever is there.
    pub fn sign_in_as(&self, colleague: &Colleague) -> Result<(), Failure> {
        self.clock.turn(Duration::seconds(30));
        let code = self.code_by(&colleague.totp_secret);
        self.app.sign_in(&colleague.user_name, COLLEAGUES_PASSWORD, &code)
    }

    pub fn register(&self, given: &str, family: &str) -> PatientId {
        register(&self.app, given, family)
    }

    pub fn times(&self, start: &str, minutes: u16) -> VisitTimes {
        VisitTimes {
            provider: self.provider,
            starts_at: start.parse().expect("an instant"),
            minutes: VisitMinutes::new(minutes).expect("a length"),
        }
    }

    pub fn booking(&self, patient: PatientId, start: &str) -> BookAppointment {
        let reason = VisitReason::new("Blood pressure").expect("a reason");
        BookAppointment::new(self.clinic, patient, self.times(start, 30), VisitKind::InPerson, reason)
    }

    pub fn book(&self, patient: PatientId, start: &str) -> AppointmentId {
        let outcome = self.app.perform(Intent::BookAppointment(self.booking(patient, start))).expect("it is decided");
        AppointmentId(created(outcome, RecordKind::Appointment))
    }

    /// Books a weekly series, and gives its visits in order.
    pub fn book_series(&self, patient: PatientId, start: &str, visits: i64) -> Vec<AppointmentId> {
        let first = self.times(start, 30);
        let week = |number| VisitTimes { starts_at: first.starts_at + Duration::weeks(number), ..first };
        let times: Vec<VisitTimes> = (0..visits).map(week).collect();
        let series = BookSeries {
            clinic: self.clinic,
            patient,
            kind: VisitKind::InPerson,
            reason: VisitReason::new("Physiotherapy").expect("a reason"),
            visit_type: None,
            resources: Vec::new(),
            symptoms: Symptoms::default(),
            patient_note: None,
            staff_note: None,
            repeat: Repeat::Week { every: Interval::new(1).expect("an interval"), on: vec![Weekday::Monday] },
            ends: Some(SeriesEnd::Count { visits: 52 }),
            visits: times.into_iter().map(|times| SeriesVisit { times, overbook_reason: None }).collect(),
        };
        match self.app.perform(Intent::BookSeries(series)).expect("it is decided") {
            Outcome::Done { created, .. } => created.iter().map(|record| AppointmentId(record.id)).collect(),
            Outcome::Refused { refusal } => panic!("refused: {}", refusal.code()),
        }
    }
}

pub fn register(app: &Lamplight, given: &str, family: &str) -> PatientId {
    let input = RegisterPatient {
        given: PersonName::new(given).expect("a name"),
        family: PersonName::new(family).expect("a name"),
        birth_date: "1972-02-03".parse().expect("a date"),
        demographics: Demographics::default(),
        not_a_duplicate_of: Vec::new(),
    };
    PatientId(created(app.perform(Intent::RegisterPatient(input)).expect("it is decided"), RecordKind::Patient))
}

pub fn created(outcome: Outcome, kind: RecordKind) -> Uuid {
    match outcome {
        Outcome::Done { created, .. } => {
            created.iter().find(|record| record.kind == kind).map(|record| record.id).expect("it was created")
        }
        Outcome::Refused { refusal } => panic!("refused: {}", refusal.code()),
    }
}

fn code(totp_secret: &str, now: DateTime<Utc>) -> String {
    let secret =
        data_encoding::BASE32_NOPAD.decode(totp_secret.replace(' ', "").as_bytes()).expect("the secret is base 32");
    totp::code_at(&secret, now.timestamp())
}

/// Half an hour with anybody in the next 30 days.
pub fn free_search(clinic: ClinicId) -> FreeSearch {
    FreeSearch {
        clinic,
        visit_type: None,
        minutes: None,
        providers: Vec::new(),
        from: None,
        date: None,
        days: 30,
        part: None,
        limit: 5,
    }
}

/// Hours that never end, for stories that book more than a day holds.
pub fn open_round_the_clock(app: &Lamplight) {
    let provider = app.overview().expect("an overview").providers[0].id;
    let all_day = Stretch::new(0, 1440).expect("a stretch");
    let window = |weekday| WeeklyWindow {
        weekday,
        hours: all_day,
        visit_types: Vec::new(),
        valid_from: None,
        valid_until: None,
    };
    let to = Week { windows: Weekday::ALL.map(window).to_vec(), breaks: Vec::new() };
    let set = SetWeeklyHours { provider, from: Week::default(), to };
    let outcome = app.perform(Intent::SetWeeklyHours(set)).expect("it is decided");
    assert!(matches!(outcome, Outcome::Done { .. }));
}

/// Everybody's visits of the day on which test clinics begin.
pub fn day_sheet(clinic: ClinicId) -> SheetRequest {
    SheetRequest {
        clinic,
        date: "2026-11-23".parse().expect("a date"),
        days: 1,
        provider: None,
        with_cancelled: false,
        apart: false,
        paper: Paper::Letter,
        language: PrintLanguage::English,
    }
}
