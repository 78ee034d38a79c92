//! Appointments: the day of a clinic, the book of a provider, and one with what belongs to it.

mod busy;
mod calls;
mod day;
mod detail;
mod freed;
mod queue;
mod row;
mod sheet;

pub use busy::with_busy;
pub use calls::{ToCall, to_call};
pub use day::{DayRow, day, days_of_provider, future};
pub use detail::{Detail, detail};
pub use freed::freed;
pub use queue::{InQueue, queue};
pub use sheet::{SheetRow, sheet, taken};

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::{Appointment, VisitMinutes};
use lamplight_domain::facts::{BookRange, HeldRange};
use lamplight_domain::ids::{AppointmentId, PatientId, SeriesId};
use rusqlite::params;

use crate::columns::{Stored, to_json};
use crate::{ReadTx, StoreError, WriteTx};

/// Length of the longest visit in milliseconds. What overlaps an instant began less than this before it, so that
/// every question about overlap is a bounded stretch of an index.
const LONGEST_MS: i64 = VisitMinutes::LONGEST as i64 * 60_000;

/// The earliest start of an appointment that can still last at `instant`, exclusive.
pub(crate) fn began_after(instant: DateTime<Utc>) -> i64 {
    instant.timestamp_millis().saturating_sub(LONGEST_MS)
}

pub fn get(tx: &ReadTx, id: AppointmentId) -> Result<Option<Appointment>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// All appointments of a provider that lie, even partly, in the stretch, whatever their state, by start and id.
pub fn book(tx: &ReadTx, range: &BookRange) -> Result<Vec<Appointment>, StoreError> {
    let params = params![
        range.provider.0.as_bytes(),
        began_after(range.from),
        range.until.timestamp_millis(),
        range.from.timestamp_millis(),
    ];
    tx.all(row::select!("book.sql"), params, row::read)
}

/// All appointments of a clinic that hold rooms or equipment in the stretch, whatever their state, by start and id.
pub fn held(tx: &ReadTx, range: &HeldRange) -> Result<Vec<Appointment>, StoreError> {
    let params = params![
        range.clinic.0.as_bytes(),
        began_after(range.from),
        range.until.timestamp_millis(),
        range.from.timestamp_millis(),
    ];
    tx.all(row::select!("held.sql"), params, row::read)
}

/// The newest appointments of a patient, whatever their state, the latest start first.
pub fn of_patient(tx: &ReadTx, patient: PatientId, limit: u32) -> Result<Vec<Appointment>, StoreError> {
    tx.all(row::select!("of_patient.sql"), params![patient.0.as_bytes(), limit], row::read)
}

/// All visits that were booked with a series, whatever their state, by start and id.
pub fn of_series(tx: &ReadTx, series: SeriesId) -> Result<Vec<Appointment>, StoreError> {
    tx.all(row::select!("of_series.sql"), params![series.0.as_bytes()], row::read)
}

pub(crate) fn put(tx: &WriteTx, appointment: &Appointment) -> Result<(), StoreError> {
    let times = &appointment.times;
    let cancellation = appointment.cancellation.as_ref();
    tx.execute(
        include_str!("put.sql"),
        params![
            appointment.clinic.0.as_bytes(),
            times.starts_at.timestamp_millis(),
            appointment.id.0.as_bytes(),
            times.provider.0.as_bytes(),
            appointment.patient.0.as_bytes(),
            times.minutes.get(),
            appointment.kind.word(),
            appointment.status.word(),
            appointment.reason.as_str(),
            appointment.overbook_reason.as_ref().map(|reason| reason.as_str()),
            appointment.zone.0.name(),
            appointment.room,
            appointment.booked_by.0.as_bytes(),
            appointment.booked_at.timestamp_millis(),
            to_json(&appointment.earlier_times),
            cancellation.map(|cancellation| cancellation.reason.as_str()),
            cancellation.map(|cancellation| cancellation.wished_by.word()),
            cancellation.map(|cancellation| *cancellation.entered_by.0.as_bytes()),
            cancellation.map(|cancellation| cancellation.at.timestamp_millis()),
            appointment.visit_type.map(|id| *id.0.as_bytes()),
            to_json(&appointment.resources),
            to_json(&appointment.symptoms),
            appointment.patient_note.as_ref().map(|note| note.as_str()),
            appointment.staff_note.as_ref().map(|note| note.as_str()),
            to_json(&appointment.progress),
            cancellation.is_some_and(|cancellation| cancellation.late),
            appointment.arrived_beside().map(|at| at.timestamp_millis()),
            appointment.series.as_ref().map(|series| *series.id.0.as_bytes()),
            appointment.series.as_ref().map(to_json),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: AppointmentId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
