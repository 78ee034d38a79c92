//! Who is here today and has not been seen.

use lamplight_domain::ids::{ClinicId, ProviderId};
use lamplight_domain::organisation::{DeskPolicy, Provider};
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::day_range;
use lamplight_store::appointments::{self, InQueue};
use lamplight_store::{clinics, organisations, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{QueueEntry, QueueView};
use serde_json::json;

use super::Asked;
use super::appointment::card;
use super::overview::provider_name;
use crate::AppError;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId) -> Result<QueueView, AppError> {
    let view = asked.clinic.database.read(|tx| {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let date = asked.now.with_timezone(&clinic.zone.0).date_naive();
        let (from, until) = day_range(date, clinic.zone.0);
        let policy = organisations::the_one(tx)?.map_or(DeskPolicy::USUAL, |organisation| organisation.desk);
        let all = providers::list(tx)?;
        let queue = appointments::queue(tx, clinic.id, from, until)?;
        Ok::<_, AppError>(QueueView {
            clinic: clinic.id,
            date,
            wait_amber: policy.wait_amber,
            wait_red: policy.wait_red,
            entries: queue.into_iter().map(|each| entry(&each, &all)).collect(),
        })
    })?;
    let record = RecordKey { kind: RecordKind::Clinic, id: clinic.0 };
    asked.note(Some(record), None, json!({ "date": view.date, "shown": view.entries.len() }))?;
    Ok(view)
}

fn entry(each: &InQueue, providers: &[Provider]) -> QueueEntry {
    QueueEntry {
        card: card(&each.appointment, &each.patient),
        provider_name: name_of(each.appointment.times.provider, providers),
        arrived_at: each.arrived_at,
        counts_from: each.arrived_at.max(each.appointment.times.starts_at),
        beside: each.beside,
    }
}

pub(super) fn name_of(id: ProviderId, providers: &[Provider]) -> String {
    providers.iter().find(|provider| provider.id == id).map(provider_name).unwrap_or_default()
}
