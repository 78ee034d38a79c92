//! The times offered instead of a taken one: free, within business hours on the clinic's clock, soonest first.

use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};
use chrono_tz::Tz;
use lamplight_domain::appointments::VisitTimes;
use lamplight_domain::availability::GRID_MINUTES;
use lamplight_domain::operations::Refusal;
use lamplight_domain::permissions::Role;
use lamplight_domain::time::first_instant_at_or_after;
use lamplight_testkit::build;
use proptest::prelude::*;

use crate::desk::TestClinic;

/// Weekdays beside the changes of the clock, which fall on Sundays there; with the zones that have half and
/// quarter hours, and one whose clock moves by half an hour.
const DAYS: [(&str, &str); 8] = [
    ("America/New_York", "2026-03-06"),
    ("America/New_York", "2026-10-30"),
    ("Asia/Kathmandu", "2026-06-02"),
    ("Australia/Lord_Howe", "2026-04-03"),
    ("Australia/Lord_Howe", "2026-10-02"),
    ("Pacific/Chatham", "2026-04-03"),
    ("Pacific/Chatham", "2026-09-25"),
    ("Europe/Berlin", "2026-06-02"),
];

fn at(zone: Tz, day: NaiveDate, minute: i64) -> DateTime<Utc> {
    first_instant_at_or_after(day, NaiveTime::MIN, zone) + Duration::minutes(minute)
}

/// Within the opening hours of its own day, read on the wall.
fn in_business_hours(clinic: &TestClinic, times: &VisitTimes) -> bool {
    let zone = clinic.clinic.zone.0;
    let starts = times.starts_at.with_timezone(&zone);
    let ends = times.ends_at().with_timezone(&zone);
    clinic.clinic.hours.on(starts.date_naive()).is_some_and(|(opens, closes)| {
        starts.date_naive() == ends.date_naive() && opens <= starts.time() && ends.time() <= closes
    })
}

fn refused(clinic: &mut TestClinic, wanted: VisitTimes) -> Option<Vec<DateTime<Utc>>> {
    let intent = build::book(clinic.clinic.id, clinic.patients[1], wanted, None);
    match clinic.perform(intent) {
        Err(Refusal::SlotTaken { next_free, .. } | Refusal::NotAvailable { next_free, .. }) => Some(next_free),
        _ => None,
    }
}

proptest! {
    #[test]
    fn only_free_times_within_business_hours_are_offered(
        (zone, day) in proptest::sample::select(DAYS.to_vec()),
        taken in proptest::collection::vec((0_i64..96, 1_u16..=8), 1..30),
        length in 1_u16..=8,
    ) {
        let mut clinic = TestClinic::new(zone, &[Role::FrontDesk]);
        let provider = clinic.providers[0];
        let day: NaiveDate = day.parse().expect("a date");
        let zone: Tz = zone.parse().expect("a zone");
        let first = build::times(provider, at(zone, day, taken[0].0 * 15), taken[0].1 * 15);
        for (quarter, length) in &taken {
            let times = build::times(provider, at(zone, day, quarter * 15), length * 15);
            let _ = clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], times, None));
        }
        let wanted = build::times(provider, first.starts_at, length * 15);
        // What was too long for the day was not booked; a shorter visit may then fit there.
        let Some(offered) = refused(&mut clinic, wanted) else { return Ok(()) };
        prop_assert_eq!(offered.len(), 3, "two weeks have room");
        prop_assert!(offered.is_sorted());
        for start in offered {
            let times = VisitTimes { starts_at: start, ..wanted };
            prop_assert!(start > wanted.starts_at);
            prop_assert!(in_business_hours(&clinic, &times), "{}", start.with_timezone(&zone));
            let booking = clinic.operation(build::book(clinic.clinic.id, clinic.patients[2], times, None));
            prop_assert!(clinic.decide(&booking).is_ok(), "{} is free", start.with_timezone(&zone));
        }
    }
}

/// The days on which the clock changes are business days here: 23, 25, 23½ and 24½ hours.
#[test]
fn on_both_days_of_a_change_of_clocks_the_offers_follow_the_wall() {
    let days = [
        ("America/New_York", "2026-03-08"),
        ("America/New_York", "2026-11-01"),
        ("Australia/Lord_Howe", "2026-10-04"),
        ("Australia/Lord_Howe", "2026-04-05"),
        ("Pacific/Chatham", "2026-09-27"),
        ("Pacific/Chatham", "2026-04-05"),
    ];
    for (name, day) in days {
        let mut clinic = TestClinic::new(name, &[Role::FrontDesk]);
        let open_all_week = vec![Some((0_u16, 1440_u16)); 7];
        clinic.clinic.hours = open_all_week.try_into().expect("hours");
        let record = lamplight_domain::records::Record::Clinic(clinic.clinic.clone());
        clinic.put(&record);
        let zone: Tz = name.parse().expect("a zone");
        let start = at(zone, day.parse().expect("a date"), 0);
        let provider = clinic.providers[0];
        // From midnight until after the change, every quarter of an hour is booked, one after the other.
        for quarter in 0..20 {
            let times = build::times(provider, start + Duration::minutes(quarter * GRID_MINUTES), 15);
            let intent = build::book(clinic.clinic.id, clinic.patients[0], times, None);
            clinic.perform(intent).unwrap_or_else(|refusal| panic!("{name} {day} {quarter}: {refusal}"));
        }
        let offered = refused(&mut clinic, build::times(provider, start, 15)).expect("taken");
        // A quarter of an hour is kept free after the last visit.
        let first = start + Duration::minutes(21 * GRID_MINUTES);
        let expected = [0, 1, 2].map(|step| first + Duration::minutes(step * GRID_MINUTES));
        assert_eq!(offered, expected, "{name} {day}");
    }
}

#[test]
fn offers_begin_on_the_grid_of_the_opening_hour_in_zones_with_odd_offsets() {
    for name in ["Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Chatham"] {
        let mut clinic = TestClinic::new(name, &[Role::FrontDesk]);
        let zone: Tz = name.parse().expect("a zone");
        let eight = at(zone, "2026-06-02".parse().expect("a date"), 8 * 60);
        let provider = clinic.providers[0];
        let wanted = build::times(provider, eight, 30);
        clinic.perform(build::book(clinic.clinic.id, clinic.patients[0], wanted, None)).expect("free");
        let offered = refused(&mut clinic, wanted).expect("taken");
        let wall: Vec<String> =
            offered.iter().map(|start| start.with_timezone(&zone).format("%H:%M").to_string()).collect();
        assert_eq!(wall, ["08:45", "09:00", "09:15"], "{name}");
    }
}
