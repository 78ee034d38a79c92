//! Booking outside hours and rooms that are held: never silent, always with a reason that says which.

use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::availability::{
    EnterTimeOff, SetDateHours, SetWeeklyHours, Stretch, TimeAway, TimeOffKind, Unavailability, Week, Weekday,
    WeeklyBreak, WeeklyWindow,
};
use lamplight_domain::closed_days::{CloseDay, ClosedDay};
use lamplight_domain::operations::{Change, Intent, Refusal};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::resources::RetireResource;
use lamplight_domain::text::DayName;
use lamplight_domain::visit_types::RetireVisitType;
use lamplight_testkit::build;

use crate::desk::TestClinic;

fn clinic() -> TestClinic {
    TestClinic::new("America/New_York", &[Role::ClinicAdmin])
}

fn hours(from: u16, until: u16) -> Stretch {
    Stretch::new(from, until).expect("a stretch")
}

/// Half an hour with the first provider; New York is four hours behind UTC in these weeks.
fn at(clinic: &TestClinic, start: &str) -> VisitTimes {
    build::times(clinic.providers[0], build::instant(start), 30)
}

fn why(clinic: &mut TestClinic, start: &str) -> Option<Unavailability> {
    let times = at(clinic, start);
    let intent = build::book(clinic.clinic.id, clinic.patients[0], times, None);
    match clinic.perform(intent) {
        Ok(_) => None,
        Err(Refusal::NotAvailable { why, next_free, .. }) => {
            assert_eq!(next_free.len(), 3, "two weeks have room");
            Some(why)
        }
        Err(other) => panic!("{}", other.code()),
    }
}

#[test]
fn a_refusal_says_why_the_provider_cannot_be_booked() {
    let mut clinic = clinic();
    let provider = clinic.providers[0];
    let window = |weekday, from, until, types: &[u128]| WeeklyWindow {
        weekday,
        hours: hours(from, until),
        visit_types: types.iter().map(|number| build::id(*number)).collect(),
        valid_from: None,
        valid_until: None,
    };
    let to = Week {
        windows: vec![
            window(Weekday::Monday, 9 * 60, 12 * 60, &[]),
            window(Weekday::Monday, 14 * 60, 17 * 60, &[]),
            window(Weekday::Tuesday, 9 * 60, 17 * 60, &[]),
            window(Weekday::Wednesday, 9 * 60, 17 * 60, &[40]),
        ],
        breaks: vec![WeeklyBreak { weekday: Weekday::Tuesday, hours: hours(12 * 60, 13 * 60) }],
    };
    clinic.perform(Intent::SetWeeklyHours(SetWeeklyHours { provider, from: Week::default(), to })).expect("set");
    let away = TimeAway {
        first: "2026-06-09".parse().expect("a date"),
        from: 0,
        last: "2026-06-09".parse().expect("a date"),
        until: 1440,
        kind: TimeOffKind::Training,
        note: None,
    };
    clinic.perform(Intent::EnterTimeOff(EnterTimeOff { provider, away })).expect("entered");
    let day = ClosedDay { date: "2026-06-15".parse().expect("a date"), name: DayName::new("Holiday").expect("a name") };
    clinic.perform(Intent::CloseDay(CloseDay { clinic: clinic.clinic.id, day })).expect("closed");
    // Monday 1 June to Monday 15 June 2026.
    for (start, expected) in [
        ("2026-06-01T12:45:00Z", Some(Unavailability::BeforeHours)),
        ("2026-06-01T13:00:00Z", None),
        ("2026-06-01T15:45:00Z", Some(Unavailability::BetweenHours)),
        ("2026-06-01T20:45:00Z", Some(Unavailability::AfterHours)),
        ("2026-06-02T16:30:00Z", Some(Unavailability::Break)),
        ("2026-06-03T14:00:00Z", Some(Unavailability::OtherVisitTypes)),
        ("2026-06-04T14:00:00Z", Some(Unavailability::DayOff)),
        ("2026-06-09T14:00:00Z", Some(Unavailability::TimeOff)),
        ("2026-06-15T14:00:00Z", Some(Unavailability::ClosedDay)),
    ] {
        assert_eq!(why(&mut clinic, start), expected, "{start}");
    }
}

#[test]
fn outside_hours_is_booked_with_a_reason_and_a_date_of_its_own_beats_a_closed_day() {
    let mut clinic = clinic();
    let provider = clinic.providers[0];
    let sunday = at(&clinic, "2026-06-07T14:00:00Z");
    assert_eq!(why(&mut clinic, "2026-06-07T14:00:00Z"), Some(Unavailability::DayOff));
    let intent = build::book(clinic.clinic.id, clinic.patients[0], sunday, Some("Called in by the provider"));
    clinic.perform(intent).expect("a reason was given");
    let date = "2026-06-15".parse().expect("a date");
    let day = ClosedDay { date, name: DayName::new("Holiday").expect("a name") };
    clinic.perform(Intent::CloseDay(CloseDay { clinic: clinic.clinic.id, day })).expect("closed");
    let to = Some(vec![hours(9 * 60, 12 * 60)]);
    clinic.perform(Intent::SetDateHours(SetDateHours { provider, date, from: None, to })).expect("set");
    assert_eq!(why(&mut clinic, "2026-06-15T13:00:00Z"), None);
    assert_eq!(why(&mut clinic, "2026-06-15T16:00:00Z"), Some(Unavailability::AfterHours));
}

