//! The encrypted database of a workstation as the simulator drives it: a real file, copied from a migrated
//! template.

use std::path::{Path, PathBuf};

use lamplight_app::SqlReplica;
use lamplight_domain::ids::DeviceId;
use lamplight_store::device::{self, DeviceState};
use lamplight_store::{Database, DatabaseKey, StoreError};
use lamplight_testkit::{Counters, Ending, TransactionStore, Work};
use tempfile::TempDir;

fn key() -> DatabaseKey {
    DatabaseKey::new([7; 32])
}

/// A folder in memory where there is one: thousands of durable commits would otherwise wait for a disk.
pub fn folder() -> TempDir {
    let shared_memory = Path::new("/dev/shm");
    let made = if shared_memory.is_dir() { tempfile::tempdir_in(shared_memory) } else { tempfile::tempdir() };
    made.expect("a folder")
}

/// An empty database with every migration run, to be copied.
pub fn template(folder: &Path) -> PathBuf {
    let path = folder.join("template.db");
    drop(Database::create(&path, &key()).expect("a new database"));
    path
}

pub struct SqlStore {
    path: PathBuf,
    database: Option<Database>,
}

impl SqlStore {
    /// A served workstation's database, in a file of its own.
    pub fn new(template: &Path, path: PathBuf, place: usize) -> Self {
        std::fs::copy(template, &path).expect("a copy of the template");
        let mut store = SqlStore { path, database: None };
        store.open().expect("it opens");
        let device = DeviceState {
            device: DeviceId(uuid::Uuid::from_u128(0xd00 + place as u128)),
            last_number: 0,
            last_time: None,
            mrn_prefix: format!("{place}-"),
            next_mrn: 0,
            served: true,
        };
        store.database().write::<_, StoreError>(|tx| device::create(tx, &device)).expect("a device");
        store
    }

    fn open(&mut self) -> Result<(), StoreError> {
        self.database = Some(Database::open(&self.path, &key())?);
        Ok(())
    }

    fn database(&self) -> &Database {
        self.database.as_ref().expect("it is open")
    }
}

enum Ended {
    CutOff,
    Failed(StoreError),
}

impl From<StoreError> for Ended {
    fn from(error: StoreError) -> Self {
        Ended::Failed(error)
    }
}

impl TransactionStore for SqlStore {
    type Error = StoreError;

    fn write(&mut self, ending: Ending, work: &mut Work<'_, StoreError>) -> Result<(), StoreError> {
        let done = self.database().write(|tx| {
            let state = device::get(tx)?.expect("the device was created");
            let mut counters =
                Counters { last_number: state.last_number, last_time: state.last_time, next_mrn: state.next_mrn };
            let before = counters;
            work(&mut SqlReplica::new(tx), &mut counters)?;
            if counters != before {
                let Counters { last_number, last_time, next_mrn } = counters;
                device::save(tx, &DeviceState { last_number, last_time, next_mrn, ..state })?;
            }
            match ending {
                Ending::Commit => Ok(()),
                Ending::CutOff => Err(Ended::CutOff),
            }
        });
        match done {
            Ok(()) | Err(Ended::CutOff) => Ok(()),
            Err(Ended::Failed(error)) => Err(error),
        }
    }

    fn reopen(&mut self) -> Result<(), StoreError> {
        self.database = None;
        self.open()
    }
}
