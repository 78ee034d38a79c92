//! The values of the samples, every field filled.

use chrono::{DateTime, NaiveDate, Utc};
use lamplight_domain::appointments::{Symptoms, VisitKind, VisitMinutes, VisitTimes};
use lamplight_domain::availability::{
    DayPart, Stretch, TimeAway, TimeOffKind, Week, Weekday, WeeklyBreak, WeeklyWindow,
};
use lamplight_domain::closed_days::ClosedDay;
use lamplight_domain::ids::OperationId;
use lamplight_domain::operations::{Intent, Minted, Operation};
use lamplight_domain::organisation::{Npi, ProviderProfile};
use lamplight_domain::patients::{
    Address, Demographics, EmergencyContact, ExternalIdentifier, Gender, Insurance, InsuranceDetails, InsuranceRank,
    LastChange, PatientDetails, PatientField, Pharmacy, Sealed, Sex, WrappedKey,
};
use lamplight_domain::recalls::{RecallMonths, RecallPlan};
use lamplight_domain::resources::ResourceDetails;
use lamplight_domain::text::{
    DayName, EmailAddress, GroupNumber, IdentifierSystem, IdentifierValue, InsurerName, Justification, LanguageTag,
    MemberNumber, Mrn, PersonName, PharmacyName, PhoneNumber, Pronouns, Relationship, ResourceKind, ResourceName,
    Specialty, Symptom, VisitNote, VisitReason, VisitTypeName,
};
use lamplight_domain::time::HybridTime;
use lamplight_domain::visit_types::{BufferMinutes, VisitColour, VisitTypeDetails};
use lamplight_domain::waitlist::{Urgency, WaitlistWish};
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

pub fn profile() -> ProviderProfile {
    ProviderProfile {
        npi: Some(Npi::new("1234567893").expect("an NPI")),
        specialty: Some(Specialty::new("Family medicine").expect("a specialty")),
        languages: ["en", "es"].map(|tag| LanguageTag::new(tag).expect("a tag")).to_vec(),
        default_minutes: Some(VisitMinutes::new(20).expect("a length")),
        accepting_new: false,
    }
}

pub fn insurance() -> InsuranceDetails {
    InsuranceDetails {
        insurer: InsurerName::new("Harbor Mutual").expect("a name"),
        member: MemberNumber::new("HM-204-771").expect("a number"),
        group: Some(GroupNumber::new("G-12").expect("a number")),
        rank: InsuranceRank::Secondary,
        valid_from: Some(date("2026-01-01")),
        valid_until: Some(date("2026-12-31")),
    }
}

pub fn wrapped_key() -> WrappedKey {
    WrappedKey { version: 3, wrapped: Sealed::new(vec![0x11, 0x22, 0x33]) }
}

pub fn details() -> PatientDetails {
    let phone = |text: &str| Some(PhoneNumber::new(text).expect("a number"));
    let last = LastChange { by: id(0xa1), at: instant("2026-03-02T09:00:00.123Z") };
    PatientDetails {
        preferred_name: Some(person("Lucha")),
        sex: Some(Sex::Female),
        pronouns: Some(Pronouns::new("she/her").expect("pronouns")),
        email: Some(EmailAddress::new("ana@example.org").expect("an address")),
        interpreter: true,
        emergency_contact: Some(EmergencyContact {
            name: person("Luis Ramírez"),
            relationship: Some(Relationship::new("brother").expect("a word")),
            phone: phone("+12125550148"),
        }),
        pharmacy: Some(Pharmacy {
            name: PharmacyName::new("Harbor Street Pharmacy").expect("a name"),
            ncpdp_id: Some(IdentifierValue::new("1234567").expect("a value")),
            phone: phone("+12125550149"),
        }),
        insurances: vec![Insurance {
            id: id(0x91),
            details: insurance(),
            card_front: Some(id(0x92)),
            card_back: Some(id(0x93)),
        }],
        photo: Some(id(0x94)),
        archived: true,
        changed: [(PatientField::Phones, last), (PatientField::Photo, last)].into(),
        data_key: Some(wrapped_key()),
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

pub fn note(text: &str) -> VisitNote {
    VisitNote::new(text).expect("a note")
}

pub fn symptoms() -> Symptoms {
    vec![Symptom::new("Cough").expect("a symptom")].try_into().expect("one")
}

pub fn stretch(from: u16, until: u16) -> Stretch {
    Stretch::new(from, until).expect("a stretch")
}

pub fn visit_type() -> VisitTypeDetails {
    VisitTypeDetails {
        name: VisitTypeName::new("Minor procedure").expect("a name"),
        minutes: VisitMinutes::new(45).expect("a length"),
        colour: VisitColour::Olive,
        kind: VisitKind::InPerson,
        buffer_after: Some(BufferMinutes::new(10).expect("a buffer")),
        providers: vec![id(0x31)],
        needs: vec![ResourceKind::new("Procedure room").expect("a kind")],
        active: true,
    }
}

pub fn week() -> Week {
    let window = WeeklyWindow {
        weekday: Weekday::Friday,
        hours: stretch(22 * 60, 26 * 60),
        visit_types: vec![id(0x61)],
        valid_from: Some(date("2026-01-01")),
        valid_until: Some(date("2026-12-31")),
    };
    Week { windows: vec![window], breaks: vec![WeeklyBreak { weekday: Weekday::Monday, hours: stretch(720, 780) }] }
}

pub fn away() -> TimeAway {
    TimeAway {
        first: date("2026-07-01"),
        from: 720,
        last: date("2026-07-14"),
        until: 1440,
        kind: TimeOffKind::Vacation,
        note: Some(note("Lisbon")),
    }
}

pub fn closed_day() -> ClosedDay {
    ClosedDay { date: date("2026-11-26"), name: DayName::new("Thanksgiving").expect("a name") }
}

pub fn resource() -> ResourceDetails {
    ResourceDetails {
        name: ResourceName::new("Room 2").expect("a name"),
        kind: ResourceKind::new("Procedure room").expect("a kind"),
        active: false,
    }
}

pub fn wish() -> WaitlistWish {
    WaitlistWish {
        providers: vec![id(0x31)],
        visit_type: Some(id(0x61)),
        minutes: VisitMinutes::new(45).expect("a length"),
        kind: VisitKind::Phone,
        parts: vec![DayPart::Morning, DayPart::Evening],
        weekdays: vec![Weekday::Tuesday],
        not_before: Some(date("2026-03-05")),
        until: Some(date("2026-04-30")),
        urgency: Urgency::Urgent,
        reason: VisitReason::new("Earlier if any").expect("a reason"),
        appointment: Some(id(0x51)),
    }
}

pub fn recall_plan() -> RecallPlan {
    RecallPlan {
        reason: VisitReason::new("Mammogram").expect("a reason"),
        due: date("2026-09-01"),
        visit_type: Some(id(0x61)),
        provider: Some(id(0x31)),
        every: Some(RecallMonths::new(6).expect("an interval")),
    }
}
