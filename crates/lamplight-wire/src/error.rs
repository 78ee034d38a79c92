//! The one shape of an error at the seam to a person: a code, the field it belongs to, and a reference under
//! which the log has more. The window words it; nothing of a patient is in it.

use serde::{Deserialize, Serialize};

/// What went wrong, as a closed list that the window has words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The input does not parse; `field` says where.
    InvalidInput,
    /// No clinic is set up in this data folder yet.
    NotSetUp,
    /// A clinic is already set up in this data folder.
    AlreadySetUp,
    /// Name, password or code do not match.
    WrongCredentials,
    /// Five failures: sign-in is closed for a quarter of an hour.
    TooManyAttempts,
    /// The recovery words asked back were not the right ones.
    WrongWords,
    /// The code of the second factor did not match.
    WrongCode,
    /// Nobody is signed in, or the screen is locked.
    SignedOut,
    /// The signed-in person's roles do not allow it.
    NotPermitted,
    /// There is no such record here.
    NotFound,
    /// The keyring of this computer cannot be reached or is locked.
    KeyringUnavailable,
    /// The keyring no longer holds this installation's secret; the recovery words open the clinic.
    KeyringEntryLost,
    /// The database does not open with its key: damaged, or not this installation's. It was left untouched.
    DatabaseUnreadable,
    /// A part of the database is damaged. It was left untouched.
    DatabaseDamaged,
    /// The database was written by a newer version of Lamplight.
    DatabaseNewer,
    /// Another Lamplight has these data open.
    AlreadyRunning,
    /// No room on the disk; nothing was saved.
    DiskFull,
    /// The disk or folder cannot be written.
    ReadOnly,
    /// The password is a starting password: the person chooses their own and confirms a second factor first.
    FirstSignIn,
    /// The person has a password and a second factor of their own already.
    FirstSignInDone,
    /// No program of this computer opened the file; it lies where it was saved.
    NoViewer,
    /// The slot file with the wrapped keys is missing or unreadable.
    KeyFileDamaged,
    /// The key of what is sealed of this patient is not on this workstation.
    SealedElsewhere,
    /// A defect; the log has more under `reference`.
    Internal,
}

/// An error as the window and the command line receive it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema, thiserror::Error)]
#[error("{code:?}")]
pub struct Failure {
    pub code: ErrorCode,
    /// The input field that is meant, where there is one.
    pub field: Option<String>,
    /// Reference into the log of this workstation.
    pub reference: Option<String>,
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Self {
        Failure { code, field: None, reference: None }
    }
}
