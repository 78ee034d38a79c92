//! Recalls: who is to come back, and by when.

mod row;

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::ids::{ClinicId, RecallId};
use lamplight_domain::recalls::Recall;
use rusqlite::params;

use crate::columns::to_json;
use crate::{ReadTx, StoreError, WriteTx};

pub fn get(tx: &ReadTx, id: RecallId) -> Result<Option<Recall>, StoreError> {
    tx.one(row::select!("get.sql"), params![id.0.as_bytes()], row::read)
}

/// Those of a clinic that are due by a date and have no visit that stands, soonest due first: open ones, and those
/// whose visit after `since` was cancelled or not kept.
pub fn due(
    tx: &ReadTx,
    clinic: ClinicId,
    until: NaiveDate,
    since: DateTime<Utc>,
    limit: u32,
) -> Result<Vec<Recall>, StoreError> {
    let params = params![clinic.0.as_bytes(), until.to_string(), since.timestamp_millis(), limit];
    tx.all(row::select!("due.sql"), params, row::read)
}

pub(crate) fn put(tx: &WriteTx, recall: &Recall) -> Result<(), StoreError> {
    let plan = &recall.plan;
    tx.execute(
        include_str!("put.sql"),
        params![
            recall.id.0.as_bytes(),
            recall.clinic.0.as_bytes(),
            recall.patient.0.as_bytes(),
            plan.due.to_string(),
            plan.reason.as_str(),
            plan.visit_type.map(|id| *id.0.as_bytes()),
            plan.provider.map(|id| *id.0.as_bytes()),
            plan.every.map(|every| every.get()),
            recall.added_by.0.as_bytes(),
            recall.added_at.timestamp_millis(),
            to_json(&recall.attempts),
            recall.ending.as_ref().map(to_json),
            row::booked(recall),
        ],
    )?;
    Ok(())
}

pub(crate) fn remove(tx: &WriteTx, id: RecallId) -> Result<(), StoreError> {
    tx.execute(include_str!("remove.sql"), params![id.0.as_bytes()])?;
    Ok(())
}
