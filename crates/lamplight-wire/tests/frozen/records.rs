//! A sample of every record, as the feed carries it and as the workstation keeps it.

use lamplight_domain::appointments::{
    Appointment, Call, CallResult, Cancellation, CancelledBy, EarlierCancellation, Progress, Stamp, Status, Step,
    Symptoms, VisitKind,
};
use lamplight_domain::availability::Weekday;
use lamplight_domain::availability::{Availability, DateHours, TimeOff};
use lamplight_domain::closed_days::ClosedDays;
use lamplight_domain::holds::{Hold, HoldEnd, HoldEnding};
use lamplight_domain::organisation::{
    BusinessHours, Clinic, DeskPolicy, LockMinutes, Organisation, Provider, ProviderProfile, User,
};
use lamplight_domain::patients::{Patient, PatientDetails, Picture, PictureMedia, Sealed};
use lamplight_domain::permissions::Role;
use lamplight_domain::recalls::{Recall, RecallAttempt, RecallEnd, RecallEnding, RecallHow, RecallOutcome};
use lamplight_domain::records::{Record, RecordKind};
use lamplight_domain::resources::Resource;
use lamplight_domain::series::{InSeries, Interval, Nth, Repeat};
use lamplight_domain::text::{Mrn, OrganisationName, Title, UserName, VisitReason};
use lamplight_domain::time::Zone;
use lamplight_domain::visit_types::{BufferMinutes, VisitType};
use lamplight_domain::waitlist::{Declined, WaitlistClosing, WaitlistEnd, WaitlistEntry};
use lamplight_wire::sync::{FeedRecord, RecordTooNew, ServerVersion};

use crate::assert_frozen;
use crate::values::{
    away, closed_day, date, demographics, details, id, identifier, instant, justification, note, person, profile,
    recall_plan, resource, stretch, symptoms, times, visit_type, week, wish,
};

fn zone() -> Zone {
    Zone::try_from("Pacific/Chatham".to_owned()).expect("a zone")
}

