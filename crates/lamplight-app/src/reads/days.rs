//! Several days of a clinic: a provider's week, and the list of visits.

use chrono::NaiveDate;
use lamplight_domain::facts::BookRange;
use lamplight_domain::ids::{ClinicId, ProviderId};
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::is_in_calendar;
use lamplight_store::{appointments, clinics};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{DayFrame, DaysView};
use serde_json::json;

use super::Asked;
use super::day::{card, columns, frame};
use super::overview::clinic_view;
use crate::AppError;

/// Two weeks.
const MOST_DAYS: u32 = 14;

/// Which days of whom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    pub clinic: ClinicId,
    pub date: NaiveDate,
    pub days: u32,
    pub provider: Option<ProviderId>,
}

pub(super) fn read(asked: &Asked<'_>, wanted: Wanted) -> Result<DaysView, AppError> {
    if !is_in_calendar(wanted.date) {
        return Err(AppError::input("date"));
    }
    let view = asked.clinic.database.read(|tx| {
        let missing = |field| AppError::Input { code: ErrorCode::NotFound, field };
        let clinic = clinics::get(tx, wanted.clinic)?.ok_or_else(|| missing("clinic"))?;
        let dates = wanted.date.iter_days().take(wanted.days.clamp(1, MOST_DAYS) as usize);
        let days: Vec<DayFrame> = dates.map(|date| frame(&clinic, date)).collect();
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return Err(AppError::input("days")) };
        let (from, until) = (first.starts_at, last.ends_at);
        let rows = match wanted.provider {
            Some(provider) => appointments::days_of_provider(tx, clinic.id, &BookRange { provider, from, until })?,
            None => appointments::day(tx, clinic.id, from, until)?,
        };
        let mut providers = columns(tx, clinic.id, &rows)?;
        if let Some(provider) = wanted.provider {
            providers.retain(|column| column.id == provider);
            if providers.is_empty() {
                return Err(missing("provider"));
            }
        }
        let appointments = rows.into_iter().map(card).collect();
        Ok(DaysView { clinic: clinic_view(&clinic, asked.now), days, providers, appointments })
    })?;
    note_each(asked, wanted, &view)?;
    Ok(view)
}

/// One event for each shown day, whoever's visits were shown on it.
fn note_each(asked: &Asked<'_>, wanted: Wanted, view: &DaysView) -> Result<(), AppError> {
    let record = RecordKey { kind: RecordKind::Clinic, id: wanted.clinic.0 };
    for DayFrame { date, starts_at, ends_at, .. } in &view.days {
        let on_it = |at| *starts_at <= at && at < *ends_at;
        let shown = view.appointments.iter().filter(|card| on_it(card.times.starts_at)).count();
        let mut detail = json!({ "date": date, "shown": shown });
        if let Some(provider) = wanted.provider {
            detail["provider"] = json!(provider);
        }
        asked.note(Some(record), None, detail)?;
    }
    Ok(())
}
