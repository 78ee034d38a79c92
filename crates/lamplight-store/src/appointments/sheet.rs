//! What a printed day says of each visit, and which time of a clinic's books is taken.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{Status, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::availability::Span;
use lamplight_domain::ids::{AppointmentId, ClinicId, ProviderId};
use rusqlite::{Row, params};

use super::row;
use crate::columns::{date, id, instant, integer, not_ours, text, text_or_null, word};
use crate::{ReadTx, StoreError};

/// An appointment as it is printed.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetRow {
    pub appointment: AppointmentId,
    pub times: VisitTimes,
    pub kind: VisitKind,
    pub status: Status,
    pub reason: String,
    pub overbooked: bool,
    pub family: String,
    pub given: String,
    pub birth_date: NaiveDate,
    pub mrn: String,
    pub visit_type: Option<String>,
}

/// By id only: debug output may reach a log.
impl std::fmt::Debug for SheetRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SheetRow({})", self.appointment)
    }
}

/// All appointments of a clinic, or of one of its providers, that lie, even partly, in `span`, cancelled ones
/// included, by start and id.
pub fn sheet(
    tx: &ReadTx,
    clinic: ClinicId,
    provider: Option<ProviderId>,
    span: Span,
) -> Result<Vec<SheetRow>, StoreError> {
    let params = params![
        clinic.0.as_bytes(),
        super::began_after(span.from),
        span.until.timestamp_millis(),
        span.from.timestamp_millis(),
        provider.map(|id| *id.0.as_bytes()),
    ];
    tx.all(include_str!("sheet.sql"), params, |row| {
        Ok(SheetRow {
            appointment: id(row, 0)?,
            times: row::times(row, 1)?,
            kind: word(row, 4)?,
            status: word(row, 5)?,
            reason: text(row, 6)?.to_owned(),
            overbooked: row.get(7)?,
            family: text(row, 8)?.to_owned(),
            given: text(row, 9)?.to_owned(),
            birth_date: date(row, 10)?,
            mrn: text(row, 11)?.to_owned(),
            visit_type: text_or_null(row, 12)?.map(str::to_owned),
        })
    })
}

/// The times that are taken in the books of a clinic's providers and lie, even partly, in `span`: by provider and
/// start. Read from the index alone.
pub fn taken(tx: &ReadTx, clinic: ClinicId, span: Span) -> Result<Vec<(ProviderId, Span)>, StoreError> {
    let params = params![clinic.0.as_bytes(), super::began_after(span.from), span.until.timestamp_millis()];
    let all = tx.all(include_str!("taken.sql"), params, |row| {
        let status: Status = word(row, 3)?;
        Ok(status.occupies().then_some((id(row, 0)?, stretch(row)?)))
    })?;
    Ok(all.into_iter().flatten().filter(|(_, taken)| taken.touches(&span)).collect())
}

fn stretch(row: &Row<'_>) -> Result<Span, StoreError> {
    let from: DateTime<Utc> = instant(row, 1)?;
    let minutes = VisitMinutes::new(integer(row, 2)?).map_err(|_| not_ours(row, 2))?;
    Ok(Span { from, until: from + minutes.duration() })
}
