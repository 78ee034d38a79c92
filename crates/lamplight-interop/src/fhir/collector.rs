//! The patients read so far, and what was left out.

use std::collections::HashMap;

use chrono::NaiveDate;
use lamplight_domain::patients::{ExternalIdentifier, ImportedPatient};

use super::MOST_PATIENTS;
use super::patient::{self, Unusable};
use super::raw::RawPatient;
use super::report::{EntryLeftOut, ImportReport, PatientLeftOut, count};
use super::stream::Stop;

/// Whatever was read so far.
#[derive(Debug)]
pub struct Collector {
    today: NaiveDate,
    patients: Vec<ImportedPatient>,
    report: ImportReport,
    /// Which patient of `patients` carries an identifier.
    carriers: HashMap<ExternalIdentifier, usize>,
}

impl Collector {
    pub fn new(today: NaiveDate) -> Self {
        Collector { today, patients: Vec::new(), report: ImportReport::default(), carriers: HashMap::new() }
    }

    /// Counts an entry that is no patient.
    pub fn leave_out(&mut self, reason: EntryLeftOut) {
        count(&mut self.report.entries_left_out, reason);
    }

    pub fn finish(self) -> (Vec<ImportedPatient>, ImportReport) {
        (self.patients, self.report)
    }

    /// Takes a patient over or counts why not; an error refuses the whole file.
    pub fn patient(&mut self, full_url: Option<&str>, raw: &RawPatient) -> Result<(), Stop> {
        if self.report.patients_found as usize >= MOST_PATIENTS {
            return Err(Stop::TooManyPatients);
        }
        self.report.patients_found += 1;
        let read = patient::read(full_url, raw, self.today);
        match read.and_then(|(patient, parts)| Ok((self.check_others(patient)?, parts))) {
            Ok((patient, parts)) => {
                for part in parts {
                    count(&mut self.report.parts_left_out, part);
                }
                let index = self.patients.len();
                self.carriers.extend(patient.identifiers.iter().map(|identifier| (identifier.clone(), index)));
                self.patients.push(patient);
                Ok(())
            }
            Err(Unusable::LeftOut(reason)) => {
                count(&mut self.report.patients_left_out, reason);
                Ok(())
            }
            Err(Unusable::OlderVersion) => Err(Stop::OlderVersion),
        }
    }

    /// Two patients of one file with the same identifier: the same person twice, or a mistake of the sender
    /// that only a human can resolve. Neither may silently become one chart.
    fn check_others(&self, patient: ImportedPatient) -> Result<ImportedPatient, Unusable> {
        let mut carriers = patient.identifiers.iter().filter_map(|identifier| self.carriers.get(identifier));
        let Some(earlier) = carriers.next().map(|index| &self.patients[*index]) else {
            return Ok(patient);
        };
        let same = earlier.given == patient.given
            && earlier.family == patient.family
            && earlier.birth_date == patient.birth_date;
        let reason = if same { PatientLeftOut::SameAsEarlier } else { PatientLeftOut::IdentifierShared };
        Err(Unusable::LeftOut(reason))
    }
}