pub fn record(kind: RecordKind) -> Record {
    let clinic_name = OrganisationName::new("Harbor Street Clinic").expect("a name");
    match kind {
        RecordKind::Organisation => Record::Organisation(Organisation {
            id: id(0x11),
            name: clinic_name,
            buffer: BufferMinutes::USUAL,
            desk: DeskPolicy::USUAL,
            lock: LockMinutes::USUAL,
        }),
        RecordKind::Clinic => Record::Clinic(Clinic {
            id: id(0x21),
            organisation: id(0x11),
            name: clinic_name,
            zone: zone(),
            hours: BusinessHours::usual(),
        }),
        RecordKind::User => Record::User(User {
            id: id(0xa1),
            user_name: UserName::new("lindqvist").expect("a user name"),
            given: person("Irene"),
            family: person("Lindqvist"),
            roles: Role::ALL.to_vec(),
            active: true,
        }),
        RecordKind::Provider => Record::Provider(Provider {
            id: id(0x31),
            clinic: id(0x21),
            user: Some(id(0xa1)),
            given: person("Grace"),
            family: person("Okafor"),
            title: Some(Title::new("NP").expect("a title")),
            active: false,
            profile: ProviderProfile::default(),
        }),
        RecordKind::Patient => Record::Patient(Patient {
            id: id(0x41),
            mrn: Mrn::new("A000041").expect("a number"),
            given: person("Ana"),
            family: person("Ramírez"),
            birth_date: date("1980-05-17"),
            demographics: demographics(),
            identifiers: vec![identifier()],
            details: PatientDetails::default(),
        }),
        RecordKind::Appointment => Record::Appointment(Appointment {
            id: id(0x51),
            clinic: id(0x21),
            zone: zone(),
            patient: id(0x41),
            times: times("2026-03-09T15:00:00Z"),
            kind: VisitKind::Phone,
            reason: VisitReason::new("Follow-up").expect("a reason"),
            status: Status::Cancelled,
            room: "mfrggzdfmztwq2lknnwg23tpoa".to_owned(),
            overbook_reason: Some(justification("Asked for by the provider")),
            booked_by: id(0xa1),
            booked_at: instant("2026-03-02T09:00:00.123Z"),
            earlier_times: vec![times("2026-03-08T14:15:00Z")],
            cancellation: Some(Cancellation {
                reason: justification("Patient called"),
                wished_by: CancelledBy::Clinic,
                entered_by: id(0xa1),
                at: instant("2026-03-03T10:30:00Z"),
                late: false,
            }),
            visit_type: None,
            resources: Vec::new(),
            symptoms: Symptoms::default(),
            patient_note: None,
            staff_note: None,
            progress: Progress::default(),
            series: None,
        }),
        RecordKind::VisitType => Record::VisitType(VisitType { id: id(0x61), details: visit_type() }),
        RecordKind::Availability => Record::Availability(Availability {
            id: id(0x31),
            week: week(),
            dates: vec![DateHours { date: date("2026-12-24"), hours: vec![stretch(480, 720)] }],
            time_off: vec![TimeOff { id: id(0x71), away: away() }],
        }),
        RecordKind::ClosedDays => Record::ClosedDays(ClosedDays { id: id(0x21), days: vec![closed_day()] }),
        RecordKind::WaitlistEntry => Record::WaitlistEntry(WaitlistEntry {
            id: id(0x91),
            clinic: id(0x21),
            patient: id(0x41),
            wish: wish(),
            added_by: id(0xa1),
            added_at: instant("2026-03-02T09:00:00.123Z"),
            declined: vec![Declined {
                times: times("2026-03-08T14:15:00Z"),
                entered_by: id(0xa1),
                at: instant("2026-03-03T10:30:00Z"),
            }],
            closing: Some(WaitlistClosing {
                end: WaitlistEnd::Removed(justification("Went elsewhere")),
                by: id(0xa1),
                at: instant("2026-03-04T10:30:00Z"),
            }),
        }),
        RecordKind::Recall => Record::Recall(Recall {
            id: id(0x93),
            clinic: id(0x21),
            patient: id(0x41),
            plan: recall_plan(),
            added_by: id(0xa1),
            added_at: instant("2026-03-02T09:00:00.123Z"),
            attempts: vec![RecallAttempt {
                how: RecallHow::Letter,
                outcome: RecallOutcome::Sent,
                note: Some(note("Second letter")),
                by: id(0xa1),
                at: instant("2026-03-03T10:30:00Z"),
            }],
            ending: Some(RecallEnding {
                end: RecallEnd::Booked(id(0x51)),
                by: id(0xa1),
                at: instant("2026-03-04T10:30:00Z"),
            }),
        }),
        RecordKind::Hold => Record::Hold(Hold {
            id: id(0x92),
            clinic: id(0x21),
            entry: id(0x91),
            patient: id(0x41),
            times: times("2026-03-09T15:00:00Z"),
            placed_by: id(0xa1),
            placed_at: instant("2026-03-02T09:00:00.123Z"),
            until: instant("2026-03-02T09:10:00.123Z"),
            ended: Some(HoldEnding { end: HoldEnd::Booked, by: id(0xa1), at: instant("2026-03-02T09:05:00Z") }),
        }),
        RecordKind::Resource => Record::Resource(Resource { id: id(0x81), clinic: id(0x21), details: resource() }),
        RecordKind::Picture => Record::Picture(Picture {
            id: id(0x92),
            patient: id(0x41),
            media: PictureMedia::Jpeg,
            sha256: "9e".repeat(32),
            content: Sealed::new(vec![0x5e, 0xa1, 0xed]),
        }),
    }
}

#[test]
fn every_record_has_a_frozen_sample() {
    for kind in RecordKind::ALL {
        let value = record(*kind);
        assert_frozen(&format!("record-{}-1", kind.name()), &FeedRecord::new(&value));
        assert_eq!(FeedRecord::new(&value).read(), Ok(value), "{}", kind.name());
    }
}

