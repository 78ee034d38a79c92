//! Insurances one by one.

use lamplight_domain::operations::{Intent, Refusal};
use lamplight_domain::patients::{ChangeInsurance, InsuranceDetails, InsuranceRank, PatientField, RecordInsurance};
use lamplight_domain::permissions::Role;
use lamplight_domain::text::{InsurerName, MemberNumber};
use lamplight_testkit::build;

use crate::desk::TestClinic;

fn insurance(member: &str) -> InsuranceDetails {
    InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new(member).expect("a number"),
        group: None,
        rank: InsuranceRank::Primary,
        valid_from: None,
        valid_until: None,
    }
}

#[test]
fn insurances_are_added_changed_and_taken_off_by_who_saw_them() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let patient = clinic.patients[0];
    for member in ["M1", "M2"] {
        let input = RecordInsurance { patient, details: insurance(member) };
        clinic.perform(Intent::RecordInsurance(input)).expect("recorded");
    }
    let known = clinic.patient(patient).details.insurances;
    assert_eq!(known.iter().map(|one| one.details.member.as_str()).collect::<Vec<_>>(), ["M1", "M2"]);

    let change = |from: &str, to: Option<&str>| {
        let to = to.map(insurance);
        Intent::ChangeInsurance(ChangeInsurance { patient, insurance: known[0].id, from: insurance(from), to })
    };
    clinic.perform(change("M1", Some("M3"))).expect("changed");
    let stale = Err(Refusal::PatientChangedMeanwhile { fields: vec![PatientField::Insurances] });
    assert_eq!(clinic.perform(change("M1", Some("M4"))), stale);
    assert_eq!(clinic.perform(change("M1", None)), stale, "what was changed is not taken off unseen");
    clinic.perform(change("M3", None)).expect("taken off");
    assert_eq!(clinic.perform(change("M3", None)), Err(Refusal::InsuranceUnknown));
    assert_eq!(clinic.patient(patient).details.insurances.len(), 1);
}

#[test]
fn an_insurance_that_ends_before_it_begins_is_refused() {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    let (from, until) = ("2026-02-01".parse().ok(), "2026-01-01".parse().ok());
    let details = InsuranceDetails { valid_from: from, valid_until: until, ..insurance("M1") };
    let input = RecordInsurance { patient: clinic.patients[0], details: details.clone() };
    let refused = Err(Refusal::PatientFieldUnusable { field: PatientField::Insurances });
    assert_eq!(clinic.perform(Intent::RecordInsurance(input)), refused);
    let input = RecordInsurance { patient: build::id(999), details: insurance("M1") };
    assert_eq!(clinic.perform(Intent::RecordInsurance(input)), Err(Refusal::PatientUnknown));
}
