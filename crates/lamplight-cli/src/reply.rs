//! Replies: one JSON object a line on standard output, out of the program before the next thing is done.

use std::io::{self, Write};

use lamplight_wire::{Answer, Outcome};
use serde::Serialize;

use crate::error::{CliError, ReportedError};
use crate::exit::Exit;

/// A reply that is not an operation's outcome, which has its own shape with the same tag.
#[derive(Debug, Serialize)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Reply<'a> {
    Answer {
        answer: &'a Answer,
    },
    Error {
        error: ReportedError,
        #[serde(skip_serializing_if = "Option::is_none")]
        line: Option<u64>,
    },
}

/// Writes one line and flushes it.
pub fn write(reply: &impl Serialize) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    let written = serde_json::to_writer(&mut out, reply).map_err(io::Error::from);
    written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Writes a document that people read too.
pub fn write_document(document: &impl Serialize) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    let written = serde_json::to_writer_pretty(&mut out, document).map_err(io::Error::from);
    written.and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Writes a page of text.
pub fn write_page(page: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(page.as_bytes()).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Writes an error of one line or file and gives the end it stands for.
pub fn write_error(error: &CliError, line: Option<u64>) -> Result<Exit, CliError> {
    write(&Reply::Error { error: error.into(), line })?;
    Ok(error.exit())
}

/// Writes what became of an operation and gives the end it stands for.
pub fn write_outcome(outcome: &Outcome) -> Result<Exit, CliError> {
    write(outcome)?;
    Ok(match outcome {
        Outcome::Done { .. } => Exit::Done,
        Outcome::Refused { .. } => Exit::Refused,
    })
}
