//! Booking a series: every visit is inside the operation, with its own place and its own reason where one is needed.
//! All of them are booked, or none.

use serde::{Deserialize, Serialize};

use super::{InSeries, MOST_VISITS, Repeat, SeriesEnd};
use crate::appointments::{
    Appointment, BookAppointment, Claim, Symptoms, VisitKind, VisitTimes, appointment_of, claim, needs_of_booking,
};
use crate::facts::{FactKey, Facts};
use crate::holds::{needs_of_settling, settled_by};
use crate::ids::{ClinicId, PatientId, ResourceId, VisitTypeId};
use crate::operations::{Change, Operation, Refusal, Stop};
use crate::records::Record;
use crate::text::{Justification, VisitNote, VisitReason};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct BookSeries {
    pub clinic: ClinicId,
    pub patient: PatientId,
    pub kind: VisitKind,
    pub reason: VisitReason,
    #[serde(default)]
    pub visit_type: Option<VisitTypeId>,
    /// Rooms and equipment chosen for each visit. What else the visit type needs is chosen by the rule.
    #[serde(default)]
    pub resources: Vec<ResourceId>,
    #[serde(default)]
    pub symptoms: Symptoms,
    #[serde(default)]
    pub patient_note: Option<VisitNote>,
    #[serde(default)]
    pub staff_note: Option<VisitNote>,
    pub repeat: Repeat,
    /// A series without one is refused.
    #[serde(default)]
    pub ends: Option<SeriesEnd>,
    /// The visits in order. Where a date of the pattern could not be had, a person left it out, took another time, or
    /// gave a reason.
    pub visits: Vec<SeriesVisit>,
}

/// One visit of a series that is booked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type, schemars::JsonSchema)]
pub struct SeriesVisit {
    pub times: VisitTimes,
    /// Given when its time is taken, or lies outside the provider's availability, on purpose.
    #[serde(default)]
    pub overbook_reason: Option<Justification>,
}

impl BookSeries {
    /// One visit as if it were booked alone.
    fn alone(&self, visit: &SeriesVisit) -> BookAppointment {
        BookAppointment {
            clinic: self.clinic,
            patient: self.patient,
            times: visit.times,
            kind: self.kind,
            reason: self.reason.clone(),
            overbook_reason: visit.overbook_reason.clone(),
            visit_type: self.visit_type,
            resources: self.resources.clone(),
            symptoms: self.symptoms.clone(),
            patient_note: self.patient_note.clone(),
            staff_note: self.staff_note.clone(),
            recall: None,
        }
    }
}

pub fn needs_of_series(op: &Operation, input: &BookSeries) -> Vec<FactKey> {
    // What is too long is refused without reading for it.
    let visits = input.visits.iter().take(usize::from(MOST_VISITS));
    let mut keys: Vec<FactKey> = visits.flat_map(|visit| needs_of_booking(op, &input.alone(visit))).collect();
    keys.sort();
    keys.dedup();
    keys
}

pub fn book_series(op: &Operation, input: &BookSeries, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let of = require_bounded(input)?;
    require_apart(input.visits.iter().map(|visit| &visit.times))?;
    let id = op.new_id("series", 0).into();
    let mut changes = Vec::with_capacity(input.visits.len());
    let mut stopped = Vec::new();
    for (index, visit) in input.visits.iter().enumerate() {
        let alone = input.alone(visit);
        let resources = match claim(op.at.instant(), &alone, facts)? {
            Claim::Held(resources) => resources,
            Claim::Stopped => {
                stopped.push(visit.times.starts_at);
                continue;
            }
        };
        let number = u16::try_from(index + 1).unwrap_or(of);
        let series = Some(InSeries { id, repeat: input.repeat.clone(), number, of, apart: false });
        let booked = Appointment { series, ..appointment_of(op, index, &alone, resources, facts)? };
        changes.push(Change::Created(Record::Appointment(booked)));
    }
    if stopped.is_empty() {
        with_settled(op, changes, facts)
    } else {
        Err(Refusal::SeriesNotFree { starts: stopped }.into())
    }
}

/// What was held for the patient at these times is settled by them, each entry once.
pub(super) fn with_settled(op: &Operation, mut changes: Vec<Change>, facts: &Facts) -> Result<Vec<Change>, Stop> {
    let visits: Vec<Appointment> = changes.iter().filter_map(visit_of).collect();
    let mut wanted = Vec::new();
    for visit in &visits {
        wanted.extend(needs_of_settling(visit, facts)?);
    }
    facts.want(wanted)?;
    for visit in &visits {
        for change in settled_by(op, visit, facts)? {
            if !changes.iter().any(|known| known.key() == change.key()) {
                changes.push(change);
            }
        }
    }
    Ok(changes)
}

fn visit_of(change: &Change) -> Option<Appointment> {
    match change.after() {
        Record::Appointment(appointment) => Some(appointment.clone()),
        _ => None,
    }
}

/// How many visits there are. A series has an end, and a bounded number of visits.
fn require_bounded(input: &BookSeries) -> Result<u16, Refusal> {
    let most = match input.ends.ok_or(Refusal::SeriesWithoutEnd)? {
        SeriesEnd::Count { visits } => visits.min(MOST_VISITS),
        SeriesEnd::Date { .. } => MOST_VISITS,
    };
    match u16::try_from(input.visits.len()) {
        Ok(0) => Err(Refusal::SeriesEmpty),
        Ok(count) if count <= most => Ok(count),
        Ok(_) | Err(_) => Err(Refusal::SeriesTooLong { most }),
    }
}

/// One patient is in one place at a time.
pub(super) fn require_apart<'a>(times: impl Iterator<Item = &'a VisitTimes>) -> Result<(), Refusal> {
    let mut all: Vec<&VisitTimes> = times.collect();
    all.sort_by_key(|each| each.starts_at);
    let touching = all.windows(2).any(|pair| pair[1].starts_at < pair[0].ends_at());
    if touching { Err(Refusal::SeriesOverlapsItself) } else { Ok(()) }
}
