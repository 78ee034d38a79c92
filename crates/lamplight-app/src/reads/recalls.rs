//! Whom to call back, by when they are due.

use chrono::{Duration, NaiveDate};
use lamplight_domain::ids::ClinicId;
use lamplight_domain::recalls::Recall;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::{is_in_calendar, moved};
use lamplight_domain::visit_types::VisitType;
use lamplight_store::{ReadTx, patients, providers, recalls, visit_types};
use lamplight_wire::views::{AttemptView, RecallRow};
use serde_json::json;

use super::Asked;
use super::overview::provider_name;
use super::waitlist::Names;
use crate::AppError;

const MOST: u32 = 500;
/// A visit that fell through longer ago than this brings no recall back.
const LOOK_BACK_DAYS: i64 = 90;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId, until: NaiveDate) -> Result<Vec<RecallRow>, AppError> {
    if !is_in_calendar(until) {
        return Err(AppError::input("until"));
    }
    let since = moved(asked.now, -Duration::days(LOOK_BACK_DAYS));
    let rows = asked.clinic.database.read(|tx| {
        let types = visit_types::list(tx)?;
        let mut names = Names::default();
        let mut rows = Vec::new();
        for recall in recalls::due(tx, clinic, until, since, MOST)? {
            rows.extend(row(tx, recall, &types, &mut names)?);
        }
        Ok::<_, AppError>(rows)
    })?;
    let record = RecordKey { kind: RecordKind::Clinic, id: clinic.0 };
    asked.note(Some(record), None, json!({ "list": "recalls", "until": until, "shown": rows.len() }))?;
    Ok(rows)
}

/// Nothing where the patient's record is not on this workstation.
fn row(tx: &ReadTx, recall: Recall, types: &[VisitType], names: &mut Names) -> Result<Option<RecallRow>, AppError> {
    let Some((patient, summary)) = patients::get(tx, recall.patient)?.zip(patients::summary(tx, recall.patient)?)
    else {
        return Ok(None);
    };
    let provider = recall.plan.provider.map(|id| providers::get(tx, id)).transpose()?.flatten();
    let known = types.iter().find(|each| Some(each.id) == recall.plan.visit_type);
    let mut attempts = Vec::with_capacity(recall.attempts.len());
    for attempt in recall.attempts.iter().rev() {
        attempts.push(AttemptView {
            how: attempt.how,
            outcome: attempt.outcome,
            note: attempt.note.as_ref().map(|note| note.as_str().to_owned()),
            by: names.of(tx, attempt.by)?,
            at: attempt.at,
        });
    }
    Ok(Some(RecallRow {
        id: recall.id,
        clinic: recall.clinic,
        patient: summary,
        phone: patient.demographics.phones.first().cloned(),
        visit_type_name: known.map(|each| each.details.name.as_str().to_owned()),
        provider_name: provider.as_ref().map(provider_name),
        state: recall.state(),
        fell_through: recall.booked().is_some(),
        attempts,
        plan: recall.plan,
    }))
}
