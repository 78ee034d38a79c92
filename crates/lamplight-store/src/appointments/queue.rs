//! Who is here and has not been seen, with the patients' names.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::Appointment;
use lamplight_domain::ids::ClinicId;
use lamplight_wire::views::PatientSummary;
use rusqlite::params;

use super::row;
use crate::{ReadTx, StoreError, patients};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InQueue {
    pub appointment: Appointment,
    pub patient: PatientSummary,
    pub arrived_at: DateTime<Utc>,
    /// The patient came, and the visit stands elsewhere.
    pub beside: bool,
}

/// Visits of the day `[from, until)` whose patients wait, and who came that day beside their visit; by arrival.
pub fn queue(
    tx: &ReadTx,
    clinic: ClinicId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<InQueue>, StoreError> {
    let params = params![clinic.0.as_bytes(), from.timestamp_millis(), until.timestamp_millis()];
    let waiting = tx.all(row::select!("waiting.sql"), params, row::read)?;
    let beside = tx.all(row::select!("beside.sql"), params, row::read)?;
    let arrivals = waiting.into_iter().map(|visit| (visit.arrived_at(), visit, false));
    let arrivals = arrivals.chain(beside.into_iter().map(|visit| (visit.arrived_beside(), visit, true)));
    let mut queue = Vec::new();
    for (arrived_at, appointment, beside) in arrivals {
        let Some(arrived_at) = arrived_at else { continue };
        // The database holds the patient as long as it holds the appointment.
        let patient = patients::summary(tx, appointment.patient)?.ok_or(StoreError::Damaged)?;
        queue.push(InQueue { appointment, patient, arrived_at, beside });
    }
    queue.sort_by_key(|each| (each.arrived_at, each.appointment.id));
    Ok(queue)
}
