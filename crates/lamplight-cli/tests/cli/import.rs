//! Patients from FHIR files.

use std::fs;

use serde_json::{Value, json};

use crate::world::{World, shared_data};

fn bundle(patients: &[Value]) -> String {
    let entries: Vec<_> = patients.iter().map(|patient| json!({ "resource": patient })).collect();
    json!({ "resourceType": "Bundle", "type": "collection", "entry": entries }).to_string()
}

fn patient(given: &str, number: u32) -> Value {
    json!({
        "resourceType": "Patient", "birthDate": "1980-02-29",
        "identifier": [
            { "system": "urn:example:records", "value": number.to_string() },
            { "system": "http://hl7.org/fhir/sid/us-ssn", "value": "999-55-4321" }
        ],
        "name": [{ "family": "Quillfeather", "given": [given] }]
    })
}

/// The reply for one file.
fn import(world: &World, path: &std::path::Path, exit: i32) -> (Value, String) {
    let done = world.run(&["import", "fhir", &path.display().to_string()], "");
    assert_eq!(done.exit, exit, "{} {}", done.stdout, done.stderr);
    (done.replies().remove(0), done.stderr)
}

#[test]
fn a_second_import_changes_nothing() {
    let world = World::demo();
    let mut year_only = patient("Cid", 3);
    year_only["birthDate"] = json!("1980");
    let file = world.file("Quillfeather.json", bundle(&[patient("Ada", 1), patient("Ben", 2), year_only]));
    let (first, words) = import(&world, &file, 0);
    assert_eq!((first["created"].as_array().map(Vec::len), first["matched"].as_u64()), (Some(2), Some(0)));
    assert_eq!(first["patients_found"], 3);
    assert_eq!(first["left_out"]["patients"], json!({ "birth_date_partial": 1 }));
    assert_eq!(first["left_out"]["parts"], json!({ "ssn_needs_field_encryption": 2 }));
    assert!(!words.contains("Quillfeather") && !words.contains("Ada"), "{words}");

    let (second, _) = import(&world, &file, 0);
    assert_eq!((second["created"].as_array().map(Vec::len), second["matched"].as_u64()), (Some(0), Some(2)));
    assert_eq!(first["source_sha256"], second["source_sha256"]);
    let found = world.ask("patients", r#"{"text":"Quillfeather"}"#);
    assert_eq!(found.as_array().map(Vec::len), Some(2));
    assert_eq!(world.run(&["verify"], "").exit, 0);
}

#[test]
fn a_social_security_number_is_nowhere_after_the_import() {
    let world = World::demo();
    let file = world.file("one.json", bundle(&[patient("Ada", 1)]));
    let (reply, words) = import(&world, &file, 0);
    assert!(!reply.to_string().contains("999-55-4321") && !words.contains("999-55-4321"));
    for entry in fs::read_dir(world.data().join("clinic")).expect("a folder") {
        let bytes = fs::read(entry.expect("an entry").path()).expect("a file");
        for sentinel in ["999-55-4321", "Quillfeather"] {
            assert!(!bytes.windows(sentinel.len()).any(|window| window == sentinel.as_bytes()));
        }
    }
}

#[test]
fn hostile_files_are_refused_one_by_one_and_the_good_one_is_taken() {
    let world = World::demo();
    let files = [
        world.file("deep.json", "{\"a\":[".repeat(200_000)),
        world.file("cut.json", &bundle(&[patient("Ada", 1)])[..60]),
        world.file("empty.json", ""),
        world.file("picture.json", b"\x89PNG\r\n\x1a\n\x00\x00"),
        world.file("Quillfeather_old.json", r#"{"resourceType":"Patient","name":[{"family":["Quillfeather"]}]}"#),
        world.file("lines.json", format!("{}\n{}", patient("Ada", 1), patient("Ben", 2))),
        world.folder.path().join("not-there.json"),
        world.folder.path().to_owned(),
        world.file("good.json", bundle(&[patient("Ada", 1)])),
    ];
    let mut arguments = vec!["import".to_owned(), "fhir".to_owned()];
    arguments.extend(files.iter().map(|path| path.display().to_string()));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = world.run(&arguments, "");
    assert_eq!(done.exit, 3, "{}", done.stderr);
    let replies = done.replies();
    let codes: Vec<_> = replies.iter().map(|reply| reply["error"]["code"].as_str().unwrap_or("none")).collect();
    assert_eq!(
        codes,
        [
            "too_deep",
            "truncated",
            "empty",
            "not_utf8",
            "older_version",
            "more_than_one_document",
            "unreadable",
            "unreadable",
            "none"
        ]
    );
    assert_eq!(replies[8]["created"].as_array().map(Vec::len), Some(1));
    assert!(replies[0]["error"]["offset"].as_u64().is_some_and(|offset| offset < 1000));
    assert!(!done.stderr.contains("Quillfeather"), "{}", done.stderr);
}

#[test]
fn a_file_without_patients_is_no_operation() {
    let world = World::demo();
    let file = world.file("none.json", bundle(&[json!({ "resourceType": "Organization" })]));
    let (reply, _) = import(&world, &file, 0);
    assert_eq!((&reply["operation"], &reply["patients_found"]), (&Value::Null, &json!(0)));
    assert_eq!(reply["left_out"]["entries"], json!({ "other_resource": 1 }));
}

#[test]
fn two_bundles_of_another_program_are_taken_over() {
    let Some(folder) = shared_data("fhir-r4") else { return };
    let world = World::demo();
    let bundles = [
        folder.join("Denny_Bins_bc0fbd67-bfe3-46c8-8ce9-ef20b0705b46.json"),
        folder.join("Liz_Conn_27c911c6-f045-4ffa-af5d-6eba57ac94b2.json"),
    ];
    let paths: Vec<String> = bundles.iter().map(|path| path.display().to_string()).collect();
    let both = ["import", "fhir", &paths[0], &paths[1]];
    for (created, matched) in [(1, 0), (0, 1)] {
        let done = world.run(&both, "");
        assert_eq!(done.exit, 0, "{} {}", done.stdout, done.stderr);
        for reply in done.replies() {
            assert_eq!(reply["created"].as_array().map(Vec::len), Some(created));
            assert_eq!(reply["matched"], matched);
            assert_eq!(reply["left_out"]["parts"]["ssn_needs_field_encryption"], 1);
        }
        assert!(!done.stderr.contains("Bins") && !done.stderr.contains("Conn"), "{}", done.stderr);
    }
    let found = world.ask("patients", r#"{"text":"Bins"}"#);
    assert_eq!((&found[0]["given"], &found[0]["birth_date"]), (&json!("Denny"), &json!("1982-04-16")));
    assert_eq!(world.ask("patients", r#"{"text":"Conn"}"#)[0]["given"], "Liz");
}
