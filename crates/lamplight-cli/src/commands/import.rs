//! `import fhir`: each file is one operation. Standard error gets counts and never the file's name: other
//! systems name their exports after the patient.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{Duration, NaiveDate, Utc};
use lamplight_app::Lamplight;
use lamplight_domain::operations::Intent;
use lamplight_interop::fhir::{
    EntryLeftOut, ImportError, ImportReport, PartLeftOut, PatientImport, PatientLeftOut, read_patients,
};
use lamplight_wire::Outcome;
use serde::Serialize;
use uuid::Uuid;

use crate::arguments::Arguments;
use crate::error::{CliError, ReportedError};
use crate::exit::Exit;
use crate::input::Input;
use crate::{reply, session};

/// What became of one file.
#[derive(Serialize)]
#[serde(tag = "result", rename_all = "snake_case")]
enum FileReply<'a> {
    Done {
        file: &'a Path,
        source_sha256: String,
        /// None when nothing in the file could be taken over.
        operation: Option<String>,
        created: Vec<Uuid>,
        /// Patients who were known by one of their identifiers and left as they are.
        matched: usize,
        patients_found: u32,
        left_out: LeftOut<'a>,
    },
    Refused {
        file: &'a Path,
        refusal: lamplight_domain::operations::Refusal,
    },
    Error {
        file: &'a Path,
        error: ReportedError,
    },
}

#[derive(Serialize)]
struct LeftOut<'a> {
    patients: &'a BTreeMap<PatientLeftOut, u32>,
    parts: &'a BTreeMap<PartLeftOut, u32>,
    entries: &'a BTreeMap<EntryLeftOut, u32>,
}

pub fn run(arguments: &Arguments, files: &[PathBuf], input: &mut Input) -> Result<Exit, CliError> {
    session::signed_in(arguments, input, |lamplight, _| {
        let mut worst = Exit::Done;
        for (index, file) in files.iter().enumerate() {
            let exit = match import(lamplight, file) {
                Ok(exit) => exit,
                Err(error @ CliError::Output(_)) => return Err(error),
                Err(error) => {
                    eprintln!("lamplight-cli: file {}: {error}", index + 1);
                    reply::write(&FileReply::Error { file, error: (&error).into() })?;
                    error.exit()
                }
            };
            worst = worst.max(exit);
        }
        Ok(worst)
    })
}

fn import(lamplight: &Lamplight, file: &Path) -> Result<Exit, CliError> {
    let reader = File::open(file).map_err(ImportError::Io)?;
    let import = read_patients(reader, latest_today())?;
    let (report, source_sha256) = (import.report.clone(), import.source_sha256.clone());
    let readable = import.patients.len();
    let (operation, created) = match perform(lamplight, import)? {
        None => (None, Vec::new()),
        Some(Outcome::Done { operation, created, .. }) => {
            (Some(operation), created.into_iter().map(|record| record.id).collect())
        }
        Some(Outcome::Refused { refusal }) => {
            reply::write(&FileReply::Refused { file, refusal })?;
            return Ok(Exit::Refused);
        }
    };
    let matched = readable - created.len();
    tell(&report, created.len(), matched);
    let left_out = LeftOut {
        patients: &report.patients_left_out,
        parts: &report.parts_left_out,
        entries: &report.entries_left_out,
    };
    let patients_found = report.patients_found;
    reply::write(&FileReply::Done { file, source_sha256, operation, created, matched, patients_found, left_out })?;
    Ok(Exit::Done)
}

/// A file without a patient that can be taken over is no operation.
fn perform(lamplight: &Lamplight, import: PatientImport) -> Result<Option<Outcome>, CliError> {
    if import.patients.is_empty() {
        return Ok(None);
    }
    Ok(Some(lamplight.perform(Intent::ImportPatients(import.into_operation()))?))
}

/// The calendar day where it is latest (UTC+14): the rule of the operation reads birth dates so.
fn latest_today() -> NaiveDate {
    (Utc::now() + Duration::hours(14)).date_naive()
}

fn tell(report: &ImportReport, created: usize, matched: usize) {
    let left_out: u32 = report.patients_left_out.values().sum();
    let parts: u32 = report.parts_left_out.values().sum();
    eprintln!(
        "lamplight-cli: patients: {created} created, {matched} known already, {left_out} left out; \
         {parts} parts of patients left out (the reply counts them by reason)"
    );
}
