//! HL7 FHIR R4 (4.0.1), JSON: patients from a bundle or a single resource.
//!
//! The file is read once, as a stream: hashed, bounded and parsed on the way. Only patients are built; every
//! other resource is skipped without a tree. A patient that cannot be taken over whole in name, birth date and
//! identity is left out and counted by reason; so is every part of a patient that is not kept yet.

mod bundle;
mod collector;
mod error;
mod patient;
mod raw;
mod report;
mod stream;

pub use error::ImportError;
pub use report::{EntryLeftOut, ImportReport, PartLeftOut, PatientLeftOut};

use std::io::Read;

use chrono::NaiveDate;
use lamplight_domain::patients::{ImportPatients, ImportedPatient};

/// Largest file that is read, in bytes (256 MiB).
pub const LARGEST_FILE: u64 = 256 * 1024 * 1024;
/// Deepest nesting of objects and arrays that is read.
pub const DEEPEST_NESTING: u32 = 64;
/// Most patients that one file may hold: they become one operation.
pub const MOST_PATIENTS: usize = 100_000;

/// The patients of one file.
#[derive(Debug, PartialEq, Eq)]
pub struct PatientImport {
    pub patients: Vec<ImportedPatient>,
    /// SHA-256 of the whole file, lowercase hexadecimal.
    pub source_sha256: String,
    pub report: ImportReport,
}

impl PatientImport {
    /// The operation that takes these patients over.
    pub fn into_operation(self) -> ImportPatients {
        ImportPatients { source_sha256: self.source_sha256, patients: self.patients }
    }
}

/// Reads the patients of a FHIR R4 bundle (transaction, batch, collection, searchset) or of a single Patient.
///
/// `today` is the latest birth date that is believed, and what "ended" periods of names and addresses are
/// measured against. Errors name a byte offset and never hold content.
pub fn read_patients(reader: impl Read, today: NaiveDate) -> Result<PatientImport, ImportError> {
    let watch = stream::Watch::default();
    let mut stream = stream::BoundedStream::new(reader, &watch);
    let mut collector = collector::Collector::new(today);
    bundle::read(&mut stream, &watch, &mut collector)?;
    let (patients, report) = collector.finish();
    Ok(PatientImport { patients, source_sha256: stream.sha256_hex(), report })
}
