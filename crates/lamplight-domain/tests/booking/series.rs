//! Recurring series: dates by the calendar, the clock's time kept, all visits booked or none, exceptions left alone.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use lamplight_domain::appointments::{Appointment, VisitTimes};
use lamplight_domain::availability::Weekday;
use lamplight_domain::ids::{AppointmentId, SeriesId};
use lamplight_domain::operations::{Change, Intent, Refusal};
use lamplight_domain::permissions::Role;
use lamplight_domain::records::Record;
use lamplight_domain::series::{
    BookSeries, Interval, MOST_VISITS, MonthDay, Nth, Repeat, Scope, SeriesEnd, dates, members, moved_alike, starts,
};
use lamplight_testkit::build;
use lamplight_testkit::memory::appointments;
use proptest::prelude::*;

use crate::desk::TestClinic;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn interval(every: u8) -> Interval {
    Interval::new(every).expect("an interval")
}

fn repeats() -> impl Strategy<Value = Repeat> {
    let weekdays = prop::sample::subsequence(Weekday::ALL.to_vec(), 1..=7);
    let nth = prop::sample::select(vec![Nth::First, Nth::Second, Nth::Third, Nth::Fourth, Nth::Last]);
    let weekday = prop::sample::select(Weekday::ALL.to_vec());
    prop_oneof![
        (1_u8..=12, weekdays).prop_map(|(every, on)| Repeat::Week { every: interval(every), on }),
        (1_u8..=12, 1_u8..=31).prop_map(|(every, day)| Repeat::MonthDay {
            every: interval(every),
            day: MonthDay::new(day).expect("a day"),
        }),
        (1_u8..=12, nth, weekday).prop_map(|(every, nth, weekday)| Repeat::MonthWeekday {
            every: interval(every),
            nth,
            weekday,
        }),
    ]
}

/// Whether a day is one of the pattern, by looking at nothing but the day and the first one.
fn fits(repeat: &Repeat, first: NaiveDate, day: NaiveDate) -> bool {
    let months = (day.year() - first.year()) * 12 + day.month() as i32 - first.month() as i32;
    let last = day.num_days_in_month();
    match repeat {
        Repeat::Week { every, on } => {
            let monday = |day: NaiveDate| day - Days::new(u64::from(day.weekday().num_days_from_monday()));
            let weeks = (monday(day) - monday(first)).num_weeks();
            on.contains(&Weekday::of(day)) && weeks % i64::from(every.get()) == 0
        }
        Repeat::MonthDay { every, day: wanted } => {
            months % i32::from(every.get()) == 0 && day.day() == u32::from(wanted.get()).min(u32::from(last))
        }
        Repeat::MonthWeekday { every, nth, weekday } => {
            let place = (day.day() - 1) / 7;
            let right = match nth {
                Nth::First => place == 0,
                Nth::Second => place == 1,
                Nth::Third => place == 2,
                Nth::Fourth => place == 3,
                Nth::Last => day.day() + 7 > u32::from(last),
            };
            months % i32::from(every.get()) == 0 && right && Weekday::of(day) == *weekday
        }
    }
}

proptest! {
    #[test]
    fn the_dates_are_those_days_that_fit_the_pattern_and_no_others(
        repeat in repeats(), offset in 0_u64..4000, visits in 1_u16..=20,
    ) {
        let first = date("2020-01-01") + Days::new(offset);
        let found = dates(&repeat, first, Some(SeriesEnd::Count { visits })).expect("it has an end");
        let walked: Vec<NaiveDate> =
            first.iter_days().filter(|day| fits(&repeat, first, *day)).take(usize::from(visits)).collect();
        prop_assert_eq!(&found, &walked);
        // The same dates up to the last of them.
        let last = *found.last().expect("at least one");
        prop_assert_eq!(dates(&repeat, first, Some(SeriesEnd::Date { last })).expect("it has an end"), found);
    }

    #[test]
    fn the_clock_shows_the_same_time_on_every_date_but_where_it_jumps_over_it(
        offset in 0_u64..2000, minute in 0_u32..1440,
        zone in prop::sample::select(vec![
            chrono_tz::America::New_York, chrono_tz::Asia::Kathmandu, chrono_tz::Australia::Lord_Howe,
            chrono_tz::Europe::Berlin, chrono_tz::Pacific::Chatham,
        ]),
    ) {
        let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("a time");
        let days: Vec<NaiveDate> = (date("2022-01-01") + Days::new(offset)).iter_days().step_by(7).take(52).collect();
        for (day, start) in days.iter().zip(starts(&days, time, zone)) {
            let local = start.with_timezone(&zone);
            prop_assert_eq!(local.date_naive(), *day);
            let jumped = chrono::TimeZone::from_local_datetime(&zone, &day.and_time(time)).earliest().is_none();
            prop_assert!(jumped || local.time() == time);
        }
    }
}

