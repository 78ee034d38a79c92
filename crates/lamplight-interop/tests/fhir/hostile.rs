//! Files that are broken or meant to break something.

use std::io::{self, Read};

use lamplight_interop::fhir::{DEEPEST_NESTING, ImportError, LARGEST_FILE, PatientLeftOut};
use serde_json::json;

use crate::{bundle, patient, patient_with, read, today};

fn code(text: impl AsRef<[u8]>) -> &'static str {
    match read(text) {
        Ok(_) => "ok",
        Err(error) => error.code(),
    }
}

/// An endless file after a beginning.
struct Endless<'a> {
    beginning: &'a [u8],
    filler: u8,
    given: u64,
}

impl Read for Endless<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !self.beginning.is_empty() {
            return self.beginning.read(into);
        }
        into.fill(self.filler);
        self.given += into.len() as u64;
        Ok(into.len())
    }
}

#[test]
fn every_kind_of_broken_file_has_its_own_error() {
    let good = bundle(&[patient()]);
    for (expected, text) in [
        ("ok", good.clone()),
        ("ok", format!("\u{feff}{good}")),
        ("empty", String::new()),
        ("empty", " \n\t ".to_owned()),
        ("empty", "\u{feff}".to_owned()),
        ("not_json", "%PDF-1.7 nothing".to_owned()),
        ("not_json", "<Bundle xmlns=\"http://hl7.org/fhir\"/>".to_owned()),
        ("not_json", r#"{"resourceType":"Bundle","total":NaN}"#.to_owned()),
        ("not_json", r#"{"resourceType":"Bundle","total":1,}"#.to_owned()),
        ("not_fhir", "[1,2]".to_owned()),
        ("not_fhir", "\"Patient\"".to_owned()),
        ("not_fhir", "{}".to_owned()),
        ("not_fhir", r#"{"hello":"world"}"#.to_owned()),
        ("not_fhir", r#"{"resourceType":"Bundle","type":"batch","entry":{"resource":{}}}"#.to_owned()),
        ("not_fhir", r#"{"resourceType":"Bundle","type":"batch","entry":[{"resource":{}}]}"#.to_owned()),
        ("not_fhir", r#"{"resourceType":7}"#.to_owned()),
        ("other_resource", r#"{"resourceType":"Observation"}"#.to_owned()),
        ("other_bundle_type", r#"{"resourceType":"Bundle","type":"history"}"#.to_owned()),
        ("other_bundle_type", r#"{"resourceType":"Bundle"}"#.to_owned()),
        ("more_than_one_document", format!("{}\n{}", patient(), patient())),
        ("more_than_one_document", format!("{good}x")),
        ("duplicate_property", r#"{"resourceType":"Bundle","resourceType":"Patient"}"#.to_owned()),
        ("duplicate_property", r#"{"resourceType":"Bundle","type":"batch","entry":[],"entry":[]}"#.to_owned()),
        ("older_version", patient_with("name", json!([{ "family": ["Quill"], "given": ["Nora"] }])).to_string()),
        ("older_version", bundle(&[patient_with("careProvider", json!([]))])),
    ] {
        assert_eq!(code(&text), expected, "{text}");
    }
}

#[test]
fn a_file_cut_anywhere_is_truncated_and_nothing_of_it_is_taken() {
    let text = bundle(&[patient(), patient_with("gender", json!("female"))]);
    for length in 1..text.len() {
        match read(&text[..length]) {
            Err(ImportError::Truncated { offset }) => assert_eq!(offset, length as u64),
            other => panic!("cut at {length}: {:?}", other.map(|import| import.report)),
        }
    }
}

#[test]
fn text_that_is_not_utf8_is_named_with_its_place() {
    let mut latin1 = bundle(&[patient()]).into_bytes();
    let at = latin1.iter().position(|byte| *byte == b'Q').expect("Quill");
    latin1[at] = 0xe9;
    match read(&latin1) {
        Err(ImportError::NotUtf8 { offset }) => assert_eq!(offset, at as u64),
        other => panic!("{:?}", other.map(|import| import.report)),
    }
    let utf16: Vec<u8> = "\u{feff}{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(code(utf16), "not_utf8");
}

#[test]
fn nesting_is_refused_where_it_becomes_too_deep_even_in_what_is_skipped() {
    let nested = |levels: usize| {
        let resource =
            format!(r#"{{"resourceType":"Basic","extension":{}1{}}}"#, "[".repeat(levels), "]".repeat(levels));
        format!(r#"{{"resourceType":"Bundle","type":"batch","entry":[{{"resource":{resource}}}]}}"#)
    };
    // The bundle, its list, the entry and the resource are four.
    let deepest = DEEPEST_NESTING as usize - 4;
    assert_eq!(code(nested(deepest)), "ok");
    assert_eq!(code(nested(deepest + 1)), "too_deep");
    for open in ["[", "{\"a\":", "{\"name\":", "{\"entry\":[", "[{\"resource\":"] {
        let result = read(open.repeat(2_000_000));
        let known = matches!(result, Err(ImportError::TooDeep { offset } ) if offset < 1000);
        assert!(known || matches!(result, Err(ImportError::NotFhir { .. })), "{open}");
    }
}

#[test]
fn an_endless_file_stops_at_the_limit() {
    for (beginning, filler) in [
        (
            &br#"{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Binary","data":""#[..],
            b'A',
        ),
        (&b"{\"resourceType\":\"Bundle\""[..], b' '),
    ] {
        let mut endless = Endless { beginning, filler, given: 0 };
        let result = lamplight_interop::fhir::read_patients(&mut endless, today());
        assert!(matches!(result, Err(ImportError::TooLarge)), "after {} bytes", beginning.len());
        assert!(endless.given < LARGEST_FILE + 1024 * 1024, "{} bytes were asked for", endless.given);
    }
    assert_eq!(LARGEST_FILE, 256 * 1024 * 1024);
}

#[test]
fn one_huge_patient_is_left_out_and_the_others_stay() {
    let huge_name = patient_with("name", json!([{ "family": "x".repeat(3_000_000), "given": ["Nora"] }]));
    let huge_list = patient_with("telecom", json!(vec![json!({ "system": "phone" }); 100_000]));
    let import = read(bundle(&[huge_name, huge_list, patient()])).expect("readable");
    assert_eq!(import.report.patients_left_out[&PatientLeftOut::Oversized], 2);
    assert_eq!(import.patients.len(), 1);
}

#[test]
fn lists_inside_a_patient_are_bounded() {
    let many: Vec<_> = (0..500).map(|number| json!({ "system": "urn:s", "value": number.to_string() })).collect();
    let import = read(patient_with("identifier", json!(many)).to_string()).expect("readable");
    assert_eq!(import.patients[0].identifiers.len(), 50);
}

#[test]
fn ambiguous_or_unreadable_text_leaves_the_patient_out() {
    for text in [
        r#"{"resourceType":"Patient","birthDate":"1980-01-01","birthDate":"1990-01-01"}"#,
        r#"{"resourceType":"Patient","name":[{"family":"A","family":"B","given":["C"]}]}"#,
        r#"{"resourceType":"Patient","name":[{"family":"\ud800","given":["C"]}]}"#,
        r#"{"resourceType":"Patient","deceasedBoolean":false,"deceasedDateTime":"2019-07-01","name":[{"family":"A","given":["B"]}],"birthDate":"1980-01-01"}"#,
        r#"{"resourceType":"Patient","name":{"family":"A"}}"#,
    ] {
        let import = read(text).expect("the document itself is sound");
        assert_eq!(import.report.patients_left_out[&PatientLeftOut::Unreadable], 1, "{text}");
    }
}

#[test]
fn errors_do_not_quote_the_file() {
    let sentinel = "Zsentinel";
    for text in [
        format!(r#"{{"resourceType":"Bundle","type":"batch","entry":"{sentinel}"}}"#),
        format!(r#"{{"resourceType":"{sentinel}"}}"#),
        format!(r#"{{"resourceType":"Bundle","type":"{sentinel}"}}"#),
        format!(r#"{{"resourceType":"Bundle" {sentinel}"#),
        format!(r#"{{"resourceType":"Bundle","type":"batch","entry":[{{"fullUrl":{{"{sentinel}":1}}}}]}}"#),
    ] {
        let error = read(&text).expect_err("not readable");
        assert!(!format!("{error} {error:?}").contains(sentinel), "{error:?}");
    }
}

#[test]
fn an_error_of_the_disk_is_an_error_of_the_disk() {
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the cable came loose"))
        }
    }
    let result = lamplight_interop::fhir::read_patients(Broken, today());
    assert!(matches!(result, Err(ImportError::Io(_))));
}
