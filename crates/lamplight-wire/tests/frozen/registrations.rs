//! Samples of registrations with what came later.

use lamplight_domain::operations::{Intent, IntentKind};
use lamplight_domain::patients::RegisterPatient;
use lamplight_wire::envelope::{decode, encode};

use crate::operations::intent;
use crate::sample;
use crate::values::{id, operation};

/// A registration that was confirmed deliberately: the fields came after the first sample was frozen.
#[test]
fn a_confirmed_registration_has_a_frozen_sample() {
    let Intent::RegisterPatient(input) = intent(IntentKind::RegisterPatient) else { panic!("a registration") };
    let confirmed = RegisterPatient { not_a_duplicate_of: vec![id(0x41), id(0x42)], ..input };
    let mut value = operation(Intent::RegisterPatient(confirmed));
    value.minted.namesakes = vec![id(0x41)];
    let frozen = sample("operation-RegisterPatient-2", &encode(&value));
    assert_eq!(decode(&frozen).expect("the sample is read"), value);
    assert_eq!(encode(&value), frozen);
}
