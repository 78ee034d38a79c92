//! One running installation: which clinic is open, and who is at the keyboard.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use lamplight_domain::organisation::User;
use lamplight_store::device::{self, DeviceState};
use lamplight_store::{Database, WriteTx, users};
use lamplight_wire::{ErrorCode, Failure};

use crate::access::first_sign_in::PendingEnrolment;
use crate::access::set_up::PendingSetUp;
use crate::reads::ReadLog;
use crate::{AppError, Config, DataFolder};

/// A running installation. Share it by reference; every call blocks for as long as the disk takes.
#[derive(Debug)]
pub struct Lamplight {
    pub(crate) config: Config,
    pub(crate) folder: DataFolder,
    /// Coming and going is done one at a time: nobody signs out in the middle of an unlock.
    door: Mutex<()>,
    state: Mutex<State>,
    /// Somebody with a starting password, between being shown a second factor and confirming it.
    enrolling: Mutex<Option<PendingEnrolment>>,
}

/// Between a fresh start and an open clinic.
#[derive(Debug)]
pub(crate) enum State {
    Closed,
    SettingUp(Box<PendingSetUp>),
    /// The database is open; nobody can read it through the window.
    Locked(Arc<OpenClinic>, Arc<Session>),
    Open(Arc<OpenClinic>, Arc<Session>),
}

/// The person at the keyboard.
#[derive(Debug)]
pub(crate) struct Session {
    pub user: User,
    /// The sheet that this person saved last.
    pub saved_sheet: Mutex<Option<PathBuf>>,
}

impl Session {
    pub fn of(user: User) -> Session {
        Session { user, saved_sheet: Mutex::new(None) }
    }
}

/// An open database and what goes with it.
#[derive(Debug)]
pub(crate) struct OpenClinic {
    pub database: Arc<Database>,
    pub reads: ReadLog,
    last_saved: Mutex<Option<DateTime<Utc>>>,
    clock: Arc<dyn crate::Clock>,
}

impl std::fmt::Debug for dyn crate::Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

impl Lamplight {
    pub fn new(config: Config) -> Self {
        let folder = DataFolder::new(config.data_dir.clone());
        Lamplight {
            config,
            folder,
            door: Mutex::new(()),
            state: Mutex::new(State::Closed),
            enrolling: Mutex::new(None),
        }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.config.clock.now()
    }

    /// A panic elsewhere leaves the state whole: it is replaced, never half-written.
    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn enrolling(&self) -> MutexGuard<'_, Option<PendingEnrolment>> {
        self.enrolling.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes over what was changed about the signed-in person: their roles hold from the next question on.
    pub(crate) fn refresh_session(&self) -> Result<(), Failure> {
        let user =
            self.in_session(|clinic, session| Ok(clinic.database.read(|tx| users::get(tx, session.user.id))?))?;
        if let (Some(user), State::Open(_, session)) = (user, &mut *self.state())
            && session.user.id == user.id
        {
            *session = Arc::new(Session::of(user));
        }
        Ok(())
    }

    /// Held while somebody comes or goes. Locking the screen never waits for it.
    pub(crate) fn door(&self) -> MutexGuard<'_, ()> {
        self.door.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs what needs the database and no person: the screen may be locked.
    pub(crate) fn with_clinic<T>(
        &self,
        use_case: impl FnOnce(&OpenClinic) -> Result<T, AppError>,
    ) -> Result<T, Failure> {
        let clinic = match &*self.state() {
            State::Open(clinic, _) | State::Locked(clinic, _) => Arc::clone(clinic),
            State::Closed | State::SettingUp(_) => return Err(ErrorCode::SignedOut.into()),
        };
        use_case(&clinic).map_err(Failure::from)
    }

    /// Runs a use case for the person who is signed in. The state is not held meanwhile, so a slow query does
    /// not keep anybody from locking the screen.
    pub(crate) fn in_session<T>(
        &self,
        use_case: impl FnOnce(&OpenClinic, &Session) -> Result<T, AppError>,
    ) -> Result<T, Failure> {
        let (clinic, session) = match &*self.state() {
            State::Open(clinic, session) => (Arc::clone(clinic), Arc::clone(session)),
            State::Closed | State::SettingUp(_) | State::Locked(..) => return Err(ErrorCode::SignedOut.into()),
        };
        use_case(&clinic, &session).map_err(Failure::from)
    }
}

impl OpenClinic {
    pub fn new(database: Database, clock: Arc<dyn crate::Clock>) -> Result<Self, AppError> {
        let device = database.read(device::get)?.ok_or(ErrorCode::NotSetUp)?;
        let last_saved = device.last_time.map(|time| time.instant());
        let database = Arc::new(database);
        let reads = ReadLog::start(Arc::clone(&database));
        Ok(OpenClinic { database, reads, last_saved: Mutex::new(last_saved), clock })
    }

    /// One write transaction; when it returns `Ok`, its content is durable.
    pub fn write<T>(&self, body: impl FnOnce(&WriteTx) -> Result<T, AppError>) -> Result<T, AppError> {
        let value = self.database.write(body)?;
        *self.last_saved.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.clock.now());
        Ok(value)
    }

    pub fn last_saved_at(&self) -> Option<DateTime<Utc>> {
        *self.last_saved.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn device(&self) -> Result<DeviceState, AppError> {
        self.database.read(|tx| Ok(device::get(tx)?.ok_or(ErrorCode::NotSetUp)?))
    }

    /// Makes every queued read event durable.
    pub fn flush_reads(&self) -> Result<(), AppError> {
        self.reads.flush()
    }
}