#[test]
fn a_room_is_chosen_by_the_rule_and_refused_when_all_are_held() {
    let mut clinic = clinic();
    let mut held = Vec::new();
    for provider in [0, 1] {
        let times = build::times(clinic.providers[provider], build::instant("2026-06-01T14:00:00Z"), 30);
        let typed = clinic.visit_type;
        let intent = build::book_with(clinic.clinic.id, clinic.patients[provider], times, None, |booking| {
            booking.visit_type = Some(typed);
        });
        let changes = clinic.perform(intent).expect("a room is free");
        let [Change::Created(Record::Appointment(booked))] = changes.as_slice() else { panic!("one is booked") };
        held.extend(booked.resources.clone());
    }
    assert_eq!(held, clinic.rooms, "the first by name, then the next");
    // A third provider would be needed; the first is free at half past, and both rooms until then are not.
    let mut third = build::provider(12, &clinic.clinic);
    third.family = build::person_name("Tanaka");
    clinic.put(&Record::Provider(third));
    let times = build::times(build::id(12), build::instant("2026-06-01T14:15:00Z"), 30);
    let typed = clinic.visit_type;
    let wanted = |reason| {
        build::book_with(clinic.clinic.id, clinic.patients[2], times, reason, |booking| {
            booking.visit_type = Some(typed)
        })
    };
    let (silent, reasoned) = (wanted(None), wanted(Some("In the corridor")));
    match clinic.perform(silent) {
        Err(Refusal::ResourceTaken { resources, next_free }) => {
            assert_eq!(resources.len(), 2);
            assert_eq!(next_free[0], build::instant("2026-06-01T14:30:00Z"));
        }
        other => panic!("{other:?}"),
    }
    clinic.perform(reasoned).expect("a reason was given");
}

#[test]
fn a_moved_visit_keeps_its_room_or_takes_another_of_the_kind() {
    let mut clinic = clinic();
    let room = clinic.rooms[0];
    let first = at(&clinic, "2026-06-01T14:00:00Z");
    let booking = |clinic: &TestClinic, times, patient: usize| {
        build::book_with(clinic.clinic.id, clinic.patients[patient], times, None, |booking| {
            booking.resources = vec![room]
        })
    };
    let intent = booking(&clinic, first, 0);
    let id = clinic.perform(intent).expect("free")[0].key().id.into();
    let other = build::times(clinic.providers[1], build::instant("2026-06-01T16:00:00Z"), 30);
    let intent = booking(&clinic, other, 1);
    clinic.perform(intent).expect("free");
    let mut times = first;
    for (start, expected) in [("2026-06-01T15:00:00Z", 0), ("2026-06-01T16:15:00Z", 1)] {
        let to = at(&clinic, start);
        let changes = clinic.perform(build::move_to(id, times, to, None)).expect("a room is free");
        let Record::Appointment(moved) = changes[0].after() else { panic!("it was moved") };
        assert_eq!(moved.resources, [clinic.rooms[expected]], "{start}");
        times = to;
    }
}

#[test]
fn what_is_retired_is_not_taken_for_new_visits() {
    let mut clinic = clinic();
    let (room, visit_type) = (clinic.rooms[0], clinic.visit_type);
    clinic
        .perform(Intent::RetireResource(RetireResource { clinic: clinic.clinic.id, resource: room }))
        .expect("retired");
    clinic.perform(Intent::RetireVisitType(RetireVisitType { visit_type })).expect("retired");
    let times = at(&clinic, "2026-06-01T14:00:00Z");
    let with = |room: bool| {
        build::book_with(clinic.clinic.id, clinic.patients[0], times, None, |booking| {
            booking.resources = if room { vec![clinic.rooms[0]] } else { Vec::new() };
            booking.visit_type = (!room).then_some(visit_type);
        })
    };
    let (held, typed) = (with(true), with(false));
    assert_eq!(clinic.perform(held), Err(Refusal::ResourceRetired));
    assert_eq!(clinic.perform(typed), Err(Refusal::VisitTypeRetired));
}

#[test]
fn two_people_who_change_one_week_do_not_overwrite_each_other() {
    let mut clinic = clinic();
    let provider = clinic.providers[0];
    let evening =
        Week { windows: Vec::new(), breaks: vec![WeeklyBreak { weekday: Weekday::Monday, hours: hours(720, 780) }] };
    let set = |to: Week| Intent::SetWeeklyHours(SetWeeklyHours { provider, from: Week::default(), to });
    clinic.perform(set(evening)).expect("first");
    assert_eq!(clinic.perform(set(Week::default())), Err(Refusal::ChangedMeanwhile));
}
