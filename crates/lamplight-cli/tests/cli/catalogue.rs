//! The catalogue: what others write clients against.

use serde_json::{Value, json};

use crate::world::{World, finish};

fn printed(page: &str) -> (String, Value) {
    let done = finish(World::empty().command(&[page]), "");
    assert_eq!(done.exit, 0, "{}", done.stderr);
    let document = serde_json::from_str(&done.stdout).expect("JSON");
    (done.stdout, document)
}

#[test]
fn the_committed_catalogue_is_current() {
    for page in ["operations", "queries"] {
        let path = format!("{}/../../docs/{page}.json", env!("CARGO_MANIFEST_DIR"));
        let committed = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(committed == printed(page).0, "docs/{page}.json is out of date; ./dev catalogue writes it");
    }
}

#[test]
fn the_committed_diagram_of_states_is_current() {
    let done = finish(World::empty().command(&["states"]), "");
    assert_eq!(done.exit, 0, "{}", done.stderr);
    let path = format!("{}/../../docs/appointment-states.md", env!("CARGO_MANIFEST_DIR"));
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == done.stdout, "docs/appointment-states.md is out of date; ./dev catalogue writes it");
}

#[test]
fn every_schema_is_a_schema() {
    let (_, operations) = printed("operations");
    let (_, queries) = printed("queries");
    let schemas = operations["operations"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| &entry["inputs"])
        .chain(
            queries["queries"]
                .as_array()
                .expect("a list")
                .iter()
                .flat_map(|entry| [&entry["arguments"], &entry["answer"]]),
        )
        .chain([&operations["outcome"], &operations["error"], &queries["error"]]);
    let mut count = 0;
    for schema in schemas {
        jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("{error}: {schema}"));
        count += 1;
    }
    assert!(count > 15, "{count}");
}

#[test]
fn replies_have_the_shapes_of_the_catalogue() {
    let (_, operations) = printed("operations");
    let (_, queries) = printed("queries");
    let world = World::demo();
    let overview = world.ask("overview", "");
    let today = json!({ "clinic": overview["clinics"][0]["id"], "date": overview["clinics"][0]["today"] });
    let answers = [
        ("overview", overview.clone()),
        ("day", world.ask("day", &today.to_string())),
        ("patients", world.ask("patients", r#"{"text":"a"}"#)),
        ("audit", world.ask("audit", "")),
    ];
    let all = queries["queries"].as_array().expect("a list");
    for (name, answer) in answers {
        let entry = all.iter().find(|entry| entry["query"] == name).expect("in the catalogue");
        let schema = jsonschema::validator_for(&entry["answer"]).expect("a schema");
        assert!(
            schema.is_valid(&answer),
            "{name}: {:?}",
            schema.iter_errors(&answer).map(|e| e.to_string()).collect::<Vec<_>>()
        );
    }
    let outcome = jsonschema::validator_for(&operations["outcome"]).expect("a schema");
    let register = r#"{"operation":"RegisterPatient","given":"A","family":"B","birth_date":"1980-02-29"}"#;
    let refused = register.replace("1980", "2980").replace("-29", "-28");
    for reply in world.perform(&format!("{register}\n{refused}\n"), 1) {
        assert!(outcome.is_valid(&reply), "{reply}");
    }
}