#[test]
fn a_series_without_end_too_long_or_empty_is_refused_with_the_reason() {
    let weekly = build::weekly(1, &[Weekday::Monday]);
    let first = date("2026-03-02");
    assert_eq!(dates(&weekly, first, None), Err(Refusal::SeriesWithoutEnd));
    let too_long = Err(Refusal::SeriesTooLong { most: MOST_VISITS });
    assert_eq!(dates(&weekly, first, Some(SeriesEnd::Count { visits: 53 })), too_long);
    assert_eq!(dates(&weekly, first, Some(SeriesEnd::Date { last: date("2030-01-01") })), too_long);
    assert_eq!(dates(&weekly, first, Some(SeriesEnd::Date { last: date("2026-03-01") })), Err(Refusal::SeriesEmpty));
    assert_eq!(dates(&weekly, first, Some(SeriesEnd::Count { visits: 0 })), Err(Refusal::SeriesEmpty));
    let never = build::weekly(1, &[]);
    assert_eq!(dates(&never, first, Some(SeriesEnd::Count { visits: 3 })), Err(Refusal::SeriesEmpty));
    let year = dates(&weekly, first, Some(SeriesEnd::Count { visits: 52 })).expect("a year of weeks");
    assert_eq!((year.len(), year[51]), (52, date("2027-02-22")));
}

fn clinic() -> TestClinic {
    let mut clinic = TestClinic::new("America/New_York", &[Role::FrontDesk]);
    clinic.now = build::instant("2026-02-20T12:00:00Z");
    clinic
}

/// Mondays at ten in New York, over the change of the clock on 8 March.
fn mondays(clinic: &TestClinic, count: usize) -> Vec<VisitTimes> {
    let days: Vec<NaiveDate> = date("2026-02-23").iter_days().step_by(7).take(count).collect();
    let ten = NaiveTime::from_hms_opt(10, 0, 0).expect("a time");
    let at = |start: DateTime<Utc>| build::times(clinic.providers[0], start, 30);
    starts(&days, ten, chrono_tz::America::New_York).into_iter().map(at).collect()
}

fn book(clinic: &mut TestClinic, count: usize) -> Vec<Appointment> {
    let times = mondays(clinic, count);
    let intent = build::book_series(clinic.clinic.id, clinic.patients[0], &times, None);
    booked(clinic.perform(intent).expect("all are free"))
}

fn booked(changes: Vec<Change>) -> Vec<Appointment> {
    let of = |change: Change| match change.after() {
        Record::Appointment(appointment) => appointment.clone(),
        other => panic!("{:?}", other.key()),
    };
    changes.into_iter().map(of).collect()
}

fn series_of(visit: &Appointment) -> SeriesId {
    visit.series.as_ref().expect("it is of a series").id
}

fn all(clinic: &TestClinic) -> Vec<Appointment> {
    appointments(&clinic.records.records).cloned().collect()
}

