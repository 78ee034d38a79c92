//! Reading a patient back from the clinic in memory.

use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::Patient;
use lamplight_domain::records::{Record, RecordKey, RecordKind};

use crate::desk::TestClinic;

impl TestClinic {
    pub fn patient(&self, id: PatientId) -> Patient {
        match self.records.records.get(&RecordKey { kind: RecordKind::Patient, id: id.0 }) {
            Some(Record::Patient(patient)) => patient.clone(),
            other => panic!("no patient: {other:?}"),
        }
    }
}
