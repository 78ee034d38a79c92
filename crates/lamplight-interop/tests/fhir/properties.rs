//! No bytes make the importer panic, and what it takes over is always whole.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{bundle, patient, read};

fn json_value() -> impl Strategy<Value = Value> {
    let words = prop_oneof![
        Just("Patient"),
        Just("Bundle"),
        Just("official"),
        Just("1980-02-29"),
        Just("1980"),
        Just("urn:uuid:1"),
        Just("phone"),
        Just("+1 555 475 6178"),
        Just("old"),
        Just("\u{0}"),
        Just("é"),
        Just("transaction"),
        Just(""),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    let keys = proptest::sample::select(vec![
        "resourceType",
        "type",
        "entry",
        "resource",
        "fullUrl",
        "id",
        "name",
        "family",
        "given",
        "identifier",
        "system",
        "value",
        "use",
        "birthDate",
        "telecom",
        "address",
        "line",
        "communication",
        "language",
        "coding",
        "code",
        "period",
        "end",
        "link",
        "deceasedDateTime",
        "active",
        "extension",
    ]);
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((keys.clone(), inner), 0..6).prop_map(|pairs| {
                Value::Object(pairs.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    })
}

fn assert_whole(text: &[u8]) {
    let Ok(import) = read(text) else { return };
    for patient in &import.patients {
        assert!(!patient.identifiers.is_empty());
        assert!(!patient.given.as_str().is_empty() && !patient.family.as_str().is_empty());
    }
    let left_out: u32 = import.report.patients_left_out.values().sum();
    assert_eq!(import.report.patients_found, left_out + import.patients.len() as u32);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        assert_whole(&bytes);
    }

    #[test]
    fn any_json(value in json_value()) {
        assert_whole(value.to_string().as_bytes());
        assert_whole(bundle(std::slice::from_ref(&value)).as_bytes());
    }

    #[test]
    fn a_patient_with_any_property_replaced(
        property in proptest::sample::select(vec![
            "resourceType", "identifier", "name", "birthDate", "telecom", "address", "communication", "gender",
            "deceasedBoolean", "deceasedDateTime", "link", "active", "id",
        ]),
        value in json_value(),
    ) {
        let mut changed = patient();
        changed[property] = value;
        assert_whole(bundle(&[changed.clone(), patient()]).as_bytes());
        assert_whole(changed.to_string().as_bytes());
    }

    #[test]
    fn a_bundle_with_bytes_changed(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        doubled in any::<bool>(),
    ) {
        let mut text = bundle(&[patient(), json!({ "resourceType": "Condition" })]).into_bytes();
        for (at, byte) in changes {
            let at = at.index(text.len());
            text[at] = byte;
        }
        assert_whole(&text);
        let at = cut.index(text.len());
        let rest = text[at..].to_vec();
        if doubled { text.extend(rest) } else { text.truncate(at) }
        assert_whole(&text);
    }
}
