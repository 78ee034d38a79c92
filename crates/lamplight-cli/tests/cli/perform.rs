//! Operations and questions as lines.

use serde_json::{Value, json};

use crate::world::World;

/// A clinic, a provider of it and a patient.
pub fn people(world: &World) -> (String, String, String) {
    let lines = "{\"query\":\"overview\"}\n{\"query\":\"patients\",\"text\":\"Ramirez\"}\n";
    let replies = world.perform(lines, 0);
    let id = |value: &Value| value.as_str().expect("an id").to_owned();
    let overview = &replies[0]["answer"];
    (id(&overview["clinics"][0]["id"]), id(&overview["providers"][0]["id"]), id(&replies[1]["answer"][0]["id"]))
}

fn booking(people: &(String, String, String), starts_at: &str) -> Value {
    let (clinic, provider, patient) = people;
    json!({
        "operation": "BookAppointment", "clinic": clinic, "patient": patient, "kind": "video", "reason": "cough",
        "times": { "provider": provider, "starts_at": starts_at, "minutes": 30 }
    })
}

#[test]
fn an_appointment_is_booked_moved_and_cancelled() {
    let world = World::demo();
    let people = people(&world);
    let book = booking(&people, "2031-03-10T15:00:00Z");
    let replies = world.perform(&format!("{book}\n\n{book}\n"), 1);
    assert_eq!(replies[0]["result"], "done");
    assert_eq!(replies[0]["changed"], json!(["appointment"]));
    assert_eq!((&replies[1]["result"], &replies[1]["refusal"]["code"]), (&json!("refused"), &json!("slot_taken")));
    assert_eq!(replies[1]["refusal"]["by"][0]["appointment"], replies[0]["created"][0]["id"]);
    // Offered times keep the quarter of an hour that the organisation leaves between visits.
    assert_eq!(replies[1]["refusal"]["next_free"][0], "2031-03-10T15:45:00Z");

    let appointment = &replies[0]["created"][0]["id"];
    let mut later = book["times"].clone();
    later["starts_at"] = json!("2031-03-10T16:00:00Z");
    let moved = json!({
        "operation": "MoveAppointment", "appointment": appointment, "from": book["times"], "to": later
    });
    let cancelled = json!({
        "operation": "CancelAppointment", "appointment": appointment, "reason": "travels", "wished_by": "patient"
    });
    let detail = json!({ "query": "appointment", "id": appointment });
    let replies = world.perform(&format!("{moved}\n{cancelled}\n{detail}\n{cancelled}\n"), 1);
    let answer = &replies[2]["answer"];
    assert_eq!((&answer["card"]["status"], &answer["cancel_reason"]), (&json!("cancelled"), &json!("travels")));
    assert_eq!(answer["earlier_times"].as_array().map(Vec::len), Some(1));
    assert_eq!(replies[3]["refusal"]["code"], "already_cancelled");
    assert_eq!(world.run(&["verify"], "").exit, 0);
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let world = World::demo();
    let good = r#"{"operation":"RegisterPatient","given":"Zoë","family":"Quillfeather","birth_date":"1980-02-29"}"#;
    let sister = good.replace("Zoë", "Chloé");
    let lines = format!(
        "{good}\nnot json Quillfeather\n{{\"operation\":\"Nothing\"}}\n\u{1}\n[[[[]]]]\n{}\n{}\n{sister}\n",
        "[".repeat(100_000),
        r#"{"operation":"RegisterPatient","given":"Zoë","family":"Quillfeather","birth_date":"1980"}"#,
    );
    let done = world.run(&["do"], &lines);
    assert_eq!(done.exit, 3);
    let replies = done.replies();
    let results: Vec<_> = replies.iter().map(|reply| reply["result"].as_str().unwrap_or_default()).collect();
    assert_eq!(results, ["done", "error", "error", "error", "error", "error", "error", "done"]);
    // The line with the password is the first.
    let lines: Vec<_> = replies[1..7].iter().map(|reply| reply["line"].as_u64().expect("a number")).collect();
    assert_eq!(lines, [3, 4, 5, 6, 7, 8]);
    assert_eq!(replies[2]["error"], json!({ "code": "invalid_input", "field": "operation" }));
    assert_eq!(replies[6]["error"], json!({ "code": "invalid_input", "field": "birth_date" }));
    assert!(!done.stderr.contains("Quillfeather"), "{}", done.stderr);
}

#[test]
fn bytes_that_are_not_text_are_a_bad_line() {
    let world = World::demo();
    let mut child = crate::world::start(world.signing_in(&["do"]));
    let mut input = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut input, format!("{}\n", world.password).as_bytes()).expect("written");
    std::io::Write::write_all(&mut input, b"\xff\xfe\x00\n{\"query\":\"overview\"}").expect("written");
    drop(input);
    let done: crate::world::Finished = child.wait_with_output().expect("it ends").into();
    let results: Vec<_> = done.replies().iter().map(|reply| reply["result"].clone()).collect();
    assert_eq!((done.exit, results), (3, vec![json!("error"), json!("answer")]));
}

#[test]
fn nothing_on_standard_input_is_nothing_to_do() {
    let world = World::demo();
    let done = world.run(&["do"], "");
    assert_eq!((done.exit, done.stdout.as_str(), done.stderr.as_str()), (0, "", ""));
}

#[test]
fn questions_take_their_arguments_from_either_side() {
    let world = World::demo();
    let by_input = world.ask("patients", r#"{"text":"Ramirez","limit":5}"#);
    let by_argument = world.run(&["ask", "patients", "--args", r#"{"text":"Ramirez","limit":5}"#], "");
    assert_eq!(by_input, by_argument.replies()[0]);
    assert_eq!(by_input[0]["birth_date"], "1972-02-03");
    for (name, arguments, field) in [
        ("nothing", "{}", Some("query")),
        ("patients", "{}", Some("text")),
        ("patients", r#"{"text":"a","limit":-1}"#, Some("limit")),
        ("patients", r#"{"text":"a","limti":1}"#, Some("limti")),
        ("patients", "[]", None),
        ("day", r#"{"clinic":"x","date":"2031-03-10"}"#, Some("clinic")),
    ] {
        let done = world.run(&["ask", name], arguments);
        assert_eq!((done.exit, done.error_code().as_str()), (3, "invalid_input"), "{name} {arguments}");
        assert_eq!(done.replies()[0]["error"]["field"].as_str(), field, "{name} {arguments}");
    }
    let unknown = r#"{"id":"00000000-0000-4000-8000-000000000000"}"#;
    let done = world.run(&["ask", "appointment"], unknown);
    assert_eq!((done.exit, done.error_code().as_str()), (3, "not_found"));
}
