//! One appointment with its history.

use lamplight_domain::ids::AppointmentId;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_store::appointments::{self, Detail};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{AppointmentCard, AppointmentDetail};
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

fn view(found: Detail) -> AppointmentDetail {
    let Detail { appointment, patient, provider, booked_by, visit_type, resources } = found;
    let card = AppointmentCard {
        id: appointment.id,
        patient: patient.id,
        patient_name: format!("{}, {}", patient.family, patient.given),
        patient_birth_date: patient.birth_date,
        times: appointment.times,
        ends_at: appointment.times.ends_at(),
        kind: appointment.kind,
        status: appointment.status,
        reason: appointment.reason.into(),
        overbooked: appointment.overbook_reason.is_some(),
        visit_type: appointment.visit_type,
    };
    let cancellation = appointment.cancellation;
    AppointmentDetail {
        card,
        patient,
        provider_name: provider_name(&provider),
        zone: appointment.zone.into(),
        booked_by: booked_by.map(|user| person_name(&user.given, &user.family)).unwrap_or_default(),
        booked_at: appointment.booked_at,
        earlier_times: appointment.earlier_times,
        overbook_reason: appointment.overbook_reason.map(String::from),
        visit_type_name: visit_type.map(|known| known.details.name.into()),
        resources: resources.into_iter().map(|one| one.details.name.into()).collect(),
        symptoms: appointment.symptoms.as_slice().iter().map(|symptom| symptom.as_str().to_owned()).collect(),
        patient_note: appointment.patient_note.map(String::from),
        staff_note: appointment.staff_note.map(String::from),
        cancelled_by: cancellation.as_ref().map(|cancellation| cancellation.wished_by),
        cancelled_at: cancellation.as_ref().map(|cancellation| cancellation.at),
        cancel_reason: cancellation.map(|cancellation| cancellation.reason.into()),
    }
}