#[test]
fn a_series_is_visits_that_know_it_each_with_a_room_of_its_own() {
    let mut clinic = clinic();
    let visits = book(&mut clinic, 4);
    let numbers: Vec<u16> = visits.iter().map(|visit| visit.series.as_ref().expect("of a series").number).collect();
    assert_eq!(numbers, [1, 2, 3, 4]);
    assert!(visits.iter().all(|visit| series_of(visit) == series_of(&visits[0])));
    let mut rooms: Vec<&str> = visits.iter().map(|visit| visit.room.as_str()).collect();
    let mut ids: Vec<AppointmentId> = visits.iter().map(|visit| visit.id).collect();
    rooms.sort_unstable();
    rooms.dedup();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((rooms.len(), ids.len()), (4, 4));
    assert_eq!(visits[1].times.starts_at.to_rfc3339(), "2026-03-02T15:00:00+00:00");
    assert_eq!(visits[2].times.starts_at.to_rfc3339(), "2026-03-09T14:00:00+00:00", "ten by the clock, in summer time");
}

#[test]
fn where_one_date_is_taken_none_is_booked_and_a_reason_for_that_date_books_all() {
    let mut clinic = clinic();
    let times = mondays(&clinic, 3);
    let (id, patient) = (clinic.clinic.id, clinic.patients[1]);
    clinic.perform(build::book(id, patient, times[1], None)).expect("it is free");
    let intent = build::book_series(id, clinic.patients[0], &times, None);
    let refusal = clinic.perform(intent.clone()).expect_err("one is taken");
    assert_eq!(refusal, Refusal::SeriesNotFree { starts: vec![times[1].starts_at] });
    assert_eq!(all(&clinic).len(), 1);
    let Intent::BookSeries(mut input) = intent else { panic!("a series") };
    input.visits[1].overbook_reason = Some("agreed with the provider".to_owned().try_into().expect("a reason"));
    assert_eq!(clinic.perform(Intent::BookSeries(input)).expect("deliberately").len(), 3);
}

#[test]
fn what_no_series_can_be_is_refused() {
    let mut clinic = clinic();
    let times = mondays(&clinic, 2);
    let series = |change: &dyn Fn(&mut BookSeries)| {
        let intent = build::book_series(clinic.clinic.id, clinic.patients[0], &times, None);
        let Intent::BookSeries(mut input) = intent else { panic!("a series") };
        change(&mut input);
        Intent::BookSeries(input)
    };
    let twice = series(&|input| input.visits[1] = input.visits[0].clone());
    let endless = series(&|input| input.ends = None);
    let empty = series(&|input| input.visits.clear());
    let more = series(&|input| input.ends = Some(SeriesEnd::Count { visits: 1 }));
    let long = series(&|input| {
        input.ends = Some(SeriesEnd::Date { last: date("2036-01-01") });
        input.visits = vec![input.visits[0].clone(); 60];
    });
    for (intent, refusal) in [
        (twice, Refusal::SeriesOverlapsItself),
        (endless, Refusal::SeriesWithoutEnd),
        (empty, Refusal::SeriesEmpty),
        (more, Refusal::SeriesTooLong { most: 1 }),
        (long, Refusal::SeriesTooLong { most: MOST_VISITS }),
    ] {
        assert_eq!(clinic.perform(intent), Err(refusal));
    }
}

#[test]
fn moved_alone_a_visit_is_an_exception_that_changes_of_the_others_leave_as_it_is() {
    let mut clinic = clinic();
    let visits = book(&mut clinic, 4);
    let alone = build::times(clinic.providers[1], build::instant("2026-03-03T15:00:00Z"), 30);
    let moved = clinic.perform(build::move_to(visits[1].id, visits[1].times, alone, None)).expect("it is free");
    assert!(booked(moved)[0].series.as_ref().expect("still of it").apart);
    clinic.perform(build::cancel(visits[2].id)).expect("it stands");

    let now = all(&clinic);
    let chosen = clinic.appointment(visits[0].id);
    let (meant, exceptions) = members(&now, &chosen, Scope::All);
    assert_eq!(meant.iter().map(|visit| visit.id).collect::<Vec<_>>(), [visits[0].id, visits[3].id]);
    assert_eq!(exceptions.iter().map(|visit| visit.id).collect::<Vec<_>>(), [visits[1].id]);

    // To half past eleven: the two others go, the exception and the cancelled one stay.
    let to = build::times(clinic.providers[0], build::instant("2026-02-23T16:30:00Z"), 45);
    let zone = chrono_tz::America::New_York;
    let moves: Vec<_> =
        meant.iter().map(|visit| (*visit, moved_alike(&visit.times, &chosen.times, &to, zone))).collect();
    clinic.perform(build::move_series(series_of(&chosen), chosen.id, &moves)).expect("both are free");
    let last = clinic.appointment(visits[3].id);
    assert_eq!(last.times, build::times(clinic.providers[0], build::instant("2026-03-16T15:30:00Z"), 45));
    assert!(!last.series.expect("of it").apart);
    assert_eq!(clinic.appointment(visits[1].id).times, alone);

    // Named all the same, an exception is not changed back silently.
    let exception = clinic.appointment(visits[1].id);
    let back = [(&exception, visits[1].times)];
    let refusal = clinic.perform(build::move_series(series_of(&chosen), chosen.id, &back));
    assert_eq!(refusal, Err(Refusal::ChangedMeanwhile));
}

