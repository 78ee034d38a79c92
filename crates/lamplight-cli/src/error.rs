//! Why a command ended early, as a code for programs and as words for people.

use std::io;

use lamplight_interop::fhir::ImportError;
use lamplight_wire::{ErrorCode, Failure};
use serde::Serialize;

use crate::exit::Exit;

/// Why a command ended early. Holds nothing of a record.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// What is missing or contradicts itself on the command line.
    #[error("{0}")]
    Usage(&'static str),
    #[error("{}", words(.0.code))]
    App(Failure),
    #[error("{0}")]
    Import(#[from] ImportError),
    #[error("the password could not be read")]
    Password(#[source] io::Error),
    #[error("standard input could not be read")]
    Input(#[source] io::Error),
    #[error("the file could not be written")]
    File(#[source] io::Error),
    #[error("the replies could not be written")]
    Output(#[source] io::Error),
}

impl From<Failure> for CliError {
    fn from(failure: Failure) -> Self {
        CliError::App(failure)
    }
}

/// An error as a reply carries it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct ReportedError {
    pub code: String,
    /// The property of the input that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Reference into the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Byte of the file at which it was noticed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl ReportedError {
    pub fn plain(code: &str) -> Self {
        ReportedError { code: code.to_owned(), field: None, reference: None, offset: None }
    }
}

impl From<&Failure> for ReportedError {
    fn from(failure: &Failure) -> Self {
        ReportedError {
            field: failure.field.clone(),
            reference: failure.reference.clone(),
            ..ReportedError::plain(name_of(failure.code).as_str())
        }
    }
}

impl From<&CliError> for ReportedError {
    fn from(error: &CliError) -> Self {
        match error {
            CliError::App(failure) => failure.into(),
            CliError::Import(error) => ReportedError { offset: error.offset(), ..ReportedError::plain(error.code()) },
            CliError::Usage(_) => ReportedError::plain("usage"),
            CliError::File(_) => ReportedError::plain("read_only"),
            CliError::Password(_) | CliError::Input(_) | CliError::Output(_) => ReportedError::plain("unreadable"),
        }
    }
}

impl CliError {
    pub fn exit(&self) -> Exit {
        match self {
            CliError::Usage(_) => Exit::Usage,
            CliError::App(failure) => Exit::of(failure.code),
            CliError::Import(_) | CliError::Password(_) | CliError::Input(_) => Exit::Input,
            CliError::File(_) => Exit::Disk,
            CliError::Output(_) => Exit::Output,
        }
    }
}

/// The code as its JSON form writes it.
fn name_of(code: ErrorCode) -> String {
    match serde_json::to_value(code) {
        Ok(serde_json::Value::String(name)) => name,
        _ => "internal".to_owned(),
    }
}

/// What happened and what to do, for a person.
pub fn words(code: ErrorCode) -> &'static str {
    match code {
        ErrorCode::InvalidInput => "the input was not accepted; the reply names the field",
        ErrorCode::NotSetUp => "no clinic is set up in this data folder; see setup and demo",
        ErrorCode::AlreadySetUp => "a clinic is already set up in this data folder; nothing was changed",
        ErrorCode::WrongCredentials => "name or password do not match",
        ErrorCode::TooManyAttempts => "five failures: sign-in is closed for a quarter of an hour",
        ErrorCode::WrongWords => "these are not the recovery words that were asked for",
        ErrorCode::WrongCode => "the code of the second factor does not match, or was used before; wait for the next",
        ErrorCode::FirstSignIn => "this is a starting password: sign in once in the window to choose a password",
        ErrorCode::FirstSignInDone => "this person has a password of their own already; sign in with it",
        ErrorCode::SignedOut => "nobody is signed in",
        ErrorCode::NotPermitted => "this person's roles do not allow it",
        ErrorCode::NotFound => "there is no such record here",
        ErrorCode::KeyringUnavailable => {
            "the place of the device secret cannot be used: unlock the keyring, or name a file that only its owner may read"
        }
        ErrorCode::KeyringEntryLost => {
            "the device secret of this installation is gone; the recovery words open the clinic"
        }
        ErrorCode::DatabaseUnreadable => {
            "the database does not open: damaged, or of another installation. It was left untouched; restore a backup"
        }
        ErrorCode::DatabaseDamaged => "a part of the database is damaged. It was left untouched; restore a backup",
        ErrorCode::DatabaseNewer => "the data were written by a newer version of Lamplight; install that version",
        ErrorCode::AlreadyRunning => "another Lamplight has these data open; close it first",
        ErrorCode::DiskFull => "the disk is full; nothing of this was saved. Free some room and repeat it",
        ErrorCode::ReadOnly => "the data folder cannot be written; nothing of this was saved",
        ErrorCode::NoViewer => "no program for PDF files opened; the file is saved",
        ErrorCode::KeyFileDamaged => "the key file keys.json is missing or damaged; restore it from a backup",
        ErrorCode::SealedElsewhere => "the key of what is sealed of this patient is not on this workstation",
        ErrorCode::Internal => "a defect; the log has more under the reference in the reply",
    }
}
