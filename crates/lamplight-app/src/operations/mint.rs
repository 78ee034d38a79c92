//! What the workstation gives out for an operation: its number, its time, a random seed, record numbers.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::{OperationId, PatientId, UserId};
use lamplight_domain::operations::{Intent, Minted, Operation};
use lamplight_domain::text::Mrn;
use lamplight_store::device::DeviceState;

use crate::{AppError, device_time};

/// Builds the next operation of this device and moves its counters on. The counters become durable with the
/// operation, in the same transaction.
pub(crate) fn mint(
    device: &mut DeviceState,
    actor: UserId,
    now: DateTime<Utc>,
    (intent, namesakes): (Intent, Vec<PatientId>),
) -> Result<Operation, AppError> {
    let mut seed = [0; 16];
    getrandom::fill(&mut seed)?;
    let at = device_time::next(device.last_time, now);
    device.last_number += 1;
    device.last_time = Some(at);
    let mrns = (0..new_patients(&intent)).map(|_| next_mrn(device)).collect::<Result<_, _>>()?;
    Ok(Operation {
        id: OperationId { device: device.device, number: device.last_number },
        actor,
        at,
        builds_on: Vec::new(),
        minted: Minted { seed, mrns, namesakes },
        intent,
    })
}

/// How many patients an operation may create.
fn new_patients(intent: &Intent) -> usize {
    match intent {
        Intent::RegisterPatient(_) => 1,
        Intent::ImportPatients(input) => input.patients.len(),
        _ => 0,
    }
}

/// The next number of the device's block, six digits or more after the block's prefix.
fn next_mrn(device: &mut DeviceState) -> Result<Mrn, AppError> {
    let text = format!("{}{:06}", device.mrn_prefix, device.next_mrn);
    device.next_mrn += 1;
    Mrn::new(&text).map_err(|_| AppError::input("mrn"))
}
