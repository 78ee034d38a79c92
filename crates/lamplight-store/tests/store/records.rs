//! Every kind of record comes back as it was put, is replaced whole, and goes when it is removed.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use lamplight_domain::appointments::{
    Appointment, Call, CallResult, Cancellation, CancelledBy, EarlierCancellation, Progress, Stamp, Status, Step,
    Symptoms, VisitKind, VisitMinutes, VisitTimes,
};
use lamplight_domain::availability::Weekday;
use lamplight_domain::organisation::{
    BusinessHours, Clinic, DeskPolicy, LockMinutes, Npi, Organisation, Provider, ProviderProfile, User,
};
use lamplight_domain::patients::{
    Address, Demographics, EmergencyContact, ExternalIdentifier, Gender, Insurance, InsuranceDetails, InsuranceRank,
    LastChange, Patient, PatientDetails, PatientField, Picture, PictureMedia, Sealed, Sex, WrappedKey,
};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::{Record, RecordKind};
use lamplight_domain::series::{InSeries, Interval, Repeat};
use lamplight_domain::text::TextError;
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::BufferMinutes;
use lamplight_store::{Database, StoreError, records};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use uuid::Uuid;

use crate::support::{Home, clinic, id};
use crate::{hours, recalls, waitlist};

/// Any text that the domain's type accepts, from all of Unicode.
pub fn text<T: std::fmt::Debug>(make: impl Fn(&str) -> Result<T, TextError> + 'static) -> impl Strategy<Value = T> {
    vec(any::<char>(), 1..30)
        .prop_filter_map("text the type refuses", move |chars| make(&chars.into_iter().collect::<String>()).ok())
}

macro_rules! text {
    ($type:ident) => {
        text(|raw| lamplight_domain::text::$type::new(raw))
    };
}

pub fn instants() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..4_000_000_000_000).prop_map(|ms| DateTime::from_timestamp_millis(ms).expect("in range"))
}

pub fn dates() -> impl Strategy<Value = NaiveDate> {
    (0_i32..800_000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).expect("in range"))
}

fn some_text() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..12).prop_map(String::from_iter)
}

pub fn times() -> impl Strategy<Value = VisitTimes> {
    (4_u128..6, instants(), 15_u16..=120).prop_map(|(provider, starts_at, minutes)| VisitTimes {
        provider: id(provider),
        starts_at,
        minutes: VisitMinutes::new(minutes).expect("in range"),
    })
}

fn patients() -> impl Strategy<Value = Patient> {
    let address = (vec(some_text(), 0..3), some_text(), some_text(), some_text(), some_text())
        .prop_map(|(lines, city, state, postal_code, country)| Address { lines, city, state, postal_code, country });
    let genders = prop::sample::select(vec![Gender::Male, Gender::Female, Gender::Other, Gender::PreferNotToSay]);
    let demographics =
        (option::of(genders), vec(some_text(), 0..3), vec(address, 0..3), option::of(some_text()), option::of(dates()))
            .prop_map(|(gender, phones, addresses, language, deceased_on)| Demographics {
                gender,
                phones,
                addresses,
                language,
                deceased_on,
            });
    let identifier = (text!(IdentifierSystem), text!(IdentifierValue))
        .prop_map(|(system, value)| ExternalIdentifier { system, value });
    let named = (text!(Mrn), text!(PersonName), text!(PersonName), dates());
    (any::<u128>(), named, demographics, vec(identifier, 0..4), details()).prop_map(
        |(number, (mrn, given, family, birth_date), demographics, identifiers, details)| Patient {
            id: id(number),
            mrn,
            given,
            family,
            birth_date,
            demographics,
            identifiers,
            details,
        },
    )
}

