//! A patient's record at the desk.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use lamplight_domain::appointments::Appointment;
use lamplight_domain::ids::{PatientId, ProviderId, UserId};
use lamplight_domain::patients::Patient;
use lamplight_store::{ReadTx, appointments, patients, providers, users};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{FieldChange, PatientRecord, PatientSummary, PatientVisit};

use super::Asked;
use super::overview::{person_name, provider_name};
use crate::AppError;

/// The newest that are listed; who has more has been coming for years.
const MOST_VISITS: u32 = 200;

pub(super) fn read(asked: &Asked<'_>, id: PatientId) -> Result<PatientRecord, AppError> {
    let record = asked.clinic.database.read(|tx| {
        let patient = patients::get(tx, id)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "id" })?;
        let summary = patients::summary(tx, id)?.ok_or(ErrorCode::NotFound)?;
        let (upcoming, past) = visits(tx, asked, id)?;
        let changed = changes(tx, &patient)?;
        Ok::<_, AppError>(PatientRecord { upcoming, past, changed, ..view(patient, summary) })
    })?;
    asked.note_patient(id)?;
    Ok(record)
}

fn view(patient: Patient, summary: PatientSummary) -> PatientRecord {
    let Patient { demographics, details, identifiers, .. } = patient;
    PatientRecord {
        patient: summary,
        preferred_name: details.preferred_name.map(String::from),
        sex: details.sex,
        gender: demographics.gender,
        pronouns: details.pronouns.map(String::from),
        phones: demographics.phones,
        email: details.email.map(String::from),
        addresses: demographics.addresses,
        language: demographics.language,
        interpreter: details.interpreter,
        emergency_contact: details.emergency_contact,
        pharmacy: details.pharmacy,
        insurances: details.insurances,
        identifiers,
        deceased_on: demographics.deceased_on,
        photo: details.photo,
        archived: details.archived,
        changed: Vec::new(),
        upcoming: Vec::new(),
        past: Vec::new(),
    }
}

fn changes(tx: &ReadTx, patient: &Patient) -> Result<Vec<FieldChange>, AppError> {
    let mut names: BTreeMap<UserId, String> = BTreeMap::new();
    let mut changes = Vec::new();
    for (field, last) in &patient.details.changed {
        if let Entry::Vacant(unknown) = names.entry(last.by) {
            let name = users::get(tx, last.by)?.map(|user| person_name(&user.given, &user.family));
            unknown.insert(name.unwrap_or_default());
        }
        changes.push(FieldChange { field: *field, by: names[&last.by].clone(), at: last.at });
    }
    Ok(changes)
}

/// Those to come, soonest first, and those gone by, the last first.
fn visits(tx: &ReadTx, asked: &Asked<'_>, id: PatientId) -> Result<(Vec<PatientVisit>, Vec<PatientVisit>), AppError> {
    let mut names: BTreeMap<ProviderId, String> = BTreeMap::new();
    let (mut upcoming, mut past) = (Vec::new(), Vec::new());
    for appointment in appointments::of_patient(tx, id, MOST_VISITS)? {
        let provider = appointment.times.provider;
        if let Entry::Vacant(unknown) = names.entry(provider) {
            let name = providers::get(tx, provider)?.map(|provider| provider_name(&provider));
            unknown.insert(name.unwrap_or_default());
        }
        let is_past = appointment.times.ends_at() <= asked.now;
        let visit = visit(appointment, names[&provider].clone());
        if is_past { past.push(visit) } else { upcoming.push(visit) }
    }
    upcoming.reverse();
    Ok((upcoming, past))
}

fn visit(appointment: Appointment, provider_name: String) -> PatientVisit {
    PatientVisit {
        appointment: appointment.id,
        clinic: appointment.clinic,
        zone: appointment.zone.0.name().to_owned(),
        provider_name,
        starts_at: appointment.times.starts_at,
        minutes: appointment.times.minutes,
        kind: appointment.kind,
        status: appointment.status,
        reason: appointment.reason.into(),
    }
}
