//! Operations.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{
    Appointment, BookAppointment, CallResult, CancelAppointment, CancelledBy, CheckInAppointment, CompleteAppointment,
    ConfirmAppointment, MarkNoShow, MoveAppointment, RecordCall, RoomAppointment, Seen, StartAppointment, Status,
    TakeBackStep, VisitKind, VisitTimes,
};
use lamplight_domain::ids::{AppointmentId, ClinicId, DeviceId, OperationId, PatientId, UserId};
use lamplight_domain::operations::{Intent, Minted, Operation};
use lamplight_domain::patients::{Demographics, ExternalIdentifier, ImportPatients, ImportedPatient, RegisterPatient};
use lamplight_domain::text::{IdentifierSystem, IdentifierValue, Justification, Mrn, VisitReason};
use lamplight_domain::time::HybridTime;

use super::person_name;

/// One workstation with one person at it, who makes operations with dense numbers.
#[derive(Clone, Debug)]
pub struct Desk {
    pub device: DeviceId,
    pub actor: UserId,
    pub last_number: u64,
    pub last_time: Option<HybridTime>,
}

impl Desk {
    pub fn new(device: DeviceId, actor: UserId) -> Desk {
        Desk { device, actor, last_number: 0, last_time: None }
    }

    /// The next operation. Its seed comes from device and number; record numbers as many as may be needed.
    pub fn operation(&mut self, now: DateTime<Utc>, intent: Intent) -> Operation {
        self.last_number += 1;
        let at = HybridTime::after(self.last_time, now);
        self.last_time = Some(at);
        let patients = match &intent {
            Intent::RegisterPatient(_) => 1,
            Intent::ImportPatients(input) => input.patients.len(),
            _ => 0,
        };
        let mut seed = *self.device.0.as_bytes();
        seed[..8].copy_from_slice(&self.last_number.to_be_bytes());
        let mrn = |index: usize| Mrn::new(&format!("D{}-{index}", self.last_number)).expect("a record number");
        Operation {
            id: OperationId { device: self.device, number: self.last_number },
            actor: self.actor,
            at,
            builds_on: Vec::new(),
            minted: Minted { seed, mrns: (0..patients).map(mrn).collect(), namesakes: Vec::new() },
            intent,
        }
    }
}

fn justified(reason: Option<&str>) -> Option<Justification> {
    reason.map(|text| Justification::new(text).expect("a reason"))
}

pub fn book(clinic: ClinicId, patient: PatientId, times: VisitTimes, overbook_reason: Option<&str>) -> Intent {
    book_with(clinic, patient, times, overbook_reason, |_| {})
}

/// The same, with something more about it.
pub fn book_with(
    clinic: ClinicId,
    patient: PatientId,
    times: VisitTimes,
    overbook_reason: Option<&str>,
    with: impl FnOnce(&mut BookAppointment),
) -> Intent {
    let reason = VisitReason::new("Follow-up").expect("a reason");
    let mut booking = BookAppointment::new(clinic, patient, times, VisitKind::InPerson, reason);
    booking.overbook_reason = justified(overbook_reason);
    with(&mut booking);
    Intent::BookAppointment(booking)
}

pub fn move_to(appointment: AppointmentId, from: VisitTimes, to: VisitTimes, overbook_reason: Option<&str>) -> Intent {
    Intent::MoveAppointment(MoveAppointment { appointment, from, to, overbook_reason: justified(overbook_reason) })
}

pub fn cancel(appointment: AppointmentId) -> Intent {
    Intent::CancelAppointment(CancelAppointment {
        appointment,
        reason: Justification::new("Patient called").expect("a reason"),
        wished_by: CancelledBy::Patient,
        from: Status::Scheduled,
    })
}

/// The step from where the appointment stands to another state; a cancellation included.
pub fn step(appointment: &Appointment, reached: Status) -> Intent {
    let Appointment { id, status, times, .. } = appointment;
    let (appointment, seen) = (*id, Seen { status: *status, starts_at: times.starts_at });
    match reached {
        Status::Confirmed => Intent::ConfirmAppointment(ConfirmAppointment { appointment, seen }),
        Status::CheckedIn => Intent::CheckInAppointment(CheckInAppointment { appointment, seen }),
        Status::Roomed => Intent::RoomAppointment(RoomAppointment { appointment, seen }),
        Status::InProgress => Intent::StartAppointment(StartAppointment { appointment, seen }),
        Status::Completed => Intent::CompleteAppointment(CompleteAppointment { appointment, seen }),
        Status::NoShow => Intent::MarkNoShow(MarkNoShow { appointment, seen }),
        Status::Cancelled | Status::Scheduled => match cancel(appointment) {
            Intent::CancelAppointment(plain) => Intent::CancelAppointment(CancelAppointment { from: *status, ..plain }),
            other => other,
        },
    }
}

pub fn take_back(appointment: &Appointment, overbook_reason: Option<&str>) -> Intent {
    Intent::TakeBackStep(TakeBackStep {
        appointment: appointment.id,
        from: appointment.status,
        revision: appointment.revision(),
        overbook_reason: justified(overbook_reason),
    })
}

pub fn no_answer(appointment: &Appointment) -> Intent {
    Intent::RecordCall(RecordCall {
        appointment: appointment.id,
        result: CallResult::NoAnswer,
        starts_at: appointment.times.starts_at,
    })
}

pub fn register(given: &str, family: &str, birth_date: NaiveDate) -> Intent {
    Intent::RegisterPatient(RegisterPatient {
        given: person_name(given),
        family: person_name(family),
        birth_date,
        demographics: Demographics::default(),
        not_a_duplicate_of: Vec::new(),
    })
}

/// Patients of another system, each with one record number there.
pub fn import(numbers: &[u64]) -> Intent {
    let patients = numbers.iter().map(|number| ImportedPatient {
        given: person_name("Maria"),
        family: person_name("Rossi"),
        birth_date: NaiveDate::from_ymd_opt(1971, 3, 9).expect("a date"),
        demographics: Demographics::default(),
        identifiers: vec![ExternalIdentifier {
            system: IdentifierSystem::new("urn:example:other-hospital").expect("a system"),
            value: IdentifierValue::new(&number.to_string()).expect("a value"),
        }],
    });
    Intent::ImportPatients(ImportPatients { source_sha256: "00".repeat(32), patients: patients.collect() })
}
