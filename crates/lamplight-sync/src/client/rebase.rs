//! Rebase: putting the server's versions back, letting in what the feed brought, and deciding again the
//! operations of the outbox that this touches.
//!
//! What is touched is found by the keys each operation read and wrote. Two operations that read or write what
//! the other wrote are decided again together, in their order, so that the result is the one that deciding the
//! whole outbox again would give (the simulator compares the two).

use std::collections::BTreeSet;

use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::{Change, decide_with};
use lamplight_domain::records::{Record, RecordKey};
use lamplight_wire::sync::{AttentionItem, DecidedBy, NotApplied, OutboxEntry, ServerVersion, Word};

use super::apply::over_server_versions;
use crate::ReplicaTx;

/// What the outbox is rebased over.
#[derive(Debug, Default)]
pub(super) struct Basis {
    /// Records as the feed brought them, in its order.
    pub incoming: Vec<Record>,
    /// Operations that leave the outbox: refused, or brought back by the feed. Their changes are taken back.
    pub leaving: BTreeSet<OperationId>,
    /// Operations whose state changed for another reason and that must be decided again.
    pub also: BTreeSet<OperationId>,
}

/// Rebases the given outbox, whole and in order. Entries may have been altered by the caller; those that stay and
/// are touched are saved, those that leave are removed.
pub(super) fn rebase<T: ReplicaTx>(tx: &mut T, outbox: Vec<OutboxEntry>, basis: Basis) -> Result<(), T::Error> {
    let (leaving, mut staying): (Vec<_>, Vec<_>) =
        outbox.into_iter().partition(|entry| basis.leaving.contains(&entry.id()));
    let mut moved = let_in(tx, &basis.incoming)?;
    moved.extend(leaving.iter().flat_map(|entry| entry.changes.iter().cloned()));
    let mut touched: Vec<bool> =
        staying.iter().map(|entry| basis.also.contains(&entry.id()) || concerns(entry, &moved)).collect();
    spread(&staying, &mut touched);
    let mut to_put_back: BTreeSet<RecordKey> = leaving.iter().flat_map(OutboxEntry::wrote).collect();
    loop {
        to_put_back.extend(chosen(&staying, &touched).flat_map(OutboxEntry::wrote));
        put_back(tx, &to_put_back)?;
        decide_again(tx, &mut staying, &touched)?;
        // A new decision may read or write what an untouched operation wrote: then that one joins.
        if !spread(&staying, &mut touched) {
            break;
        }
    }
    for entry in &leaving {
        tx.remove_outbox(entry.id())?;
    }
    for entry in chosen(&staying, &touched) {
        tx.put_outbox(entry)?;
        settle_attention(tx, entry)?;
    }
    to_put_back.extend(chosen(&staying, &touched).flat_map(OutboxEntry::wrote));
    forget_unused(tx, &staying, &to_put_back)
}

fn chosen<'e>(entries: &'e [OutboxEntry], touched: &'e [bool]) -> impl Iterator<Item = &'e OutboxEntry> {
    entries.iter().zip(touched).filter(|(_, touched)| **touched).map(|(entry, _)| entry)
}

/// Records what the feed brought: under an operation of the outbox as the new server version, else as the record.
/// Returns it as changes of what the server had before.
fn let_in<T: ReplicaTx>(tx: &mut T, incoming: &[Record]) -> Result<Vec<Change>, T::Error> {
    let mut moved = Vec::with_capacity(incoming.len());
    for record in incoming {
        let key = record.key();
        let before = match tx.server_version(&key)? {
            Some(version) => {
                tx.keep_server_version(&key, &ServerVersion::Known(record.clone()))?;
                match version {
                    ServerVersion::Known(before) => Some(before),
                    ServerVersion::Absent => None,
                }
            }
            None => {
                let before = tx.record(&key)?;
                tx.put_record(record)?;
                before
            }
        };
        moved.push(match before {
            Some(before) => Change::Updated { before, after: record.clone() },
            None => Change::Created(record.clone()),
        });
    }
    Ok(moved)
}

/// Whether changes alter what the operation read, or the records that it changed.
fn concerns(entry: &OutboxEntry, changes: &[Change]) -> bool {
    changes.iter().any(|change| {
        let key = change.key();
        entry.wrote().any(|wrote| wrote == key) || entry.read.iter().any(|read| read.touched_by(change))
    })
}

