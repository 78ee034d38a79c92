//! Admission: giving operations their place in the organisation's order.

use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::facts::{Fact, FactKey, Facts};
use lamplight_domain::ids::{DeviceId, OperationId};
use lamplight_domain::operations::{Change, Intent, Operation, Refusal, decide_with};
use lamplight_wire::envelope::{DecodeError, decode};
use lamplight_wire::sync::{FeedRecord, FeedResult, Halt, Push, Receipt, Receipts, ToWorkstation, Verdict};
use sha2::{Digest, Sha256};

use crate::{Admission, Mutant, OrderTx, feed_hash};

/// Admits a push: each operation is decided once, in the order of its device's numbers, and gets a receipt; a
/// duplicate gets the receipt it had. What comes behind a gap is left for when the gap is filled.
///
/// The caller commits before the answer is sent.
pub fn admit<T: OrderTx>(tx: &mut T, push: &Push, mutant: Option<Mutant>) -> Result<ToWorkstation, T::Error> {
    let epoch = tx.epoch()?;
    if push.epoch.is_some_and(|theirs| theirs != epoch) {
        return Ok(ToWorkstation::Halt(Halt::EpochChanged { epoch }));
    }
    let mut receipts = Vec::new();
    for bytes in &push.operations {
        match admit_one(tx, push.device, &bytes.0, mutant)? {
            Admitted::Receipt(receipt) => receipts.push(receipt),
            Admitted::WithoutReceipt => {}
            Admitted::Gap => break,
            Admitted::Halt(halt) => return Ok(ToWorkstation::Halt(halt)),
        }
    }
    Ok(ToWorkstation::Receipts(Receipts { epoch, receipts }))
}

enum Admitted {
    Receipt(Receipt),
    /// Only a mutant loses receipts.
    WithoutReceipt,
    /// An earlier number of this device has not come yet.
    Gap,
    Halt(Halt),
}

fn admit_one<T: OrderTx>(
    tx: &mut T,
    device: DeviceId,
    bytes: &[u8],
    mutant: Option<Mutant>,
) -> Result<Admitted, T::Error> {
    let (id, operation) = match decode(bytes) {
        Ok(operation) => (operation.id, Some(operation)),
        Err(DecodeError::TooNew { id, .. } | DecodeError::Body { id, .. }) => (id, None),
        Err(DecodeError::Envelope(_)) => return Ok(Admitted::Halt(Halt::Unreadable)),
    };
    if id.device != device {
        return Ok(Admitted::Halt(Halt::Unreadable));
    }
    let last = tx.last_admitted(device)?;
    if id.number <= last && mutant != Some(Mutant::AppliedTwice) {
        return answer_duplicate(tx, id, bytes);
    }
    if id.number > last + 1 {
        return Ok(Admitted::Gap);
    }
    let verdict = match operation {
        Some(operation) => decide(tx, &operation, mutant)?,
        None => Verdict::Parked,
    };
    let receipt = Receipt { operation: id, verdict };
    let keeps = mutant != Some(Mutant::ReceiptSkipped) || matches!(receipt.verdict, Verdict::Accepted { .. });
    tx.move_on(id)?;
    if keeps {
        tx.keep_admission(&Admission { receipt: receipt.clone(), digest: digest(bytes) }, bytes)?;
    }
    Ok(Admitted::Receipt(receipt))
}

fn answer_duplicate<T: OrderTx>(tx: &mut T, id: OperationId, bytes: &[u8]) -> Result<Admitted, T::Error> {
    Ok(match tx.admission(id)? {
        Some(admission) if admission.digest == digest(bytes) => Admitted::Receipt(admission.receipt),
        Some(_) => Admitted::Halt(Halt::NumberReused { operation: id }),
        None => Admitted::WithoutReceipt,
    })
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn decide<T: OrderTx>(tx: &mut T, operation: &Operation, mutant: Option<Mutant>) -> Result<Verdict, T::Error> {
    if let Some(verdict) = held_with_its_base(tx, operation)? {
        return Ok(verdict);
    }
    let decision = decide_with(operation, |keys, facts| load(tx, keys, facts, mutant))?;
    let outcome = match decision.outcome {
        Err(Refusal::MovedMeanwhile { now }) if mutant == Some(Mutant::LastWriterWins) => {
            let moved = moved_anyway(operation, now);
            decide_with(&moved, |keys, facts| load(tx, keys, facts, mutant))?.outcome
        }
        outcome => outcome,
    };
    Ok(match outcome {
        Ok(changes) => Verdict::Accepted { number: append(tx, operation.id, &changes)? },
        Err(refusal) => Verdict::Refused { refusal },
    })
}

/// What builds on an operation that was not accepted is not decided: a person sees both as one.
fn held_with_its_base<T: OrderTx>(tx: &mut T, operation: &Operation) -> Result<Option<Verdict>, T::Error> {
    for base in &operation.builds_on {
        match tx.admission(*base)?.map(|admission| admission.receipt.verdict) {
            Some(Verdict::Accepted { .. }) => {}
            Some(Verdict::Parked) => return Ok(Some(Verdict::Parked)),
            _ => return Ok(Some(Verdict::HeldWith { base: *base })),
        }
    }
    Ok(None)
}

fn append<T: OrderTx>(tx: &mut T, operation: OperationId, changes: &[Change]) -> Result<u64, T::Error> {
    let head = tx.head()?;
    for change in changes {
        tx.put_record(change.after())?;
    }
    let records = changes.iter().map(|change| FeedRecord::new(change.after())).collect();
    let result = FeedResult { number: head.number + 1, operation, records };
    tx.append_result(&result, feed_hash::next(head.hash, &result))?;
    Ok(result.number)
}

fn load<T: OrderTx>(tx: &mut T, keys: &[FactKey], facts: &mut Facts, mutant: Option<Mutant>) -> Result<(), T::Error> {
    tx.load(keys, facts)?;
    if mutant == Some(Mutant::LastWriterWins) {
        for key in keys {
            if let FactKey::Book(range) = key {
                facts.put_book(*range, Fact::Known(Vec::new()));
            }
        }
    }
    Ok(())
}

/// For [`Mutant::LastWriterWins`]: the same move, as if its author had seen the present times.
fn moved_anyway(operation: &Operation, now: VisitTimes) -> Operation {
    let mut moved = operation.clone();
    if let Intent::MoveAppointment(input) = &mut moved.intent {
        input.from = now;
    }
    moved
}
