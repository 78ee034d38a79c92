//! A file for device secrets, for machines without a keyring (headless, service accounts).
//!
//! The person who runs the machine chooses the path, best on another volume than the data: beside them the
//! secret protects nothing. Several installations may share one file.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::{Zeroize, Zeroizing};

use super::DeviceSecrets;
use crate::{DeviceSecret, KeyringError, encoding, files};

const VERSION: u64 = 1;

/// Device secrets in a file that only its owner may read.
#[derive(Clone, Debug)]
pub struct SecretFile {
    path: PathBuf,
}

#[derive(Serialize, Deserialize)]
struct Content {
    version: u64,
    secrets: BTreeMap<Uuid, Kept>,
}

#[derive(Serialize, Deserialize)]
struct Kept(#[serde(with = "encoding")] [u8; 32]);

impl Drop for Kept {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u64,
}

impl SecretFile {
    /// The file need not exist yet; its folder must.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        SecretFile { path: path.into() }
    }

    fn read(&self) -> Result<Content, KeyringError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => Zeroizing::new(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Ok(Content { version: VERSION, secrets: BTreeMap::new() });
            }
            Err(error) => return Err(KeyringError::Io(error)),
        };
        refuse_if_open_to_others(&self.path)?;
        let VersionOnly { version } = serde_json::from_slice(&bytes).map_err(|_| KeyringError::NotASecret)?;
        if version > VERSION {
            return Err(KeyringError::Newer { found: version, known: VERSION });
        }
        serde_json::from_slice(&bytes).map_err(|_| KeyringError::NotASecret)
    }

    fn write(&self, content: &Content) -> Result<(), KeyringError> {
        let bytes = Zeroizing::new(serde_json::to_vec_pretty(content).map_err(io::Error::from)?);
        Ok(files::replace(&self.path, &bytes)?)
    }
}

impl DeviceSecrets for SecretFile {
    fn load(&self, installation: Uuid) -> Result<Option<DeviceSecret>, KeyringError> {
        let content = self.read()?;
        Ok(content.secrets.get(&installation).map(|kept| DeviceSecret::from_bytes(&kept.0)))
    }

    fn store(&self, installation: Uuid, secret: &DeviceSecret) -> Result<(), KeyringError> {
        let mut content = self.read()?;
        content.secrets.insert(installation, Kept(*secret.as_bytes()));
        self.write(&content)
    }

    fn delete(&self, installation: Uuid) -> Result<(), KeyringError> {
        let mut content = self.read()?;
        match content.secrets.remove(&installation) {
            Some(_) => self.write(&content),
            None => Ok(()),
        }
    }
}

#[cfg(unix)]
fn refuse_if_open_to_others(path: &Path) -> Result<(), KeyringError> {
    use std::os::unix::fs::MetadataExt;
    let mode = fs::metadata(path).map_err(KeyringError::Io)?.mode() & 0o777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(KeyringError::TooOpen { mode }) }
}

/// Elsewhere the file inherits the rights of its folder, which the person who chose the path answers for.
#[cfg(not(unix))]
fn refuse_if_open_to_others(_: &Path) -> Result<(), KeyringError> {
    Ok(())
}
