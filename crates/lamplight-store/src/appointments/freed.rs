//! Times that visits once had and have no longer: where somebody who waits could come. Whether they are free again is
//! for the book to say.

use chrono::{DateTime, Duration, Utc};
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::ids::ClinicId;
use lamplight_domain::time::moved;
use rusqlite::params;

use super::row;
use crate::columns::json;
use crate::{ReadTx, StoreError};

/// A visit may have been moved to an earlier time, even one gone by; longer ago than this nobody looks.
const LOOK_BACK_DAYS: i64 = 14;

/// Of a clinic, reaching beyond `from` and beginning before `until`: times of visits that were cancelled or not kept,
/// and those that visits had before they were moved.
pub fn freed(
    tx: &ReadTx,
    clinic: ClinicId,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<VisitTimes>, StoreError> {
    let clinic = clinic.0.as_bytes();
    let params = params![clinic, super::began_after(from), until.timestamp_millis()];
    let mut found: Vec<VisitTimes> = tx.all(include_str!("freed.sql"), params, |row| row::times(row, 0))?;
    let since = moved(from, -Duration::days(LOOK_BACK_DAYS)).timestamp_millis();
    let earlier: Vec<Vec<VisitTimes>> =
        tx.all(include_str!("moved.sql"), params![clinic, since], |row| json(row, 0))?;
    found.extend(earlier.into_iter().flatten().filter(|times| times.starts_at < until));
    found.retain(|times| from < times.ends_at());
    Ok(found)
}
