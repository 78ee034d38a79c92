//! What can go wrong with keys. No variant holds a secret, a password or a user's name.

use std::io;

use crate::{PasswordRefusal, WordsError};

/// Why the slot file (`keys.json`) could not be read or written. It is never re-created to get over an error.
#[derive(Debug, thiserror::Error)]
pub enum SlotFileError {
    #[error("the key file keys.json is missing from the data folder; put it back from a backup")]
    Missing,
    /// `backup_readable`: the previous state, `keys.json.bak`, can be put in its place.
    #[error("the key file keys.json is damaged ({reason}); {}", advice(*backup_readable))]
    Damaged { reason: &'static str, backup_readable: bool },
    #[error("the key file has format {found}; this version knows up to {known}: update Lamplight")]
    Newer { found: u64, known: u64 },
    #[error("the key file in this folder belongs to another installation; it was left untouched")]
    OtherInstallation,
    #[error("the disk is full; the key file is as it was before")]
    Full,
    #[error("the data folder cannot be written; the key file is as it was before")]
    ReadOnly,
    #[error("the key file could not be read or written")]
    Io(#[source] io::Error),
}

fn advice(backup_readable: bool) -> &'static str {
    if backup_readable {
        "keys.json.bak beside it is readable: keep the damaged file, then copy the .bak over it"
    } else {
        "put it back from a backup"
    }
}

impl From<io::Error> for SlotFileError {
    fn from(error: io::Error) -> Self {
        use io::ErrorKind::{NotFound, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        match error.kind() {
            StorageFull | QuotaExceeded => SlotFileError::Full,
            PermissionDenied | ReadOnlyFilesystem => SlotFileError::ReadOnly,
            NotFound => SlotFileError::Missing,
            _ => SlotFileError::Io(error),
        }
    }
}

/// Why the device secret could not be fetched or kept. That there is none is not an error but `None`.
#[derive(Debug, thiserror::Error)]
pub enum KeyringError {
    #[error("the keyring of this computer cannot be reached: {reason}")]
    Unavailable { reason: String },
    #[error("the keyring of this computer is locked; unlock it and try again")]
    Locked,
    #[error("the keyring did not answer within {seconds} s; it may be waiting to be unlocked")]
    TimedOut { seconds: u64 },
    #[error("what the keyring holds for this installation is not a device secret of Lamplight")]
    NotASecret,
    #[error("others may read the secret file (mode {mode:03o}); make it private with chmod 600")]
    TooOpen { mode: u32 },
    #[error("the secret file was written by a newer version (format {found}, known is {known})")]
    Newer { found: u64, known: u64 },
    #[error("the disk is full; the secret was not kept")]
    Full,
    #[error("the secret file cannot be written")]
    ReadOnly,
    #[error("the secret file could not be read or written")]
    Io(#[source] io::Error),
}

impl From<io::Error> for KeyringError {
    fn from(error: io::Error) -> Self {
        match SlotFileError::from(error) {
            SlotFileError::Full => KeyringError::Full,
            SlotFileError::ReadOnly => KeyringError::ReadOnly,
            SlotFileError::Io(error) => KeyringError::Io(error),
            _ => KeyringError::Io(io::ErrorKind::NotFound.into()),
        }
    }
}

/// Why the database key was not handed out, or a slot was not made.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// No such name here, or not its password: on purpose one answer, after the same time.
    #[error("name and password do not match")]
    WrongCredentials,
    /// The keyring holds no secret for this installation, or another than the slot was made with.
    #[error("this computer no longer holds its device secret; the recovery words open the clinic")]
    DeviceSecretLost,
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    #[error(transparent)]
    SlotFile(#[from] SlotFileError),
    /// The words cannot be anybody's recovery words.
    #[error(transparent)]
    Words(#[from] WordsError),
    /// Good words, but not those of this clinic.
    #[error("these recovery words belong to another clinic")]
    WrongWords,
    #[error(transparent)]
    Password(#[from] PasswordRefusal),
    #[error("there is already a key slot for this name")]
    NameTaken,
    #[error("there is not enough memory to derive a key from the password")]
    OutOfMemory,
    #[error("the random source of this computer failed")]
    Random(#[from] getrandom::Error),
}
