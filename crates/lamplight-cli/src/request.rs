//! A line of input as an operation or a question. What does not fit is named by its property, never quoted.

use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_wire::{ErrorCode, Failure, Query, QueryKind};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::catalogue;

/// Of a property that is named in a reply, in bytes: what is longer was never meant as a name.
const LONGEST_NAME: usize = 64;

/// What a line asks for.
#[derive(Debug)]
pub enum Request {
    Operation(Intent),
    Question(Query),
}

/// Reads one line: an object with `operation` or with `query`.
pub fn read(line: &[u8]) -> Result<Request, Failure> {
    let object: Map<String, Value> =
        serde_json::from_slice(line).map_err(|_| Failure::from(ErrorCode::InvalidInput))?;
    if object.contains_key("query") && !object.contains_key("operation") {
        let known = |name: &str| query_named(name).map(catalogue::properties_of_query);
        return typed(line, &object, "query", known).map(Request::Question);
    }
    let known = |name: &str| IntentKind::from_name(name).map(catalogue::properties_of_operation);
    typed(line, &object, "operation", known).map(Request::Operation)
}

/// The question of that name with arguments as JSON text (an object; nothing is an empty one).
pub fn question(name: &str, arguments: &[u8]) -> Result<Query, Failure> {
    let kind = query_named(name).ok_or_else(|| invalid("query"))?;
    let arguments = if arguments.trim_ascii().is_empty() { b"{}" } else { arguments };
    let rest: Map<String, Value> =
        serde_json::from_slice(arguments).map_err(|_| Failure::from(ErrorCode::InvalidInput))?;
    if rest.contains_key("query") {
        return Err(invalid("query"));
    }
    let mut object = Map::new();
    object.insert("query".to_owned(), Value::from(kind.name()));
    object.extend(rest);
    let line = Value::Object(object.clone()).to_string();
    typed(line.as_bytes(), &object, "query", |_| Some(catalogue::properties_of_query(kind)))
}

/// The question of that name.
pub fn query_named(name: &str) -> Option<QueryKind> {
    QueryKind::ALL.iter().copied().find(|kind| kind.name() == name)
}

fn invalid(field: &str) -> Failure {
    Failure { field: Some(field.to_owned()), ..ErrorCode::InvalidInput.into() }
}

/// Reads the text itself rather than the object: the object has already forgotten a property that came twice.
fn typed<T: DeserializeOwned>(
    line: &[u8],
    object: &Map<String, Value>,
    tag: &str,
    properties: impl Fn(&str) -> Option<Vec<String>>,
) -> Result<T, Failure> {
    let known = object.get(tag).and_then(Value::as_str).and_then(properties).ok_or_else(|| invalid(tag))?;
    // A misspelt optional property would otherwise be dropped without a word.
    if let Some(unknown) = object.keys().find(|key| *key != tag && !known.contains(key)) {
        return Err(if unknown.len() > LONGEST_NAME { ErrorCode::InvalidInput.into() } else { invalid(unknown) });
    }
    serde_json::from_slice(line).map_err(|error| match culprit::<T>(object, tag, &error) {
        Some(field) => invalid(&field),
        None => ErrorCode::InvalidInput.into(),
    })
}

/// The property that does not fit: the first whose arrival makes the error something else than a missing one.
fn culprit<T: DeserializeOwned>(object: &Map<String, Value>, tag: &str, error: &serde_json::Error) -> Option<String> {
    let mut part = Map::new();
    part.extend(object.get_key_value(tag).map(|(key, value)| (key.clone(), value.clone())));
    for (key, value) in object.iter().filter(|(key, _)| *key != tag) {
        part.insert(key.clone(), value.clone());
        match serde_json::from_value::<T>(Value::Object(part.clone())) {
            Err(error) if missing(&error).is_none() => return Some(key.clone()),
            _ => {}
        }
    }
    missing(error)
}

/// The name of a property that is missing. It comes from the program's own types, never from the input.
fn missing(error: &serde_json::Error) -> Option<String> {
    let text = error.to_string();
    let (name, _) = text.strip_prefix("missing field `")?.split_once('`')?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field_of(line: &str) -> Option<String> {
        read(line.as_bytes()).expect_err("must not fit").field
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let born = r#""birth_date":"1980-02-29""#;
        for (line, field) in [
            ("[]", None),
            ("{", None),
            (r#"{"hello":1}"#, Some("operation")),
            (r#"{"operation":"Nothing"}"#, Some("operation")),
            (r#"{"query":"nothing"}"#, Some("query")),
            (r#"{"query":"day","date":"2026-03-08"}"#, Some("clinic")),
            (r#"{"operation":"RegisterPatient","given":"A","family":"B"}"#, Some("birth_date")),
            (r#"{"operation":"RegisterPatient","given":"A","family":"B","birth_date":"1980"}"#, Some("birth_date")),
            (&format!(r#"{{"operation":"RegisterPatient","given":"","family":"B",{born}}}"#), Some("given")),
            (
                &format!(r#"{{"operation":"RegisterPatient","given":"A","family":"B","famly":"C",{born}}}"#),
                Some("famly"),
            ),
        ] {
            assert_eq!(field_of(line).as_deref(), field, "{line}");
        }
    }

    #[test]
    fn a_property_that_comes_twice_is_refused() {
        let line = r#"{"operation":"RegisterPatient","given":"A","given":"C","family":"B","birth_date":"1980-02-29"}"#;
        assert!(read(line.as_bytes()).is_err());
    }

    #[test]
    fn operations_and_questions_are_told_apart() {
        let line = r#"{"operation":"RegisterPatient","given":"A","family":"B","birth_date":"1980-02-29"}"#;
        assert!(matches!(read(line.as_bytes()), Ok(Request::Operation(Intent::RegisterPatient(_)))));
        assert!(matches!(read(br#"{"query":"overview"}"#), Ok(Request::Question(Query::Overview))));
        assert!(matches!(question("patients", br#"{"text":"ab"}"#), Ok(Query::Patients { limit: 20, .. })));
        assert!(question("overview", b"").is_ok());
        assert!(question("overview", br#"{"query":"audit"}"#).is_err());
    }
}