fn progress() -> impl Strategy<Value = Progress> {
    let stamp = || (instants(), any::<u128>()).prop_map(|(at, by)| Stamp { at, by: id(by) });
    let reached = prop::sample::select(Status::ALL.to_vec());
    let step = (reached, stamp(), instants(), any::<bool>(), option::of(stamp()))
        .prop_map(|(reached, done, of, beside, taken_back)| Step { reached, done, of, beside, taken_back });
    let results = prop::sample::select(vec![CallResult::NoAnswer, CallResult::LeftMessage]);
    let call = (results, stamp(), instants()).prop_map(|(result, done, of)| Call { result, done, of });
    let earlier = (text!(Justification), stamp(), stamp()).prop_map(|(reason, entered, taken_back)| {
        let wished_by = CancelledBy::Patient;
        let cancellation = Cancellation { reason, wished_by, entered_by: entered.by, at: entered.at, late: true };
        EarlierCancellation { cancellation, taken_back }
    });
    (vec(step, 0..4), vec(call, 0..3), vec(earlier, 0..2)).prop_map(|(steps, calls, earlier_cancellations)| Progress {
        steps,
        calls,
        earlier_cancellations,
    })
}

fn details() -> impl Strategy<Value = PatientDetails> {
    let insurance =
        (any::<u128>(), text!(InsurerName), text!(MemberNumber), option::of(dates()), option::of(any::<u128>()))
            .prop_map(|(number, insurer, member, valid_from, card)| Insurance {
                id: id(number),
                details: InsuranceDetails {
                    insurer,
                    member,
                    group: None,
                    rank: InsuranceRank::Secondary,
                    valid_from,
                    valid_until: None,
                },
                card_front: card.map(id),
                card_back: None,
            });
    let contact = (text!(PersonName), option::of(text!(Relationship)), option::of(text!(PhoneNumber)))
        .prop_map(|(name, relationship, phone)| EmergencyContact { name, relationship, phone });
    let names = (option::of(text!(PersonName)), option::of(text!(Pronouns)), option::of(text!(EmailAddress)));
    let key = vec(any::<u8>(), 0..60).prop_map(|bytes| WrappedKey { version: 1, wrapped: Sealed::new(bytes) });
    let flags = (any::<bool>(), any::<bool>(), option::of(any::<u128>()), option::of(key));
    (names, option::of(contact), vec(insurance, 0..3), flags, option::of((any::<u128>(), instants()))).prop_map(
        |((preferred_name, pronouns, email), emergency_contact, insurances, flags, last)| PatientDetails {
            preferred_name,
            sex: flags.0.then_some(Sex::Intersex),
            pronouns,
            email,
            interpreter: flags.0,
            emergency_contact,
            pharmacy: None,
            insurances,
            photo: flags.2.map(id),
            archived: flags.1,
            changed: last.map(|(by, at)| (PatientField::Phones, LastChange { by: id(by), at })).into_iter().collect(),
            data_key: flags.3,
        },
    )
}

fn pictures() -> impl Strategy<Value = Picture> {
    (any::<u128>(), "[0-9a-f]{64}", vec(any::<u8>(), 0..200)).prop_map(|(number, sha256, bytes)| Picture {
        id: id(number),
        patient: id(100),
        media: PictureMedia::Png,
        sha256,
        content: Sealed::new(bytes),
    })
}

fn series() -> impl Strategy<Value = InSeries> {
    (any::<u128>(), 1_u8..=12, 1_u16..=52, any::<bool>()).prop_map(|(number, every, of, apart)| InSeries {
        id: id(number),
        repeat: Repeat::Week { every: Interval::new(every).expect("an interval"), on: vec![Weekday::Tuesday] },
        number: of,
        of,
        apart,
    })
}

