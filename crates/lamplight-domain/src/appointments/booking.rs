//! Booking: a patient, a provider, a time and rooms that nobody else has.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::place::{Claim, Wanted, claim_place, needs_of_place, take};
use super::{Appointment, Progress, Status, Symptoms, VisitKind, VisitTimes};
use crate::facts::{FactKey, Facts};
use crate::holds::settled_by;
use crate::ids::{ClinicId, PatientId, RecallId, ResourceId, VisitTypeId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::recalls::booked_by;
use crate::records::Record;
use crate::text::{Justification, VisitNote, VisitReason};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct BookAppointment {
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub times: VisitTimes,
    pub kind: VisitKind,
    pub reason: VisitReason,
    /// Given when the time is taken, or lies outside the provider's availability, on purpose.
    #[serde(default)]
    pub overbook_reason: Option<Justification>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visit_type: Option<VisitTypeId>,
    /// Chosen rooms and equipment. What else the visit type needs is chosen by the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resources: Vec<ResourceId>,
    #[serde(default, skip_serializing_if = "Symptoms::is_empty")]
    pub symptoms: Symptoms,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patient_note: Option<VisitNote>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_note: Option<VisitNote>,
    /// The recall that it is booked from; it is booked with the visit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recall: Option<RecallId>,
}

impl BookAppointment {
    /// The plain booking: no visit type, nothing held, no reason to overbook.
    pub fn new(clinic: ClinicId, patient: PatientId, times: VisitTimes, kind: VisitKind, reason: VisitReason) -> Self {
        BookAppointment {
            clinic,
            patient,
            times,
            kind,
            reason,
            overbook_reason: None,
            visit_type: None,
            resources: Vec::new(),
            symptoms: Symptoms::default(),
            patient_note: None,
            staff_note: None,
            recall: None,
        }
    }

    fn place(&self, at: DateTime<Utc>) -> Wanted<'_> {
        Wanted {
            times: &self.times,
            itself: None,
            together: &[],
            clinic: self.clinic,
            patient: Some(self.patient),
            at,
            visit_type: self.visit_type,
            resources: &self.resources,
            reason: self.overbook_reason.as_ref(),
        }
    }
}

pub fn needs_of_booking(op: &Operation, input: &BookAppointment) -> Vec<FactKey> {
    let mut keys = needs_of_place(&input.place(op.at.instant()));
    keys.push(FactKey::Patient(input.patient));
    keys.extend(input.recall.map(FactKey::Recall));
    keys
}

pub fn book(op: &Operation, input: &BookAppointment, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let resources = take(&input.place(op.at.instant()), facts)?;
    let appointment = appointment_of(op, 0, input, resources, facts)?;
    let mut changes = settled_by(op, &appointment, facts)?;
    if let Some(recall) = input.recall {
        changes.extend(booked_by(op, &appointment, recall, facts)?);
    }
    changes.insert(0, Change::Created(Record::Appointment(appointment)));
    Ok(changes)
}

/// What one of several visits that are booked together would hold.
pub fn claim(at: DateTime<Utc>, input: &BookAppointment, facts: &Facts) -> Result<Claim, Stop> {
    claim_place(&input.place(at), facts)
}

/// The appointment that a booking makes, the `index`-th of its operation.
pub fn appointment_of(
    op: &Operation,
    index: usize,
    input: &BookAppointment,
    resources: Vec<ResourceId>,
    facts: &Facts,
) -> Result<Appointment, Stop> {
    let clinic = facts.clinic(input.clinic)?.known_or(Refusal::ClinicUnknown)?;
    facts.patient(input.patient)?.known_or(Refusal::PatientUnknown)?;
    Ok(Appointment {
        id: op.new_id("appointment", index).into(),
        clinic: clinic.id,
        zone: clinic.zone,
        patient: input.patient,
        times: input.times,
        kind: input.kind,
        reason: input.reason.clone(),
        status: Status::Scheduled,
        room: op.new_secret_name("room", index),
        overbook_reason: input.overbook_reason.clone(),
        booked_by: op.actor,
        booked_at: op.at.instant(),
        earlier_times: Vec::new(),
        cancellation: None,
        visit_type: input.visit_type,
        resources,
        symptoms: input.symptoms.clone(),
        patient_note: input.patient_note.clone(),
        staff_note: input.staff_note.clone(),
        progress: Progress::default(),
        series: None,
    })
}
