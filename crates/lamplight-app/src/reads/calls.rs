//! Whom to call about a day.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::Call;
use lamplight_domain::closed_days::ClosedDays;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::organisation::{Clinic, Provider};
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::{day_range, is_in_calendar};
use lamplight_store::appointments::{self, ToCall};
use lamplight_store::{clinics, closed_days, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{CallEntry, CallList, PatientSummary};
use serde_json::json;

use super::Asked;
use super::appointment::card;
use super::queue::name_of;
use crate::AppError;

/// So many days ahead a clinic is looked for that is open.
const SEARCHED: usize = 60;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId, date: Option<NaiveDate>) -> Result<CallList, AppError> {
    if date.is_some_and(|date| !is_in_calendar(date)) {
        return Err(AppError::input("date"));
    }
    let view = asked.clinic.database.read(|tx| {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let closed = closed_days::get(tx, clinic.id)?;
        let date = date.unwrap_or_else(|| next_open(asked.now, &clinic, closed.as_ref()));
        let (from, until) = day_range(date, clinic.zone.0);
        let all = providers::list(tx)?;
        let to_call = appointments::to_call(tx, clinic.id, from, until)?;
        let entries = to_call.into_iter().map(|each| entry(each, &all)).collect();
        Ok::<_, AppError>(CallList { clinic: clinic.id, date, entries })
    })?;
    let record = RecordKey { kind: RecordKind::Clinic, id: clinic.0 };
    let patients: Vec<_> = view.entries.iter().map(|entry| entry.card.patient).collect();
    asked.note(Some(record), None, json!({ "date": view.date, "patients": patients }))?;
    Ok(view)
}

/// The next day after today on which the clinic is open; tomorrow when none is found.
fn next_open(now: DateTime<Utc>, clinic: &Clinic, closed: Option<&ClosedDays>) -> NaiveDate {
    let today = now.with_timezone(&clinic.zone.0).date_naive();
    let is_closed = |date: NaiveDate| closed.is_some_and(|closed| closed.is_closed(date));
    let is_open = |date: &NaiveDate| clinic.hours.on(*date).is_some() && !is_closed(*date);
    let tomorrow = today.succ_opt().unwrap_or(today);
    tomorrow.iter_days().take(SEARCHED).find(is_open).unwrap_or(tomorrow)
}

fn entry(each: ToCall, providers: &[Provider]) -> CallEntry {
    let ToCall { appointment, patient } = each;
    let summary = PatientSummary {
        id: patient.id,
        mrn: patient.mrn.into(),
        given: patient.given.into(),
        family: patient.family.into(),
        birth_date: patient.birth_date,
        preferred: patient.details.preferred_name.map(String::from),
        archived: patient.details.archived,
    };
    let about_this: Vec<&Call> =
        appointment.progress.calls.iter().filter(|call| call.of == appointment.times.starts_at).collect();
    let last = about_this.iter().max_by_key(|call| call.done.at);
    CallEntry {
        card: card(&appointment, &summary),
        provider_name: name_of(appointment.times.provider, providers),
        phones: patient.demographics.phones,
        language: patient.demographics.language,
        calls: u32::try_from(about_this.len()).unwrap_or(u32::MAX),
        last_call: last.map(|call| call.done.at),
        last_result: last.map(|call| call.result),
    }
}