fn appointments() -> impl Strategy<Value = Appointment> {
    let cancellation = (text!(Justification), any::<bool>(), any::<u128>(), instants()).prop_map(
        |(reason, by_patient, entered_by, at)| Cancellation {
            reason,
            wished_by: if by_patient { CancelledBy::Patient } else { CancelledBy::Clinic },
            entered_by: id(entered_by),
            at,
            late: by_patient,
        },
    );
    let kinds = prop::sample::select(vec![VisitKind::InPerson, VisitKind::Video, VisitKind::Phone]);
    let zones = prop::sample::select(vec![chrono_tz::America::New_York, chrono_tz::Asia::Kathmandu]);
    let what = (kinds, text!(VisitReason), "[a-z2-7]{26}", option::of(text!(Justification)));
    let booked = (any::<u128>(), instants());
    let extra = (
        option::of(any::<u128>()),
        vec(any::<u128>(), 0..3),
        vec(text!(Symptom), 0..=10),
        option::of(text!(VisitNote)),
        option::of(series()),
    );
    let past = (vec(times(), 0..3), option::of(cancellation), progress());
    (any::<u128>(), zones, times(), what, booked, past, extra).prop_map(
        |(number, zone, times, (kind, reason, room, overbook_reason), (by, booked_at), past, extra)| {
            let (earlier_times, cancellation, progress) = past;
            Appointment {
                id: id(number),
                clinic: id(2),
                zone: Zone(zone),
                patient: id(100),
                times,
                kind,
                reason,
                status: if cancellation.is_some() { Status::Cancelled } else { Status::Scheduled },
                room,
                overbook_reason,
                booked_by: id(by),
                booked_at,
                earlier_times,
                cancellation,
                visit_type: extra.0.map(id),
                resources: extra.1.into_iter().map(id).collect(),
                symptoms: Symptoms::try_from(extra.2).expect("at most ten"),
                patient_note: extra.3.clone(),
                staff_note: extra.3,
                progress,
                series: extra.4,
            }
        },
    )
}

/// Whether a provider is active, and their profile.
fn profiles() -> impl Strategy<Value = (bool, ProviderProfile)> {
    let known = (any::<bool>(), option::of(text!(Specialty)), vec(text!(LanguageTag), 0..3));
    (any::<bool>(), known, option::of(15_u16..=120), any::<bool>()).prop_map(
        |(active, (has_npi, specialty, languages), minutes, accepting_new)| {
            let npi = has_npi.then(|| Npi::new("1234567893").expect("an NPI"));
            let default_minutes = minutes.map(|minutes| VisitMinutes::new(minutes).expect("a length"));
            (active, ProviderProfile { npi, specialty, languages, default_minutes, accepting_new })
        },
    )
}

fn of_any_kind() -> impl Strategy<Value = Record> {
    let roles = prop::sample::subsequence(Role::ALL.to_vec(), 0..=Role::ALL.len());
    let day = option::of((0_u16..700, 700_u16..=1440));
    let hours = vec(day, 7).prop_map(|week| BusinessHours::try_from(week).expect("seven sound days"));
    prop_oneof![
        (text!(OrganisationName), 0_u16..=60, 1_u16..100, 1_u16..=30).prop_map(|(name, buffer, wait_amber, lock)| {
            let buffer = BufferMinutes::new(buffer).expect("a buffer");
            let desk = DeskPolicy { late_cancel_hours: buffer.get(), wait_amber, wait_red: 2 * wait_amber };
            let lock = LockMinutes::new(lock).expect("a time");
            Record::Organisation(Organisation { id: id(1), name, buffer, desk, lock })
        }),
        (text!(OrganisationName), hours).prop_map(|(name, hours)| Record::Clinic(Clinic {
            id: id(2),
            organisation: id(1),
            name,
            zone: Zone(chrono_tz::Europe::Berlin),
            hours,
        })),
        (any::<u128>(), text!(UserName), text!(PersonName), text!(PersonName), roles, any::<bool>()).prop_map(
            |(number, user_name, given, family, roles, active)| Record::User(User {
                id: id(number),
                user_name,
                given,
                family,
                roles,
                active,
            })
        ),
        (any::<u128>(), any::<bool>(), text!(PersonName), text!(PersonName), option::of(text!(Title)), profiles())
            .prop_map(|(number, has_user, given, family, title, (active, profile))| Record::Provider(Provider {
                id: id(number),
                clinic: id(2),
                user: has_user.then(|| id(3)),
                given,
                family,
                title,
                active,
                profile,
            })),
        patients().prop_map(Record::Patient),
        appointments().prop_map(Record::Appointment),
        hours::visit_types(),
        hours::availability(),
        hours::closed_days(),
        hours::resources(),
        waitlist::entries(),
        waitlist::holds(),
        recalls::recalls(),
        pictures().prop_map(Record::Picture),
    ]
}