#[test]
fn visits_that_move_together_never_stand_in_each_others_way() {
    let mut clinic = clinic();
    let visits = book(&mut clinic, 3);
    let week_later = |visit: &Appointment| VisitTimes {
        starts_at: moved_alike(
            &visit.times,
            &visits[0].times,
            &VisitTimes { starts_at: visits[1].times.starts_at, ..visits[0].times },
            chrono_tz::America::New_York,
        )
        .starts_at,
        ..visit.times
    };
    let moves: Vec<_> = visits.iter().map(|visit| (visit, week_later(visit))).collect();
    clinic.perform(build::move_series(series_of(&visits[0]), visits[0].id, &moves)).expect("each makes room");
    assert_eq!(clinic.appointment(visits[0].id).times, visits[1].times);
    // What somebody saw before no longer holds.
    let again = clinic.perform(build::move_series(series_of(&visits[0]), visits[0].id, &moves));
    assert_eq!(again, Err(Refusal::MovedMeanwhile { now: visits[1].times }));
}

#[test]
fn this_and_following_are_cancelled_and_what_was_before_stands() {
    let mut clinic = clinic();
    let visits = book(&mut clinic, 4);
    let (meant, _) = members(&visits, &visits[2], Scope::Following);
    clinic.perform(build::cancel_series(series_of(&visits[0]), &meant)).expect("both stand");
    let standing: Vec<bool> = visits.iter().map(|visit| clinic.appointment(visit.id).status.occupies()).collect();
    assert_eq!(standing, [true, true, false, false]);
    let other = build::cancel_series(build::id(0x77), &[&visits[0]]);
    assert_eq!(clinic.perform(other), Err(Refusal::NotInSeries));
}

proptest! {
    #[test]
    fn only_what_was_changed_of_the_chosen_visit_changes_of_the_others(
        days in 0_i64..5, minutes in 0_i64..600, length in prop::sample::select(vec![30_u16, 45]), other: bool,
    ) {
        let clinic = clinic();
        let zone = chrono_tz::America::New_York;
        let times = mondays(&clinic, 6);
        let starts_at = times[0].starts_at + chrono::Duration::days(days) + chrono::Duration::minutes(minutes);
        let to = build::times(clinic.providers[usize::from(other)], starts_at, length);
        for visit in &times {
            let moved = moved_alike(visit, &times[0], &to, zone);
            prop_assert_eq!((moved.provider, moved.minutes), (to.provider, to.minutes));
            let local = |times: &VisitTimes| times.starts_at.with_timezone(&zone);
            prop_assert_eq!(local(&moved).time(), local(&to).time());
            let ahead = |one: &VisitTimes, from: &VisitTimes| local(one).date_naive() - local(from).date_naive();
            prop_assert_eq!(ahead(&moved, visit), ahead(&to, &times[0]));
        }
        let same = VisitTimes { minutes: to.minutes, ..times[0] };
        for visit in &times {
            prop_assert_eq!(moved_alike(visit, &times[0], &same, zone).starts_at, visit.starts_at);
        }
    }
}
