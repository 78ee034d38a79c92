//! The errors of the use cases, and the one map from them to what a person sees.

use lamplight_store::StoreError;
use lamplight_vault::{KeyringError, OpenError, SlotFileError};
use lamplight_wire::{ErrorCode, Failure};

/// Why a use case did not come to its end. Sources are kept for the log; no variant holds patient data.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    SlotFile(#[from] SlotFileError),
    #[error(transparent)]
    Keyring(#[from] KeyringError),
    #[error("the data folder could not be used")]
    Folder(#[from] std::io::Error),
    #[error("input {field} was not accepted")]
    Input { code: ErrorCode, field: &'static str },
    #[error("{0:?}")]
    Plain(ErrorCode),
    #[error(transparent)]
    Print(#[from] lamplight_print::PrintError),
    #[error("the random source of this computer failed")]
    Random(#[from] getrandom::Error),
}

impl From<ErrorCode> for AppError {
    fn from(code: ErrorCode) -> Self {
        AppError::Plain(code)
    }
}

impl AppError {
    /// The one map from an error to its code. Exhaustive on purpose.
    fn code(&self) -> ErrorCode {
        match self {
            AppError::Store(error) => store_code(error),
            AppError::Open(error) => open_code(error),
            AppError::SlotFile(error) => slot_file_code(error),
            AppError::Keyring(error) => keyring_code(error),
            AppError::Folder(error) => io_code(error),
            AppError::Input { code, .. } | AppError::Plain(code) => *code,
            AppError::Random(_) | AppError::Print(_) => ErrorCode::Internal,
        }
    }
}

fn store_code(error: &StoreError) -> ErrorCode {
    match error {
        StoreError::Exists => ErrorCode::AlreadySetUp,
        StoreError::Missing | StoreError::Unreadable => ErrorCode::DatabaseUnreadable,
        StoreError::Damaged | StoreError::Content { .. } => ErrorCode::DatabaseDamaged,
        StoreError::Newer { .. } => ErrorCode::DatabaseNewer,
        StoreError::AlreadyOpen => ErrorCode::AlreadyRunning,
        StoreError::Full => ErrorCode::DiskFull,
        StoreError::ReadOnly => ErrorCode::ReadOnly,
        StoreError::NotEncrypted | StoreError::Io(_) | StoreError::Sqlite { .. } | StoreError::Migration { .. } => {
            ErrorCode::Internal
        }
    }
}

fn open_code(error: &OpenError) -> ErrorCode {
    match error {
        OpenError::WrongCredentials => ErrorCode::WrongCredentials,
        OpenError::DeviceSecretLost => ErrorCode::KeyringEntryLost,
        OpenError::Keyring(error) => keyring_code(error),
        OpenError::SlotFile(error) => slot_file_code(error),
        OpenError::Words(_) | OpenError::WrongWords => ErrorCode::WrongWords,
        OpenError::Password(_) | OpenError::NameTaken => ErrorCode::InvalidInput,
        OpenError::OutOfMemory | OpenError::Random(_) => ErrorCode::Internal,
    }
}

fn slot_file_code(error: &SlotFileError) -> ErrorCode {
    match error {
        SlotFileError::Missing | SlotFileError::Damaged { .. } | SlotFileError::OtherInstallation => {
            ErrorCode::KeyFileDamaged
        }
        SlotFileError::Newer { .. } => ErrorCode::DatabaseNewer,
        SlotFileError::Full => ErrorCode::DiskFull,
        SlotFileError::ReadOnly => ErrorCode::ReadOnly,
        SlotFileError::Io(_) => ErrorCode::Internal,
    }
}

fn keyring_code(error: &KeyringError) -> ErrorCode {
    match error {
        KeyringError::Full => ErrorCode::DiskFull,
        KeyringError::ReadOnly => ErrorCode::ReadOnly,
        KeyringError::NotASecret => ErrorCode::KeyringEntryLost,
        KeyringError::Unavailable { .. }
        | KeyringError::Locked
        | KeyringError::TimedOut { .. }
        | KeyringError::TooOpen { .. }
        | KeyringError::Newer { .. }
        | KeyringError::Io(_) => ErrorCode::KeyringUnavailable,
    }
}

fn io_code(error: &std::io::Error) -> ErrorCode {
    use std::io::ErrorKind::{AlreadyExists, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    match error.kind() {
        StorageFull | QuotaExceeded => ErrorCode::DiskFull,
        PermissionDenied | ReadOnlyFilesystem => ErrorCode::ReadOnly,
        AlreadyExists => ErrorCode::AlreadySetUp,
        _ => ErrorCode::Internal,
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let code = error.code();
        let field = match &error {
            AppError::Input { field, .. } => Some((*field).to_owned()),
            _ => None,
        };
        let reference =
            matches!(code, ErrorCode::Internal | ErrorCode::DatabaseDamaged | ErrorCode::DatabaseUnreadable)
                .then(|| report(&error));
        Failure { code, field, reference }
    }
}

/// Logs what must be looked into, under a reference that the person can name.
fn report(error: &AppError) -> String {
    let reference = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    let mut chain = String::new();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        chain.push_str(": ");
        chain.push_str(&cause.to_string());
        source = cause.source();
    }
    tracing::error!(%reference, "{error}{chain}");
    reference
}