fn with_id(mut record: Record, id: Uuid) -> Record {
    match &mut record {
        Record::Organisation(organisation) => organisation.id = id.into(),
        Record::Clinic(clinic) => clinic.id = id.into(),
        Record::User(user) => user.id = id.into(),
        Record::Provider(provider) => provider.id = id.into(),
        Record::Patient(patient) => patient.id = id.into(),
        Record::Appointment(appointment) => appointment.id = id.into(),
        Record::VisitType(visit_type) => visit_type.id = id.into(),
        Record::Availability(availability) => availability.id = id.into(),
        Record::ClosedDays(days) => days.id = id.into(),
        Record::Resource(resource) => resource.id = id.into(),
        Record::WaitlistEntry(entry) => entry.id = id.into(),
        Record::Hold(hold) => hold.id = id.into(),
        Record::Recall(recall) => recall.id = id.into(),
        Record::Picture(picture) => picture.id = id.into(),
    }
    record
}

/// The record as the database gives it back, after putting it over `before`.
fn put_over(database: &Database, before: &Record, record: &Record) -> Option<Record> {
    database
        .write::<_, StoreError>(|tx| {
            records::put(tx, before)?;
            records::put(tx, record)?;
            records::get(tx, &record.key())
        })
        .expect("kept")
}

#[test]
fn what_was_put_comes_back_and_what_was_removed_does_not() {
    let home = Home::new();
    let database = clinic(&home);
    let garcia = crate::support::patient(100, "Garcia", "Maria");
    crate::support::put_all(&database, &[Record::Patient(garcia)]);
    let mut seen = std::collections::BTreeSet::new();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    });
    let pairs = (of_any_kind(), of_any_kind());
    let seen_kinds = std::cell::RefCell::new(&mut seen);
    runner
        .run(&pairs, |(one, other)| {
            seen_kinds.borrow_mut().insert(one.key().kind);
            // The same kind twice under one id: the second replaces the first whole.
            let before = if one.key().kind == other.key().kind { with_id(other, one.key().id) } else { one.clone() };
            prop_assert!(put_over(&database, &before, &one) == Some(one.clone()));
            let referenced = matches!(one.key().kind, RecordKind::Organisation | RecordKind::Clinic);
            if !referenced {
                let remove = |tx: &lamplight_store::WriteTx| {
                    records::remove(tx, &one.key())?;
                    records::remove(tx, &one.key())?;
                    records::get(tx, &one.key())
                };
                prop_assert!(database.write::<_, StoreError>(remove).expect("removed").is_none());
            }
            Ok(())
        })
        .expect("every record comes back");
    assert_eq!(seen.len(), RecordKind::ALL.len(), "the test met every kind");
    assert!(database.integrity().expect("checks run").is_sound());
}

#[test]
fn records_may_arrive_in_any_order_within_a_transaction_but_not_dangle_after_it() {
    let home = Home::new();
    let database = clinic(&home);
    let visit = crate::support::appointment(200, id(100), id(4), 0);
    let alone = database.write::<_, StoreError>(|tx| records::put(tx, &Record::Appointment(visit.clone())));
    assert!(alone.is_err(), "an appointment of a patient who is not there");
    let garcia = crate::support::patient(100, "Garcia", "Maria");
    crate::support::put_all(&database, &[Record::Appointment(visit.clone()), Record::Patient(garcia)]);
    let day = database
        .read::<_, StoreError>(|tx| {
            let start = visit.times.starts_at;
            lamplight_store::appointments::day(tx, visit.clinic, start, start + Duration::hours(1))
        })
        .expect("a day");
    assert_eq!(day.len(), 1, "the refused transaction left nothing");
}
