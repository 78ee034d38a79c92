//! Every way the database says no, and the one place where SQLite's codes become these.

use std::io;

use rusqlite::ErrorCode;

/// Holds codes, names of tables and columns, and SQLite's own static messages; never a stored value.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    #[error("there is a database file already; it was left untouched")]
    Exists,
    #[error("there is no database file")]
    Missing,
    /// A wrong key and a damaged header look the same.
    #[error("the database does not open with this key: damaged, or not this installation's; it was left untouched")]
    Unreadable,
    #[error("a part of the database is damaged; it was left untouched")]
    Damaged,
    #[error("the database has schema version {found}; this program knows {known}")]
    Newer { found: u32, known: u32 },
    #[error("another process has the database open")]
    AlreadyOpen,
    #[error("no room on the disk; nothing was saved")]
    Full,
    #[error("the disk or folder cannot be written")]
    ReadOnly,
    /// This build of SQLite cannot encrypt: nothing is opened with it.
    #[error("this program was built without database encryption")]
    NotEncrypted,
    #[error("a stored value in {column} is not one this program writes")]
    Content { column: String },
    #[error("the file system answered: {0}")]
    Io(io::ErrorKind),
    #[error("SQLite answered with code {code}: {message}")]
    Sqlite { code: i32, message: String },
    #[error("migration {number} does not run: {message}")]
    Migration { number: u32, message: String },
}

const READONLY_FILE_SYSTEM: [io::ErrorKind; 2] = [io::ErrorKind::ReadOnlyFilesystem, io::ErrorKind::PermissionDenied];

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
            kind if READONLY_FILE_SYSTEM.contains(&kind) => StoreError::ReadOnly,
            io::ErrorKind::NotFound => StoreError::Missing,
            kind => StoreError::Io(kind),
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::Error as E;
        match error {
            E::SqliteFailure(failure, message) => from_code(failure, message),
            E::SqlInputError { error, msg, .. } => from_code(error, Some(msg)),
            E::FromSqlConversionFailure(index, ..)
            | E::IntegralValueOutOfRange(index, _)
            | E::Utf8Error(index, _)
            | E::InvalidColumnIndex(index) => StoreError::Content { column: format!("column {index}") },
            E::InvalidColumnType(_, name, _) => StoreError::Content { column: name },
            // What is left are misuses of the library and hold neither values nor rows worth a kind of their own.
            _ => StoreError::Sqlite { code: -1, message: "the database library was misused".to_owned() },
        }
    }
}

fn from_code(failure: rusqlite::ffi::Error, message: Option<String>) -> StoreError {
    match failure.code {
        // The log's index could not grow: only a full disk does that to a few kilobytes beside the database.
        ErrorCode::SystemIoFailure if failure.extended_code == rusqlite::ffi::SQLITE_IOERR_SHMSIZE => StoreError::Full,
        ErrorCode::NotADatabase => StoreError::Unreadable,
        ErrorCode::DatabaseCorrupt => StoreError::Damaged,
        ErrorCode::DiskFull => StoreError::Full,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly,
        _ => StoreError::Sqlite { code: failure.extended_code, message: message.unwrap_or_default() },
    }
}