/// Widens the choice until nobody outside it read or wrote what is inside, nor the other way round. Whether it
/// grew.
fn spread(entries: &[OutboxEntry], touched: &mut [bool]) -> bool {
    let mut grew = false;
    let mut fresh: Vec<usize> = (0..entries.len()).filter(|index| touched[*index]).collect();
    while let Some(index) = fresh.pop() {
        for other in 0..entries.len() {
            if !touched[other] && related(&entries[index], &entries[other]) {
                touched[other] = true;
                grew = true;
                fresh.push(other);
            }
        }
    }
    grew
}

fn related(one: &OutboxEntry, other: &OutboxEntry) -> bool {
    let builds = |upper: &OutboxEntry, lower: &OutboxEntry| upper.operation.builds_on.contains(&lower.id());
    builds(one, other) || builds(other, one) || concerns(one, &other.changes) || concerns(other, &one.changes)
}

fn put_back<T: ReplicaTx>(tx: &mut T, keys: &BTreeSet<RecordKey>) -> Result<(), T::Error> {
    for key in keys {
        match tx.server_version(key)? {
            Some(ServerVersion::Known(record)) => tx.put_record(&record)?,
            Some(ServerVersion::Absent) => tx.remove_record(key)?,
            None => {}
        }
    }
    Ok(())
}

/// Decides the chosen operations in their order and applies what is allowed.
fn decide_again<T: ReplicaTx>(tx: &mut T, entries: &mut [OutboxEntry], touched: &[bool]) -> Result<(), T::Error> {
    for index in 0..entries.len() {
        if !touched[index] {
            continue;
        }
        let held = held_by(&entries[index], &entries[..index]);
        let entry = &mut entries[index];
        if let Some(reason) = held {
            entry.changes.clear();
            entry.not_applied = Some(reason);
            continue;
        }
        let decision = decide_with(&entry.operation, |keys, facts| tx.load(keys, facts))?;
        entry.read = decision.read;
        (entry.changes, entry.not_applied) = match decision.outcome {
            Ok(changes) => (changes, None),
            Err(refusal) => (Vec::new(), Some(NotApplied::Refused(refusal))),
        };
        over_server_versions(tx, &entry.changes)?;
    }
    Ok(())
}

/// Why an operation is not even decided: one that it builds on does not stand. An accepted one stands, even when
/// its result is not here yet.
fn held_by(entry: &OutboxEntry, earlier: &[OutboxEntry]) -> Option<NotApplied> {
    let accepted = |entry: &OutboxEntry| matches!(entry.word, Word::Accepted { .. });
    if accepted(entry) {
        return None;
    }
    if let Some(NotApplied::HeldWith(base)) = &entry.not_applied {
        return Some(NotApplied::HeldWith(*base));
    }
    let bases = earlier.iter().filter(|base| entry.operation.builds_on.contains(&base.id()));
    let fallen = bases.filter(|base| base.not_applied.is_some() && !accepted(base));
    fallen.map(|base| NotApplied::BuildsOn(base.id())).next()
}

/// An operation that does not stand here is an item for a person at once; one that stands again is none. About
/// an accepted one there is nothing to look at: its result is on its way.
fn settle_attention<T: ReplicaTx>(tx: &mut T, entry: &OutboxEntry) -> Result<(), T::Error> {
    match (&entry.not_applied, entry.word) {
        (Some(reason), Word::Awaited | Word::Parked) => tx.put_attention(&AttentionItem {
            operation: entry.operation.clone(),
            reason: reason.clone(),
            decided_by: DecidedBy::Workstation,
        }),
        _ => tx.remove_attention(entry.id()),
    }
}

fn forget_unused<T: ReplicaTx>(
    tx: &mut T,
    staying: &[OutboxEntry],
    keys: &BTreeSet<RecordKey>,
) -> Result<(), T::Error> {
    let in_use: BTreeSet<RecordKey> = staying.iter().flat_map(OutboxEntry::wrote).collect();
    for key in keys.difference(&in_use) {
        tx.forget_server_version(key)?;
    }
    Ok(())
}

/// Decides the whole outbox again over the server's versions. Changes nothing in a sound database: what is touched
/// by a page was decided again with it. The simulator proves that with this.
pub fn decide_everything_again<T: ReplicaTx>(tx: &mut T) -> Result<(), T::Error> {
    let outbox = tx.outbox()?;
    let also = outbox.iter().map(OutboxEntry::id).collect();
    rebase(tx, outbox, Basis { also, ..Basis::default() })
}
