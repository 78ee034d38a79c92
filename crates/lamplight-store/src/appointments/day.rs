//! The day of a clinic, with the patients' names: one query, three allocations a row.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{Progress, Status, VisitKind, VisitTimes};
use lamplight_domain::facts::BookRange;
use lamplight_domain::ids::{AppointmentId, ClinicId, PatientId, ProviderId, SeriesId, VisitTypeId};
use rusqlite::{Row, params};

use super::row;
use crate::columns::{date, id, id_or_null, instant_or_null, json, text, word};
use crate::{ReadTx, StoreError};

/// An appointment as the day view shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct DayRow {
    pub appointment: AppointmentId,
    pub patient: PatientId,
    pub family: String,
    pub given: String,
    pub birth_date: NaiveDate,
    pub times: VisitTimes,
    pub kind: VisitKind,
    pub status: Status,
    pub reason: String,
    /// It was booked over another on purpose.
    pub overbooked: bool,
    pub visit_type: Option<VisitTypeId>,
    /// When it came to stand where it stands; `None` when it was never touched.
    pub since: Option<DateTime<Utc>>,
    /// Grows with every step that is taken or taken back.
    pub revision: u32,
    pub series: Option<SeriesId>,
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for DayRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DayRow({})", self.appointment)
    }
}

/// All appointments of a clinic that lie, even partly, in `[from, until)`, cancelled ones included, by start and id.
pub fn day(
    tx: &ReadTx,
    clinic: ClinicId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<DayRow>, StoreError> {
    let params =
        params![clinic.0.as_bytes(), super::began_after(from), until.timestamp_millis(), from.timestamp_millis()];
    tx.all(include_str!("day.sql"), params, read)
}

/// The same of one provider's book at a clinic.
pub fn days_of_provider(tx: &ReadTx, clinic: ClinicId, range: &BookRange) -> Result<Vec<DayRow>, StoreError> {
    let params = params![
        range.provider.0.as_bytes(),
        super::began_after(range.from),
        range.until.timestamp_millis(),
        range.from.timestamp_millis(),
        clinic.0.as_bytes(),
    ];
    tx.all(include_str!("days_of_provider.sql"), params, read)
}

/// The visits that stand in a provider's book from an instant on, soonest first.
pub fn future(tx: &ReadTx, provider: ProviderId, from: DateTime<Utc>, limit: u32) -> Result<Vec<DayRow>, StoreError> {
    let standing =
        tx.all(include_str!("future.sql"), params![provider.0.as_bytes(), from.timestamp_millis(), limit], read)?;
    Ok(standing.into_iter().filter(|row| row.status.occupies()).collect())
}

fn read(row: &Row<'_>) -> Result<DayRow, StoreError> {
    let status = word(row, 6)?;
    let (since, revision) = progress(row, 13, status)?;
    Ok(DayRow {
        appointment: id(row, 0)?,
        patient: id(row, 1)?,
        times: row::times(row, 2)?,
        kind: word(row, 5)?,
        status,
        reason: text(row, 7)?.to_owned(),
        overbooked: row.get(8)?,
        family: text(row, 9)?.to_owned(),
        given: text(row, 10)?.to_owned(),
        birth_date: date(row, 11)?,
        visit_type: id_or_null(row, 12)?,
        since,
        revision,
        series: id_or_null(row, 15)?,
    })
}

/// Since when it stands where it stands, and its revision. Most visits of most days were never touched.
fn progress(row: &Row<'_>, first: usize, status: Status) -> Result<(Option<DateTime<Utc>>, u32), StoreError> {
    let cancelled_at = instant_or_null(row, first + 1)?;
    if text(row, first)? == "{}" {
        return Ok((cancelled_at, u32::from(cancelled_at.is_some())));
    }
    let progress: Progress = json(row, first)?;
    let since = cancelled_at.or_else(|| progress.since(status));
    Ok((since, progress.revision(cancelled_at.is_some())))
}
