//! The audit events of an operation (45 CFR 164.312(b)): one for each record it changed, with the fields that
//! changed, old and new; or one for a refused attempt without permission.

use lamplight_domain::ids::PatientId;
use lamplight_domain::operations::{Change, Intent, Operation, Refusal};
use lamplight_domain::policy::{self, AuditClass};
use lamplight_domain::records::Record;
use lamplight_store::audit::{AuditAction, AuditEntry, AuditOutcome};
use serde_json::{Map, Value, json};

/// The events of an accepted operation.
pub(crate) fn events_of(op: &Operation, changes: &[Change]) -> Vec<AuditEntry> {
    if changes.is_empty() {
        return vec![AuditEntry { detail: json!({ "changed": 0 }), ..bare(op) }];
    }
    changes.iter().map(|change| event_of(op, change)).collect()
}

/// The event of an attempt that the actor's roles do not allow; other refusals are ordinary work.
pub(crate) fn event_of_refusal(op: &Operation, refusal: &Refusal) -> Option<AuditEntry> {
    let unauthorised = matches!(refusal, Refusal::NotPermitted { .. } | Refusal::ActorUnknown);
    unauthorised.then(|| AuditEntry {
        outcome: AuditOutcome::Refused,
        detail: json!({ "refused": refusal.code() }),
        ..bare(op)
    })
}

fn bare(op: &Operation) -> AuditEntry {
    let action = match policy::of(op.intent.kind()).audit {
        AuditClass::Create => AuditAction::Create,
        AuditClass::Update => AuditAction::Update,
        AuditClass::Administration => AuditAction::Administration,
        AuditClass::Import => AuditAction::Import,
    };
    AuditEntry {
        at: op.at,
        actor: Some(op.actor),
        device: op.id.device,
        action,
        operation: Some(op.id),
        record: None,
        patient: None,
        detail: Value::Null,
        outcome: AuditOutcome::Done,
    }
}

fn event_of(op: &Operation, change: &Change) -> AuditEntry {
    AuditEntry {
        record: Some(change.key()),
        patient: patient_of(change.after()),
        detail: detail_of(op, change),
        ..bare(op)
    }
}

/// What was done to the record, and what was said deliberately in doing it.
fn detail_of(op: &Operation, change: &Change) -> Value {
    let mut detail = json!({ "operation": op.intent.kind().name(), "fields": changed_fields(change) });
    if let Intent::RegisterPatient(input) = &op.intent
        && !input.not_a_duplicate_of.is_empty()
    {
        detail["not_a_duplicate_of"] = json!(input.not_a_duplicate_of);
    }
    detail
}

fn patient_of(record: &Record) -> Option<PatientId> {
    match record {
        Record::Patient(patient) => Some(patient.id),
        Record::Appointment(appointment) => Some(appointment.patient),
        Record::WaitlistEntry(entry) => Some(entry.patient),
        Record::Hold(hold) => Some(hold.patient),
        Record::Recall(recall) => Some(recall.patient),
        Record::Picture(picture) => Some(picture.patient),
        Record::Organisation(_)
        | Record::Clinic(_)
        | Record::User(_)
        | Record::Provider(_)
        | Record::VisitType(_)
        | Record::Availability(_)
        | Record::ClosedDays(_)
        | Record::Resource(_) => None,
    }
}

/// Field name → `{ "old": …, "new": … }` for what differs; everything is new in a created record.
fn changed_fields(change: &Change) -> Value {
    let mut versions: Vec<Map<String, Value>> = change.versions().map(fields_of).collect();
    let after = versions.pop().unwrap_or_default();
    let before = versions.pop();
    let names: Vec<String> = after.keys().cloned().collect();
    let mut changed = Map::new();
    for (name, new) in after {
        let old = before.as_ref().and_then(|fields| fields.get(&name));
        match old {
            Some(old) if *old == new => {}
            Some(old) => drop(changed.insert(name, json!({ "old": old, "new": new }))),
            None => drop(changed.insert(name, json!({ "new": new }))),
        }
    }
    // A field that has nothing any more is not written at all.
    for (name, old) in before.into_iter().flatten().filter(|(name, _)| !names.contains(name)) {
        changed.insert(name, json!({ "old": old, "new": null }));
    }
    Value::Object(changed)
}

fn fields_of(record: &Record) -> Map<String, Value> {
    match serde_json::to_value(record) {
        Ok(Value::Object(fields)) => plain(record, fields),
        _ => Map::new(),
    }
}

/// A patient's fields one by one, so that an event names those that changed. Keys are no content of the record, who
/// changed a field last is said by the log itself, and a picture is named by its hash.
fn plain(record: &Record, mut fields: Map<String, Value>) -> Map<String, Value> {
    match record {
        Record::Patient(_) => {
            if let Some(Value::Object(details)) = fields.remove("details") {
                let kept = details.into_iter().filter(|(name, _)| !matches!(name.as_str(), "changed" | "data_key"));
                fields.extend(kept);
            }
        }
        Record::Picture(_) => drop(fields.remove("content")),
        _ => {}
    }
    fields
}
