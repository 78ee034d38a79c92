//! What an installation is started with.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use lamplight_vault::{DeviceSecrets, PasswordCost, SecretFile, SystemKeyring};

/// The wall clock, so that tests can set it.
pub trait Clock: Send + Sync {
    fn now(&self) -> DateTime<Utc>;
}

/// The clock of this computer.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// What an installation is started with.
#[derive(Clone)]
pub struct Config {
    /// Everything of this installation lies in here.
    pub data_dir: PathBuf,
    /// Where the device secret is kept: the system keyring, or a file on a machine without one.
    pub device_secrets: Arc<dyn DeviceSecrets>,
    pub clock: Arc<dyn Clock>,
    /// Cost of deriving a key from a new password.
    pub password_cost: PasswordCost,
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config").field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}

impl Config {
    /// The configuration of this computer: the data folder given, else `LAMPLIGHT_DATA_DIR`, else the
    /// platform's; the secret in the file given, else in `LAMPLIGHT_DEVICE_SECRET_FILE`, else in the keyring.
    pub fn from_environment(data_dir: Option<PathBuf>, secret_file: Option<PathBuf>) -> Config {
        let from_variable = |name| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let secret_file = secret_file.or_else(|| from_variable("LAMPLIGHT_DEVICE_SECRET_FILE"));
        let device_secrets: Arc<dyn DeviceSecrets> = match secret_file {
            Some(path) => Arc::new(SecretFile::new(path)),
            None => Arc::new(SystemKeyring::new()),
        };
        Config {
            data_dir: data_dir.or_else(|| from_variable("LAMPLIGHT_DATA_DIR")).unwrap_or_else(platform_folder),
            device_secrets,
            clock: Arc::new(SystemClock),
            password_cost: PasswordCost::standard(),
        }
    }
}

/// Where a person looks for what they saved: `LAMPLIGHT_DOCUMENTS_DIR`, else the platform's folder for documents, for
/// downloads, or their home. `None` where a computer has none of these.
pub fn documents_folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("LAMPLIGHT_DOCUMENTS_DIR").filter(|value| !value.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let person = directories::UserDirs::new()?;
    let folders = [person.document_dir(), person.download_dir(), Some(person.home_dir())];
    folders.into_iter().flatten().find(|folder| folder.is_dir()).map(PathBuf::from)
}

/// Where the platform keeps an application's data for one person on one computer.
fn platform_folder() -> PathBuf {
    directories::ProjectDirs::from("org", "Lamplight", "lamplight")
        .map_or_else(|| PathBuf::from("lamplight-data"), |found| found.data_local_dir().to_owned())
}
