//! Whom to call about a day: unconfirmed visits with the patients' telephone numbers.

use chrono::{DateTime, Utc};
use lamplight_domain::appointments::Appointment;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::patients::Patient;
use rusqlite::params;

use super::row;
use crate::{ReadTx, StoreError, patients};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCall {
    pub appointment: Appointment,
    pub patient: Patient,
}

/// Visits that begin in `[from, until)` and that nobody confirmed, by start.
pub fn to_call(
    tx: &ReadTx,
    clinic: ClinicId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<ToCall>, StoreError> {
    let params = params![clinic.0.as_bytes(), from.timestamp_millis(), until.timestamp_millis()];
    let unconfirmed = tx.all(row::select!("unconfirmed.sql"), params, row::read)?;
    let with_patient = |appointment: Appointment| {
        let patient = patients::get(tx, appointment.patient)?.ok_or(StoreError::Damaged)?;
        Ok(ToCall { appointment, patient })
    };
    unconfirmed.into_iter().map(with_patient).collect()
}
