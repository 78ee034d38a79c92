//! The slot file `keys.json`: its format, reading it with suspicion, saving it without ever losing it.
//!
//! `{ "version": 1, "checksum": hex SHA-256 of the compact body, "body": … }`. The checksum tells accidental
//! damage from a wrong password; against malice the authenticated wrapping stands.

use std::path::Path;
use std::{fs, io};

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::wrapping::{Wrapped, WrappingKey};
use crate::{DatabaseKey, PasswordCost, SlotFileError, encoding, files};

/// The format that this version writes, and the newest it reads.
const VERSION: u64 = 1;
const NAME: &str = "keys.json";
const BACKUP: &str = "keys.json.bak";

/// What `keys.json` says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SlotFile {
    pub installation: Uuid,
    /// Which database key is wrapped here, counted from 1; grows when the database is given another key.
    pub key_generation: u32,
    pub users: Vec<UserSlot>,
    pub recovery: Wrapped,
}

/// The database key, wrapped for one person on this computer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct UserSlot {
    pub user: Uuid,
    pub user_name: String,
    pub argon2: PasswordCost,
    #[serde(with = "encoding")]
    pub salt: [u8; 16],
    /// Recognises the device secret that this slot was made with.
    #[serde(with = "encoding")]
    pub device_check: [u8; 16],
    pub wrapped: Wrapped,
}

#[derive(Serialize, Deserialize)]
struct Envelope {
    version: u64,
    checksum: String,
    body: SlotFile,
}

#[derive(Deserialize)]
struct VersionOnly {
    version: u64,
}

impl SlotFile {
    /// A file without people: the database key under the recovery key only.
    pub fn sealed(installation: Uuid, recovery: &WrappingKey, key: &DatabaseKey) -> Result<Self, getrandom::Error> {
        let key_generation = 1;
        let recovery = recovery.wrap(key, &place("recovery", installation, key_generation))?;
        Ok(SlotFile { installation, key_generation, users: Vec::new(), recovery })
    }

    /// Associated data of the recovery slot.
    pub fn place_of_recovery(&self) -> Vec<u8> {
        place("recovery", self.installation, self.key_generation)
    }

    /// Associated data of a person's slot.
    pub fn place_of_user(&self, user: Uuid, user_name: &str) -> Vec<u8> {
        // Every part has a fixed length except the name, which comes last: no two places read the same.
        let mut place = place("user", self.installation, self.key_generation);
        place.extend_from_slice(user.as_bytes());
        place.extend_from_slice(user_name.as_bytes());
        place
    }

    pub fn load(folder: &Path) -> Result<Self, SlotFileError> {
        let bytes = fs::read(folder.join(NAME)).map_err(|error| match error.kind() {
            io::ErrorKind::PermissionDenied => SlotFileError::Io(error),
            _ => error.into(),
        })?;
        parse(&bytes).map_err(|error| match error {
            SlotFileError::Damaged { reason, .. } => {
                let backup_readable = fs::read(folder.join(BACKUP)).is_ok_and(|bytes| parse(&bytes).is_ok());
                SlotFileError::Damaged { reason, backup_readable }
            }
            other => other,
        })
    }

    /// Replaces `keys.json`, keeping what was there as `keys.json.bak`. A file that this version cannot read,
    /// or of another installation, is not replaced.
    pub fn save(&self, folder: &Path) -> Result<(), SlotFileError> {
        match SlotFile::load(folder) {
            Ok(before) if before.installation != self.installation => {
                return Err(SlotFileError::OtherInstallation);
            }
            Ok(before) if before == *self => return Ok(()),
            Ok(before) => files::replace(&folder.join(BACKUP), &before.to_bytes()?).map_err(writing)?,
            Err(SlotFileError::Missing) => {}
            Err(other) => return Err(other),
        }
        files::replace(&folder.join(NAME), &self.to_bytes()?).map_err(writing)
    }

    /// Writes what stands now over the copy of what stood before: a slot that was taken away is nowhere.
    pub fn forget_backup(&self, folder: &Path) -> Result<(), SlotFileError> {
        files::replace(&folder.join(BACKUP), &self.to_bytes()?).map_err(writing)
    }

    fn to_bytes(&self) -> Result<Vec<u8>, SlotFileError> {
        let envelope = Envelope { version: VERSION, checksum: self.checksum()?, body: self.clone() };
        let mut bytes = serde_json::to_vec_pretty(&envelope).map_err(io::Error::from)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    fn checksum(&self) -> Result<String, SlotFileError> {
        let body = serde_json::to_vec(self).map_err(io::Error::from)?;
        Ok(HEXLOWER.encode(&Sha256::digest(body)))
    }
}

/// Format, kind, installation and generation: what every slot is tied to.
fn place(kind: &str, installation: Uuid, key_generation: u32) -> Vec<u8> {
    let mut place = format!("lamplight keys.json {VERSION} {kind:8}").into_bytes();
    place.extend_from_slice(installation.as_bytes());
    place.extend_from_slice(&key_generation.to_be_bytes());
    place
}

/// When writing, a folder that is not there is an error of its own kind, not a missing key file.
fn writing(error: io::Error) -> SlotFileError {
    match error.kind() {
        io::ErrorKind::NotFound => SlotFileError::Io(error),
        _ => error.into(),
    }
}

fn parse(bytes: &[u8]) -> Result<SlotFile, SlotFileError> {
    let damaged = |reason| SlotFileError::Damaged { reason, backup_readable: false };
    let VersionOnly { version } =
        serde_json::from_slice(bytes).map_err(|_| damaged("it is not JSON with a version"))?;
    if version > VERSION {
        return Err(SlotFileError::Newer { found: version, known: VERSION });
    }
    if version < VERSION {
        return Err(damaged("its version was never in use"));
    }
    let envelope: Envelope = serde_json::from_slice(bytes).map_err(|_| damaged("a field is missing or misshapen"))?;
    if envelope.checksum != envelope.body.checksum()? {
        return Err(damaged("its checksum does not fit"));
    }
    if !envelope.body.users.iter().all(|slot| slot.argon2.is_plausible()) {
        return Err(damaged("a password cost is out of bounds"));
    }
    Ok(envelope.body)
}
