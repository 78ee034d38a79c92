//! One clinic's day, as the schedule shows it.

use chrono::{DateTime, Duration, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::organisation::Clinic;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::{day_range, first_instant_at_or_after, is_in_calendar};
use lamplight_store::appointments::{self, DayRow};
use lamplight_store::{ReadTx, clinics, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{AppointmentCard, DayFrame, DayView, ProviderColumn, Tick};
use serde_json::json;

use super::Asked;
use super::overview::{clinic_view, column};
use crate::AppError;

/// Minutes between two lines of the time axis.
const TICK_MINUTES: i64 = 15;

pub(super) fn read(asked: &Asked<'_>, clinic: ClinicId, date: NaiveDate) -> Result<DayView, AppError> {
    if !is_in_calendar(date) {
        return Err(AppError::input("date"));
    }
    let view = asked.clinic.database.read(|tx| {
        let clinic = clinics::get(tx, clinic)?.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "clinic" })?;
        let DayFrame { starts_at, ends_at, opens_at, closes_at, ticks, .. } = frame(&clinic, date);
        let rows = appointments::day(tx, clinic.id, starts_at, ends_at)?;
        Ok::<_, AppError>(DayView {
            clinic: clinic_view(&clinic, asked.now),
            date,
            starts_at,
            ends_at,
            opens_at,
            closes_at,
            ticks,
            providers: columns(tx, clinic.id, &rows)?,
            appointments: rows.into_iter().map(card).collect(),
        })
    })?;
    let record = RecordKey { kind: RecordKind::Clinic, id: clinic.0 };
    asked.note(Some(record), None, json!({ "date": date, "shown": view.appointments.len() }))?;
    Ok(view)
}

/// The providers of a clinic, also who left, on days on which they still have visits.
pub(super) fn columns(tx: &ReadTx, clinic: ClinicId, rows: &[DayRow]) -> Result<Vec<ProviderColumn>, AppError> {
    let of_clinic = providers::list(tx)?.into_iter().filter(|provider| provider.clinic == clinic);
    let shown = of_clinic.filter(|each| each.active || rows.iter().any(|row| row.times.provider == each.id));
    Ok(shown.map(|provider| column(&provider)).collect())
}

/// Bounds, opening hours and lines of a day.
pub(super) fn frame(clinic: &Clinic, date: NaiveDate) -> DayFrame {
    let (starts_at, ends_at) = day_range(date, clinic.zone.0);
    let (opens_at, closes_at) = hours(clinic, date).unzip();
    let ticks = ticks(starts_at, ends_at, clinic.zone.0);
    DayFrame { date, starts_at, ends_at, opens_at, closes_at, ticks }
}

fn hours(clinic: &Clinic, date: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let (opens, closes) = clinic.hours.on(date)?;
    let zone = clinic.zone.0;
    Some((first_instant_at_or_after(date, opens, zone), first_instant_at_or_after(date, closes, zone)))
}

/// Every quarter of an hour that passes between the two instants, with what the clinic's clock then shows.
fn ticks(from: DateTime<Utc>, until: DateTime<Utc>, zone: Tz) -> Vec<Tick> {
    (0..)
        .map(|step| from + Duration::minutes(step * TICK_MINUTES))
        .take_while(|at| *at < until)
        .map(|at| {
            let local = at.with_timezone(&zone);
            Tick { at, label: clock_label(local.hour(), local.minute()), on_the_hour: local.minute() == 0 }
        })
        .collect()
}

fn clock_label(hour: u32, minute: u32) -> String {
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    [digit(hour / 10), digit(hour), ':', digit(minute / 10), digit(minute)].into_iter().collect()
}

pub(super) fn card(row: DayRow) -> AppointmentCard {
    AppointmentCard {
        id: row.appointment,
        patient: row.patient,
        ends_at: row.times.ends_at(),
        patient_name: format!("{}, {}", row.family, row.given),
        patient_birth_date: row.birth_date,
        times: row.times,
        kind: row.kind,
        status: row.status,
        reason: row.reason,
        overbooked: row.overbooked,
        visit_type: row.visit_type,
        since: row.since,
        revision: row.revision,
        series: row.series,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_of_a_day_with_25_hours_shows_one_o_clock_twice() {
        let zone = chrono_tz::America::New_York;
        let (from, until) = day_range("2026-11-01".parse().expect("a date"), zone);
        let axis = ticks(from, until, zone);
        assert_eq!(axis.len(), 100);
        assert_eq!(axis.iter().filter(|tick| tick.label == "01:00").count(), 2);
    }

    #[test]
    fn the_axis_of_a_day_with_23_hours_has_no_two_o_clock() {
        let zone = chrono_tz::America::New_York;
        let (from, until) = day_range("2026-03-08".parse().expect("a date"), zone);
        let axis = ticks(from, until, zone);
        assert_eq!(axis.len(), 92);
        assert!(axis.iter().all(|tick| !tick.label.starts_with("02:")));
    }
}
