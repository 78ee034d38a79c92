//! The server's word on the operations of the outbox.

use std::collections::BTreeSet;

use lamplight_domain::ids::OperationId;
use lamplight_wire::sync::{AttentionItem, DecidedBy, NotApplied, OutboxEntry, Receipt, Verdict, Word};

use super::rebase::{Basis, rebase};
use crate::ReplicaTx;

/// Takes in receipts. A receipt for an operation that is no longer in the outbox was taken in before.
///
/// An accepted operation stays over the records until the feed brings its result. A refused one is taken back and
/// becomes an item for a person, in this same transaction; what builds on it is held with it.
pub fn take_receipts<T: ReplicaTx>(tx: &mut T, receipts: &[Receipt]) -> Result<(), T::Error> {
    let mut outbox = tx.outbox()?;
    let followed = tx.cursor()?.map_or(0, |cursor| cursor.number);
    let mut basis = Basis::default();
    for receipt in receipts {
        let Some(place) = outbox.iter().position(|entry| entry.id() == receipt.operation) else { continue };
        match &receipt.verdict {
            Verdict::Accepted { number } => {
                accept(tx, &mut outbox, place, *number, &mut basis)?;
                if *number <= followed {
                    basis.leaving.insert(receipt.operation);
                }
            }
            Verdict::Refused { refusal } => {
                refuse(tx, &mut outbox, place, NotApplied::Refused(refusal.clone()), &mut basis)?;
            }
            Verdict::HeldWith { base } => {
                refuse(tx, &mut outbox, place, NotApplied::HeldWith(*base), &mut basis)?;
            }
            Verdict::Parked if outbox[place].word == Word::Awaited => {
                outbox[place].word = Word::Parked;
                tx.put_outbox(&outbox[place])?;
            }
            Verdict::Parked => {}
        }
    }
    if basis.leaving.is_empty() && basis.also.is_empty() {
        return Ok(());
    }
    rebase(tx, outbox, basis)
}

/// Marks an entry as accepted. What builds on it is decided again when it was held back only because of it.
pub(super) fn accept<T: ReplicaTx>(
    tx: &mut T,
    outbox: &mut [OutboxEntry],
    place: usize,
    number: u64,
    basis: &mut Basis,
) -> Result<(), T::Error> {
    let id = outbox[place].id();
    if outbox[place].word == (Word::Accepted { number }) {
        return Ok(());
    }
    outbox[place].word = Word::Accepted { number };
    tx.put_outbox(&outbox[place])?;
    if outbox[place].not_applied.is_some() {
        basis.also.insert(id);
        basis.also.extend(built_on(outbox, id));
    }
    tx.remove_attention(id)
}

fn refuse<T: ReplicaTx>(
    tx: &mut T,
    outbox: &mut [OutboxEntry],
    place: usize,
    reason: NotApplied,
    basis: &mut Basis,
) -> Result<(), T::Error> {
    let id = outbox[place].id();
    let operation = outbox[place].operation.clone();
    tx.put_attention(&AttentionItem { operation, reason, decided_by: DecidedBy::Server })?;
    basis.leaving.insert(id);
    let held = built_on(outbox, id);
    for entry in outbox.iter_mut().filter(|entry| held.contains(&entry.id())) {
        entry.not_applied = Some(NotApplied::HeldWith(id));
    }
    basis.also.extend(held);
    Ok(())
}

fn built_on(outbox: &[OutboxEntry], base: OperationId) -> BTreeSet<OperationId> {
    let builds = outbox.iter().filter(|entry| entry.operation.builds_on.contains(&base));
    builds.map(OutboxEntry::id).collect()
}
