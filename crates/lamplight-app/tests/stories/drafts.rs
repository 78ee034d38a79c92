//! What was typed is there after anything.

use crate::clinic::TestClinic;

#[test]
fn a_draft_survives_a_restart_and_goes_when_discarded() {
    let clinic = TestClinic::new();
    clinic.app.save_draft("booking:a", "first").expect("kept");
    clinic.app.save_draft("booking:a", "second").expect("kept");
    let clinic = clinic.restart();
    clinic.sign_in().expect("signed in");
    let drafts = clinic.app.drafts().expect("an answer");
    assert_eq!(drafts.len(), 1);
    assert_eq!(drafts[0].content, "second");
    clinic.app.discard_draft("booking:a").expect("gone");
    assert!(clinic.app.drafts().expect("an answer").is_empty());
}

#[test]
fn drafts_are_not_in_the_audit_log() {
    let clinic = TestClinic::new();
    let before = clinic.app.audit().expect("an answer").events;
    for length in 0..50 {
        clinic.app.save_draft("booking:a", &"x".repeat(length)).expect("kept");
    }
    // The two readings of the log are events themselves; no keystroke is.
    assert_eq!(clinic.app.audit().expect("an answer").events, before + 1);
}

#[test]
fn a_draft_larger_than_any_form_is_refused_and_the_one_before_stays() {
    let clinic = TestClinic::new();
    clinic.app.save_draft("booking:a", "kept").expect("kept");
    assert!(clinic.app.save_draft("booking:a", &"x".repeat(5 * 1024 * 1024)).is_err());
    assert_eq!(clinic.app.drafts().expect("an answer")[0].content, "kept");
}
