//! Performing an operation on this workstation, at once.

use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::{Change, Decision, Operation, decide_with};
use lamplight_wire::sync::{OutboxEntry, Word};

use super::apply::over_server_versions;
use crate::ReplicaTx;

/// What came of it. The operation is the one that was given, with what it builds on filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Performed {
    pub operation: Operation,
    pub decision: Decision,
}

/// Decides an operation on this workstation and, when it is allowed, applies its changes; on a served
/// workstation it also goes into the outbox. A refusal writes nothing: its number is free to be used again.
///
/// The caller commits: changes, outbox entry and whatever else it writes in this transaction stand or fall
/// together, and only then may the person be told.
pub fn perform<T: ReplicaTx>(tx: &mut T, op: Operation) -> Result<Performed, T::Error> {
    let mut operation = op;
    let decision = decide_with(&operation, |keys, facts| tx.load(keys, facts))?;
    let Ok(changes) = &decision.outcome else {
        return Ok(Performed { operation, decision });
    };
    if tx.served()? {
        operation.builds_on = builds_on(&tx.outbox()?, &decision, changes);
        over_server_versions(tx, changes)?;
        tx.put_outbox(&OutboxEntry {
            operation: operation.clone(),
            read: decision.read.clone(),
            changes: changes.clone(),
            not_applied: None,
            word: Word::Awaited,
        })?;
    } else {
        for change in changes {
            tx.put_record(change.after())?;
        }
    }
    Ok(Performed { operation, decision })
}

/// The operations still without the server's word whose changes this one read or changed further.
fn builds_on(outbox: &[OutboxEntry], decision: &Decision, changes: &[Change]) -> Vec<OperationId> {
    let awaited = outbox.iter().filter(|entry| !matches!(entry.word, Word::Accepted { .. }));
    let built_on = awaited.filter(|entry| {
        entry.changes.iter().any(|earlier| {
            decision.read.iter().any(|key| key.touched_by(earlier))
                || changes.iter().any(|change| change.key() == earlier.key())
        })
    });
    built_on.map(OutboxEntry::id).collect()
}
