//! The values of the samples, every field filled.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{VisitMinutes, VisitTimes};
use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::{Intent, Minted, Operation};
use lamplight_domain::patients::{Address, Demographics, ExternalIdentifier, Gender};
use lamplight_domain::text::{IdentifierSystem, IdentifierValue, Justification, Mrn, PersonName};
use lamplight_domain::time::HybridTime;
use uuid::Uuid;

pub fn id<T: From<Uuid>>(number: u128) -> T {
    T::from(Uuid::from_u128(number))
}

pub fn instant(text: &str) -> DateTime<Utc> {
    text.parse().expect("an instant")
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn person(text: &str) -> PersonName {
    PersonName::new(text).expect("a name")
}

pub fn justification(text: &str) -> Justification {
    Justification::new(text).expect("a reason")
}

pub fn times(start: &str) -> VisitTimes {
    VisitTimes { provider: id(0x31), starts_at: instant(start), minutes: VisitMinutes::new(45).expect("a length") }
}

pub fn demographics() -> Demographics {
    Demographics {
        gender: Some(Gender::PreferNotToSay),
        phones: vec!["+12125550147".to_owned()],
        addresses: vec![Address {
            lines: vec!["12 Harbor Street".to_owned(), "Apt 4".to_owned()],
            city: "Portland".to_owned(),
            state: "ME".to_owned(),
            postal_code: "04101".to_owned(),
            country: "US".to_owned(),
        }],
        language: Some("es".to_owned()),
        deceased_on: Some(date("2025-12-31")),
    }
}

pub fn identifier() -> ExternalIdentifier {
    ExternalIdentifier {
        system: IdentifierSystem::new("urn:oid:2.16.840.1.113883.19.5").expect("a system"),
        value: IdentifierValue::new("A-1009").expect("a value"),
    }
}

pub fn operation_id(number: u64) -> OperationId {
    OperationId { device: id(0xd0), number }
}

pub fn operation(intent: Intent) -> Operation {
    Operation {
        id: operation_id(7),
        actor: id(0xa1),
        at: HybridTime { wall_ms: 1_772_442_000_123, counter: 2 },
        builds_on: vec![operation_id(5), operation_id(6)],
        minted: Minted {
            seed: *b"sixteen bytes ok",
            mrns: vec![Mrn::new("A000041").expect("a number"), Mrn::new("A000042").expect("a number")],
            namesakes: Vec::new(),
        },
        intent,
    }
}
