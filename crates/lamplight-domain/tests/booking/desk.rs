//! A clinic in memory at which operations are decided and applied.

use std::convert::Infallible;

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::Appointment;
use lamplight_domain::facts::{FactKey, Facts};
use lamplight_domain::ids::{AppointmentId, PatientId, ProviderId, ResourceId, UserId, VisitTypeId};
use lamplight_domain::operations::{Change, Intent, Operation, Refusal, decide_with};
use lamplight_domain::organisation::Clinic;
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_testkit::build;
use lamplight_testkit::memory::{MemoryReplica, appointments};

pub struct TestClinic {
    pub records: MemoryReplica,
    pub clinic: Clinic,
    pub desk: build::Desk,
    pub providers: Vec<ProviderId>,
    pub patients: Vec<PatientId>,
    /// Two, of the kind that the one visit type needs.
    pub rooms: Vec<ResourceId>,
    pub visit_type: VisitTypeId,
    /// What the clock shows.
    pub now: DateTime<Utc>,
}

impl TestClinic {
    /// Two providers, three patients, and somebody with these roles at the desk.
    pub fn new(zone: &str, roles: &[Role]) -> Self {
        let clinic = build::clinic(2, zone);
        let actor: UserId = build::id(3);
        let mut made = TestClinic {
            records: MemoryReplica::new(false),
            desk: build::Desk::new(build::id(0xd0), actor),
            providers: vec![build::id(10), build::id(11)],
            patients: (20..23).map(build::id).collect(),
            rooms: (30..32).map(build::id).collect(),
            visit_type: build::id(40),
            now: build::instant("2026-01-05T12:00:00Z"),
            clinic,
        };
        let mut records = vec![Record::Clinic(made.clinic.clone()), Record::User(build::user(3, roles))];
        records.extend((30..32).map(|number| Record::Resource(build::resource(number, &made.clinic, "Room"))));
        records.push(Record::VisitType(build::visit_type(40, &["Room"])));
        records.extend((10..12).map(|number| Record::Provider(build::provider(number, &made.clinic))));
        records.extend((20..23).map(|number| Record::Patient(build::patient(number))));
        for record in &records {
            made.put(record);
        }
        made
    }

    pub fn put(&mut self, record: &Record) {
        self.records.put(record);
    }

    pub fn operation(&mut self, intent: Intent) -> Operation {
        self.desk.operation(self.now, intent)
    }

    /// Decides against what stands in the clinic, and changes nothing.
    pub fn decide(&self, operation: &Operation) -> Result<Vec<Change>, Refusal> {
        let loader = |keys: &[FactKey], facts: &mut Facts| -> Result<(), Infallible> {
            self.records.load_facts(keys, facts);
            Ok(())
        };
        let Ok(decision) = decide_with(operation, loader);
        decision.outcome
    }

    /// Decides, and applies what is allowed.
    pub fn perform(&mut self, intent: Intent) -> Result<Vec<Change>, Refusal> {
        let operation = self.operation(intent);
        let changes = self.decide(&operation)?;
        changes.iter().for_each(|change| self.put(change.after()));
        Ok(changes)
    }

    pub fn appointment(&self, id: AppointmentId) -> Appointment {
        appointments(&self.records.records).find(|one| one.id == id).expect("it is there").clone()
    }
}
