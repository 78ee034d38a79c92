//! What this workstation is, and the numbers it has given out.

use lamplight_domain::ids::DeviceId;
use lamplight_domain::time::HybridTime;
use rusqlite::{Row, params};

use crate::columns::{id, integer, integer_or_null, signed, text};
use crate::{ReadTx, StoreError, WriteTx};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceState {
    pub device: DeviceId,
    /// Number of the newest operation made here; 0 when there is none.
    pub last_number: u64,
    /// Newest time this device gave to anything.
    pub last_time: Option<HybridTime>,
    /// Begins every record number of this device's block.
    pub mrn_prefix: String,
    /// The next number of that block.
    pub next_mrn: u64,
    /// Belongs to a clinic server; a stand-alone workstation does not.
    pub served: bool,
}

/// `None` before set-up.
pub fn get(tx: &ReadTx) -> Result<Option<DeviceState>, StoreError> {
    tx.one(include_str!("get.sql"), [], read)
}

/// The first and only time. A second row is refused by the table.
pub fn create(tx: &WriteTx, state: &DeviceState) -> Result<(), StoreError> {
    tx.execute(
        include_str!("create.sql"),
        params![
            state.device.0.as_bytes(),
            signed(state.last_number),
            state.last_time.map(|time| time.wall_ms),
            state.last_time.map(|time| time.counter),
            state.mrn_prefix,
            signed(state.next_mrn),
            state.served,
        ],
    )?;
    Ok(())
}

/// Writes the state of the same device; its id and prefix never change.
pub fn save(tx: &WriteTx, state: &DeviceState) -> Result<(), StoreError> {
    tx.execute(
        include_str!("save.sql"),
        params![
            state.device.0.as_bytes(),
            signed(state.last_number),
            state.last_time.map(|time| time.wall_ms),
            state.last_time.map(|time| time.counter),
            signed(state.next_mrn),
            state.served,
        ],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<DeviceState, StoreError> {
    let last_time = match integer_or_null(row, 2)? {
        None => None,
        Some(wall_ms) => Some(HybridTime { wall_ms, counter: integer(row, 3)? }),
    };
    Ok(DeviceState {
        device: id(row, 0)?,
        last_number: integer(row, 1)?,
        last_time,
        mrn_prefix: text(row, 4)?.to_owned(),
        next_mrn: integer(row, 5)?,
        served: row.get(6)?,
    })
}