/// Fields that came later: what was written before keeps its bytes, what has them has its own.
#[test]
fn records_with_later_fields_have_a_frozen_sample() {
    let Record::Appointment(plain) = record(RecordKind::Appointment) else { panic!("an appointment") };
    let full = Appointment {
        visit_type: Some(id(0x61)),
        resources: vec![id(0x81)],
        symptoms: symptoms(),
        patient_note: Some(note("Cannot climb stairs")),
        staff_note: Some(note("Interpreter booked")),
        ..plain
    };
    assert_frozen("record-appointments-2", &FeedRecord::new(&Record::Appointment(full.clone())));
    let went = Appointment { status: Status::InProgress, cancellation: None, progress: progress(), ..full.clone() };
    assert_frozen("record-appointments-3", &FeedRecord::new(&Record::Appointment(went)));
    let late = full.cancellation.clone().map(|cancellation| Cancellation { late: true, ..cancellation });
    let late = Appointment { cancellation: late, ..full.clone() };
    assert_frozen("record-appointments-4", &FeedRecord::new(&Record::Appointment(late)));
    let series = InSeries {
        id: id(0x91),
        repeat: Repeat::MonthWeekday {
            every: Interval::new(3).expect("an interval"),
            nth: Nth::Last,
            weekday: Weekday::Friday,
        },
        number: 2,
        of: 4,
        apart: true,
    };
    let of_series = Appointment { series: Some(series), cancellation: None, ..full };
    assert_frozen("record-appointments-series", &FeedRecord::new(&Record::Appointment(of_series)));
    let Record::Patient(plain) = record(RecordKind::Patient) else { panic!("a patient") };
    let full = Patient { details: details(), ..plain };
    assert_frozen("record-patients-2", &FeedRecord::new(&Record::Patient(full)));
    let Record::Organisation(usual) = record(RecordKind::Organisation) else { panic!("an organisation") };
    let own = Organisation { buffer: BufferMinutes::new(10).expect("a buffer"), ..usual.clone() };
    assert_frozen("record-organisations-2", &FeedRecord::new(&Record::Organisation(own)));
    let desk = DeskPolicy { late_cancel_hours: 48, wait_amber: 10, wait_red: 20 };
    let desk = Organisation { desk, ..usual.clone() };
    assert_frozen("record-organisations-3", &FeedRecord::new(&Record::Organisation(desk)));
    let locking = Organisation { lock: LockMinutes::new(5).expect("a time"), ..usual };
    assert_frozen("record-organisations-4", &FeedRecord::new(&Record::Organisation(locking)));
    let Record::Provider(plain) = record(RecordKind::Provider) else { panic!("a provider") };
    let known = Provider { profile: profile(), ..plain };
    assert_frozen("record-providers-2", &FeedRecord::new(&Record::Provider(known)));
}

/// Checked in, taken back and checked in again, seen; called twice; once cancelled and taken back.
fn progress() -> Progress {
    let stamp = |at| Stamp { at: instant(at), by: id(0xa1) };
    let start = times("2026-03-09T15:00:00Z").starts_at;
    let step = |reached, at| Step { reached, done: stamp(at), of: start, beside: false, taken_back: None };
    let mistaken = step(Status::CheckedIn, "2026-03-09T14:50:00Z");
    let call = |result, at| Call { result, done: stamp(at), of: start };
    Progress {
        steps: vec![
            step(Status::Confirmed, "2026-03-08T14:00:00Z"),
            Step { taken_back: Some(stamp("2026-03-09T14:51:00Z")), ..mistaken },
            Step { beside: true, ..step(Status::CheckedIn, "2026-03-09T14:55:00Z") },
            step(Status::InProgress, "2026-03-09T15:05:00Z"),
        ],
        calls: vec![
            call(CallResult::NoAnswer, "2026-03-08T10:00:00Z"),
            call(CallResult::LeftMessage, "2026-03-08T12:00:00Z"),
        ],
        earlier_cancellations: vec![EarlierCancellation {
            cancellation: Cancellation {
                reason: justification("Patient called"),
                wished_by: CancelledBy::Patient,
                entered_by: id(0xa1),
                at: instant("2026-03-03T10:30:00Z"),
                late: false,
            },
            taken_back: stamp("2026-03-03T10:30:05Z"),
        }],
    }
}

#[test]
fn what_the_server_had_is_kept_as_it_was() {
    assert_frozen("server-version-absent-1", &ServerVersion::Absent);
    assert_frozen("server-version-known-1", &ServerVersion::Known(record(RecordKind::Appointment)));
}

#[test]
fn a_record_of_a_newer_program_is_named_and_not_misread() {
    let mut newer = FeedRecord::new(&record(RecordKind::Patient));
    newer.version += 1;
    assert_eq!(newer.read(), Err(RecordTooNew { kind: "patients".to_owned(), version: 2 }));
    let unknown = FeedRecord { kind: "immunisations".to_owned(), ..FeedRecord::new(&record(RecordKind::Patient)) };
    assert_eq!(unknown.read(), Err(RecordTooNew { kind: "immunisations".to_owned(), version: 1 }));
}
