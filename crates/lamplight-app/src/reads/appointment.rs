//! One appointment with its history.

use lamplight_domain::appointments::{Appointment, Stamp, Status};
use lamplight_domain::ids::{AppointmentId, UserId};
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_store::appointments::{self, Detail};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{AppointmentCard, AppointmentDetail, HistoryEvent, HistoryLine, PatientSummary};
use serde_json::Value;

use super::Asked;
use super::overview::{person_name, provider_name};
use crate::AppError;

pub(super) fn read(asked: &Asked<'_>, id: AppointmentId) -> Result<AppointmentDetail, AppError> {
    let found = asked.clinic.database.read(|tx| appointments::detail(tx, id))?;
    let found = found.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "id" })?;
    let record = RecordKey { kind: RecordKind::Appointment, id: id.0 };
    asked.note(Some(record), Some(found.patient.id), Value::Null)?;
    Ok(view(found))
}

/// The same as the day shows it.
pub(super) fn card(appointment: &Appointment, patient: &PatientSummary) -> AppointmentCard {
    AppointmentCard {
        id: appointment.id,
        patient: patient.id,
        patient_name: format!("{}, {}", patient.family, patient.given),
        patient_birth_date: patient.birth_date,
        times: appointment.times,
        ends_at: appointment.times.ends_at(),
        kind: appointment.kind,
        status: appointment.status,
        reason: appointment.reason.as_str().to_owned(),
        overbooked: appointment.overbook_reason.is_some(),
        visit_type: appointment.visit_type,
        since: appointment.since(),
        revision: appointment.revision(),
        series: appointment.series.as_ref().map(|series| series.id),
    }
}

fn view(found: Detail) -> AppointmentDetail {
    let Detail { appointment, patient, provider, visit_type, resources, people } = found;
    let named = |id: UserId| people.get(&id).map(|user| person_name(&user.given, &user.family)).unwrap_or_default();
    let history = history(&appointment, named);
    let cancellation = appointment.cancellation.as_ref();
    AppointmentDetail {
        card: card(&appointment, &patient),
        clinic: appointment.clinic,
        patient,
        provider_name: provider_name(&provider),
        booked_by: named(appointment.booked_by),
        cancelled_by: cancellation.map(|cancellation| cancellation.wished_by),
        cancelled_at: cancellation.map(|cancellation| cancellation.at),
        cancelled_late: cancellation.is_some_and(|cancellation| cancellation.late),
        cancel_reason: cancellation.map(|cancellation| cancellation.reason.as_str().to_owned()),
        history,
        zone: appointment.zone.into(),
        booked_at: appointment.booked_at,
        earlier_times: appointment.earlier_times,
        overbook_reason: appointment.overbook_reason.map(String::from),
        visit_type_name: visit_type.map(|known| known.details.name.into()),
        resources: resources.into_iter().map(|one| one.details.name.into()).collect(),
        symptoms: appointment.symptoms.as_slice().iter().map(|symptom| symptom.as_str().to_owned()).collect(),
        patient_note: appointment.patient_note.map(String::from),
        staff_note: appointment.staff_note.map(String::from),
        series: appointment.series,
    }
}

/// What was done, taken back and called, oldest first.
fn history(appointment: &Appointment, named: impl Fn(UserId) -> String) -> Vec<HistoryLine> {
    let line = |event, stamp: Stamp| HistoryLine { event, at: stamp.at, by: named(stamp.by) };
    let mut lines = Vec::new();
    for step in &appointment.progress.steps {
        lines.push(line(HistoryEvent::Step { reached: step.reached, beside: step.beside }, step.done));
        lines.extend(step.taken_back.map(|back| line(HistoryEvent::TakenBack { reached: step.reached }, back)));
    }
    for earlier in &appointment.progress.earlier_cancellations {
        lines.push(line(HistoryEvent::CANCELLED, earlier.cancellation.stamp()));
        lines.push(line(HistoryEvent::TakenBack { reached: Status::Cancelled }, earlier.taken_back));
    }
    lines.extend(appointment.cancellation.iter().map(|latest| line(HistoryEvent::CANCELLED, latest.stamp())));
    let calls = appointment.progress.calls.iter();
    lines.extend(calls.map(|call| line(HistoryEvent::Call { result: call.result }, call.done)));
    lines.sort_by_key(|line| line.at);
    lines
}
