//! What can be asked for, as JSON Schema with the policy of each. Derived from the types; nothing is kept twice.

use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_domain::policy::{self, AuditClass, Class, RetentionClass, SyncClass};
use lamplight_wire::{Failure, Outcome, Query, QueryKind, ReadAudit};
use serde_json::{Value, json};

/// Every operation: inputs and policy.
pub fn operations() -> Value {
    let all = serde_json::to_value(schemars::schema_for!(Intent)).unwrap_or_default();
    let operations: Vec<Value> = IntentKind::ALL.iter().map(|kind| operation(*kind, &all)).collect();
    json!({
        "operations": operations,
        "outcome": schemars::schema_for!(Outcome),
        "error": schemars::schema_for!(Failure),
    })
}

fn operation(kind: IntentKind, all: &Value) -> Value {
    let policy = policy::of(kind);
    json!({
        "operation": kind.name(),
        "description": variant(all, "operation", kind.name()).get("description"),
        "permission": policy.permission,
        "class": match policy.class {
            Class::Request => "request",
            Class::Record => "record",
        },
        "audit": match policy.audit {
            AuditClass::Create => "create",
            AuditClass::Update => "update",
            AuditClass::Administration => "administration",
            AuditClass::Import => "import",
        },
        "sync": match policy.sync {
            SyncClass::Organisation => "organisation",
            SyncClass::Part => "part",
        },
        "retention": match policy.retention {
            RetentionClass::Organisation => "organisation",
            RetentionClass::MedicalRecord => "medical_record",
        },
        "inputs": kind.schema(),
    })
}

/// Every question: arguments, answer and policy.
pub fn queries() -> Value {
    let all = all_queries();
    let queries: Vec<Value> = QueryKind::ALL.iter().map(|kind| query(*kind, &all)).collect();
    json!({ "queries": queries, "error": schemars::schema_for!(Failure) })
}

fn query(kind: QueryKind, all: &Value) -> Value {
    let arguments = variant(all, "query", kind.name());
    json!({
        "query": kind.name(),
        "description": arguments.get("description"),
        "permission": kind.permission(),
        "audit": match kind.audit() {
            ReadAudit::NoPatientData => "no_patient_data",
            ReadAudit::ShownDay => "shown_day",
            ReadAudit::Print => "print",
            ReadAudit::Search => "search",
            ReadAudit::ShownContacts => "shown_contacts",
            ReadAudit::OpenedRecord => "opened_record",
            ReadAudit::AuditLog => "audit_log",
        },
        "arguments": whole(arguments, all),
        "answer": kind.answer_schema(),
    })
}

/// The names of an operation's inputs.
pub fn properties_of_operation(kind: IntentKind) -> Vec<String> {
    properties(kind.schema().as_value())
}

/// The names of a question's arguments.
pub fn properties_of_query(kind: QueryKind) -> Vec<String> {
    let mut names = properties(variant(&all_queries(), "query", kind.name()));
    names.retain(|name| name != "query");
    names
}

fn all_queries() -> Value {
    serde_json::to_value(schemars::schema_for!(Query)).unwrap_or_default()
}

fn properties(schema: &Value) -> Vec<String> {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}

/// The variant of a tagged schema whose tag has that value.
fn variant<'a>(schema: &'a Value, tag: &str, name: &str) -> &'a Value {
    let variants = schema.get("oneOf").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let tagged =
        |variant: &&Value| variant.pointer(&format!("/properties/{tag}/const")).and_then(Value::as_str) == Some(name);
    variants.iter().find(tagged).unwrap_or(&Value::Null)
}

/// A variant as a document of its own: without the tag, with the definitions it refers to.
fn whole(variant: &Value, all: &Value) -> Value {
    let mut schema = variant.clone();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.shift_remove("query");
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| name != "query");
    }
    if let Some(object) = schema.as_object_mut() {
        object.shift_insert(0, "$schema".to_owned(), all.get("$schema").cloned().unwrap_or_default());
        if object.values().any(|value| value.to_string().contains("#/$defs/")) {
            object.insert("$defs".to_owned(), all.get("$defs").cloned().unwrap_or_default());
        }
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_and_question_is_described_and_has_its_inputs() {
        for entry in operations()["operations"].as_array().expect("a list") {
            assert!(entry["description"].is_string(), "{}", entry["operation"]);
            assert!(entry["inputs"]["properties"].is_object(), "{}", entry["operation"]);
        }
        for entry in queries()["queries"].as_array().expect("a list") {
            assert!(entry["description"].is_string(), "{}", entry["query"]);
        }
        assert_eq!(properties_of_query(QueryKind::Day), ["clinic", "date"]);
        assert!(properties_of_query(QueryKind::Overview).is_empty());
    }
}
