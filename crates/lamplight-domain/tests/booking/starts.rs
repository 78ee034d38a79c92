//! The starts that are offered, against a naive oracle that walks every minute of the clinic's clock.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use lamplight_domain::appointments::VisitMinutes;
use lamplight_domain::availability::{
    Availability, Busy, Calendar, DateHours, Span, Starts, Stretch, TimeAway, TimeOff, TimeOffKind, Week, Weekday,
    WeeklyBreak, WeeklyWindow, Wish,
};
use lamplight_domain::closed_days::{ClosedDay, ClosedDays};
use lamplight_domain::ids::VisitTypeId;
use lamplight_domain::organisation::Clinic;
use lamplight_domain::text::DayName;
use lamplight_domain::time::start_of_day;
use lamplight_domain::visit_types::BufferMinutes;
use lamplight_testkit::build;
use proptest::collection::vec;
use proptest::prelude::*;

/// Days around both changes of the clock, zones with half and quarter hours, and one that changes at midnight.
const DAYS: [(&str, &str); 10] = [
    ("America/New_York", "2026-03-07"),
    ("America/New_York", "2026-10-31"),
    ("Asia/Kathmandu", "2026-06-02"),
    ("Australia/Lord_Howe", "2026-04-04"),
    ("Australia/Lord_Howe", "2026-10-03"),
    ("Pacific/Chatham", "2026-04-04"),
    ("Pacific/Chatham", "2026-09-26"),
    ("America/Asuncion", "2023-09-30"),
    ("Europe/Berlin", "2026-03-28"),
    ("Europe/Berlin", "2026-10-24"),
];
const SEARCHED: i64 = 3;

/// One case: hours, what is taken, what is wanted.
#[derive(Clone, Debug)]
struct Case {
    clinic: Clinic,
    first: NaiveDate,
    closed: Vec<usize>,
    availability: Option<Availability>,
    /// Minute after the range's start, length, buffer.
    busy: Vec<(i64, i64, i64)>,
    minutes: u16,
    buffer: u16,
    typed: bool,
}

fn visit_type() -> VisitTypeId {
    build::id(40)
}

fn stretch() -> impl Strategy<Value = Stretch> {
    // Ends may lie beyond midnight; beginnings off the grid.
    (0_u16..144, 1_u16..144).prop_map(|(from, length)| Stretch::new(from * 10, from * 10 + length * 10).expect("sound"))
}

fn availability(first: NaiveDate) -> impl Strategy<Value = Availability> {
    let day = move |offset: u64| first + chrono::Days::new(offset);
    let window = (0_usize..7, stretch(), any::<bool>(), proptest::option::of(0_u64..4), proptest::option::of(0_u64..4))
        .prop_map(move |(weekday, hours, any_type, valid_from, valid_until)| WeeklyWindow {
            weekday: Weekday::ALL[weekday],
            hours,
            visit_types: if any_type { Vec::new() } else { vec![visit_type()] },
            valid_from: valid_from.map(day),
            valid_until: valid_until.map(day),
        });
    let pause =
        (0_usize..7, stretch()).prop_map(|(weekday, hours)| WeeklyBreak { weekday: Weekday::ALL[weekday], hours });
    let own = proptest::option::weighted(0.3, (0_u64..4, vec(stretch(), 0..3)));
    let off = proptest::option::weighted(0.3, (0_u64..3, 0_u16..1440, 0_u64..2, 1_u16..=1440));
    (vec(window, 0..10), vec(pause, 0..4), own, off).prop_map(move |(windows, breaks, own, off)| Availability {
        id: build::id(10),
        week: Week { windows, breaks },
        dates: own.into_iter().map(|(offset, hours)| DateHours { date: day(offset), hours }).collect(),
        time_off: off
            .into_iter()
            .map(|(offset, from, days, until)| TimeAway {
                first: day(offset),
                from,
                last: day(offset + days),
                until,
                kind: TimeOffKind::Vacation,
                note: None,
            })
            .filter(TimeAway::is_sound)
            .map(|away| TimeOff { id: build::id(1), away })
            .collect(),
    })
}

fn case() -> impl Strategy<Value = Case> {
    proptest::sample::select(DAYS.to_vec()).prop_flat_map(|(zone, first)| {
        let first: NaiveDate = first.parse().expect("a date");
        let mut clinic = build::clinic(2, zone);
        // Open on the days of the change as well, which are Sundays.
        clinic.hours = vec![Some((7 * 60 + 40, 17 * 60)); 7].try_into().expect("hours");
        let busy = vec((0_i64..SEARCHED * 288, 3_i64..=24, 0_i64..=12), 0..25);
        let wish = (15_u16..=120, 0_u16..=60, any::<bool>());
        let own = proptest::option::weighted(0.9, availability(first));
        (own, busy, wish, vec(0_usize..3, 0..2)).prop_map(move |(availability, busy, wish, closed)| Case {
            clinic: clinic.clone(),
            first,
            closed,
            availability,
            busy: busy.into_iter().map(|(at, length, buffer)| (at * 5, length * 5, buffer * 5)).collect(),
            minutes: wish.0,
            buffer: wish.1,
            typed: wish.2,
        })
    })
}

impl Case {
    fn zone(&self) -> Tz {
        self.clinic.zone.0
    }

    fn range(&self) -> Span {
        let from = start_of_day(self.first, self.zone());
        Span { from, until: start_of_day(self.first + chrono::Days::new(SEARCHED as u64), self.zone()) }
    }

    fn visit_type(&self) -> Option<VisitTypeId> {
        self.typed.then(visit_type)
    }

    fn closed_days(&self) -> ClosedDays {
        let mut days: Vec<NaiveDate> =
            self.closed.iter().map(|day| self.first + chrono::Days::new(*day as u64)).collect();
        days.sort();
        days.dedup();
        let name = DayName::new("Holiday").expect("a name");
        ClosedDays {
            id: self.clinic.id,
            days: days.into_iter().map(|date| ClosedDay { date, name: name.clone() }).collect(),
        }
    }

    fn busy(&self) -> Vec<Busy> {
        let from = self.range().from;
        let mut busy: Vec<Busy> = self
            .busy
            .iter()
            .map(|(at, length, buffer)| {
                let begins = from + Duration::minutes(*at);
                Busy { from: begins, until: begins + Duration::minutes(length + buffer) }
            })
            .collect();
        busy.sort_by_key(|busy| busy.from);
        busy
    }

    fn offered(&self) -> Vec<DateTime<Utc>> {
        let closed = self.closed_days();
        let calendar =
            Calendar { clinic: &self.clinic, closed_days: Some(&closed), availability: self.availability.as_ref() };
        let open = calendar.open(self.visit_type(), self.range());
        let wish = Wish {
            minutes: VisitMinutes::new(self.minutes).expect("a length"),
            buffer_after: BufferMinutes::new(self.buffer).expect("a buffer"),
            part: None,
        };
        Starts::new(&open, wish, self.zone(), self.busy().into_iter(), |_| true).collect()
    }
}

/// The oracle: no spans and no merging, one minute after the other.
struct Oracle<'c> {
    case: &'c Case,
    closed: ClosedDays,
    /// What was walked once is not walked again.
    walked: RefCell<BTreeMap<(NaiveDate, u16), DateTime<Utc>>>,
}

impl Oracle<'_> {
    /// The first minute, walking on from the day before, at which the wall shows that time of the date or later.
    fn first_at(&self, date: NaiveDate, minute: u16) -> DateTime<Utc> {
        *self.walked.borrow_mut().entry((date, minute)).or_insert_with(|| self.walk_to(date, minute))
    }

    fn walk_to(&self, date: NaiveDate, minute: u16) -> DateTime<Utc> {
        let date = date + chrono::Days::new(u64::from(minute / 1440));
        let time = NaiveTime::from_hms_opt(u32::from(minute % 1440) / 60, u32::from(minute % 60), 0).expect("a time");
        let wanted = date.and_time(time);
        let mut at = wanted.and_utc() - Duration::hours(16);
        while self.wall(at) < wanted {
            at += Duration::minutes(1);
        }
        at
    }

    fn wall(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&self.case.zone()).naive_local()
    }

    fn in_stretch(&self, at: DateTime<Utc>, date: NaiveDate, stretch: Stretch) -> bool {
        self.first_at(date, stretch.from()) <= at && at < self.first_at(date, stretch.until())
    }

    fn is_open(&self, at: DateTime<Utc>) -> bool {
        let today = self.wall(at).date();
        let dates = [today - chrono::Days::new(1), today];
        let own = self.case.availability.as_ref();
        let worked =
            dates.iter().any(|date| self.hours_on(*date).iter().any(|hours| self.in_stretch(at, *date, *hours)));
        let paused = own.is_some_and(|own| {
            dates.iter().filter(|date| own.dates.iter().all(|each| each.date != **date)).any(|date| {
                let of_day = own.week.breaks.iter().filter(|pause| pause.weekday == Weekday::of(*date));
                of_day.clone().any(|pause| self.in_stretch(at, *date, pause.hours))
            })
        });
        let away = own.is_some_and(|own| {
            own.time_off.iter().any(|off| {
                self.first_at(off.away.first, off.away.from) <= at && at < self.first_at(off.away.last, off.away.until)
            })
        });
        worked && !paused && !away
    }

    fn hours_on(&self, date: NaiveDate) -> Vec<Stretch> {
        let own = self.case.availability.as_ref();
        if let Some(special) = own.and_then(|own| own.dates.iter().find(|each| each.date == date)) {
            return special.hours.clone();
        }
        if self.closed.days.iter().any(|day| day.date == date) {
            return Vec::new();
        }
        match own.filter(|own| !own.week.windows.is_empty()) {
            None => self.case.clinic.hours.stretch_on(date).into_iter().collect(),
            Some(own) => {
                let meant = |window: &&WeeklyWindow| {
                    window.weekday == Weekday::of(date)
                        && window.valid_from.is_none_or(|first| first <= date)
                        && window.valid_until.is_none_or(|last| date <= last)
                        && (window.visit_types.is_empty() || self.case.typed)
                };
                own.week.windows.iter().filter(meant).map(|window| window.hours).collect()
            }
        }
    }

    fn offered(&self) -> Vec<DateTime<Utc>> {
        let range = self.case.range();
        let minutes = |from: DateTime<Utc>, count: i64| (0..count).map(move |minute| from + Duration::minutes(minute));
        let all: Vec<DateTime<Utc>> = minutes(range.from, (range.until - range.from).num_minutes()).collect();
        let open: Vec<bool> = all.iter().map(|at| self.is_open(*at)).collect();
        let busy = self.case.busy();
        let length = usize::from(self.case.minutes);
        let fits = |place: &usize| {
            let start = all[*place];
            let keeps = start + Duration::minutes(i64::from(self.case.minutes + self.case.buffer));
            self.wall(start).minute().is_multiple_of(15)
                && place + length <= open.len()
                && open[*place..place + length].iter().all(|open| *open)
                && !busy.iter().any(|busy| start < busy.until && busy.from < keeps)
        };
        (0..all.len()).filter(fits).map(|place| all[place]).collect()
    }
}

proptest! {
    #[test]
    fn the_starts_are_those_of_counting_minutes(case in case()) {
        let oracle = Oracle { case: &case, closed: case.closed_days(), walked: RefCell::default() };
        prop_assert_eq!(case.offered(), oracle.offered());
    }
}

proptest! {
    #[test]
    fn no_start_is_outside_hours_on_the_wrong_grid_or_touches_what_is_taken(case in case()) {
        let closed = case.closed_days();
        let calendar =
            Calendar { clinic: &case.clinic, closed_days: Some(&closed), availability: case.availability.as_ref() };
        let offered = case.offered();
        prop_assert!(offered.is_sorted());
        for start in offered {
            let span = Span { from: start, until: start + Duration::minutes(i64::from(case.minutes)) };
            prop_assert_eq!(calendar.why_not(span, case.visit_type()), None);
            prop_assert_eq!(start.with_timezone(&case.zone()).minute() % 15, 0);
            for closed in calendar.closed(case.range()) {
                prop_assert!(!closed.span.touches(&span));
            }
            for busy in case.busy() {
                prop_assert!(busy.until <= start || span.until + Duration::minutes(i64::from(case.buffer)) <= busy.from);
            }
        }
    }

    #[test]
    fn a_time_is_either_open_or_has_a_reason_why_not(case in case(), at in 0_i64..SEARCHED * 96) {
        let closed = case.closed_days();
        let calendar =
            Calendar { clinic: &case.clinic, closed_days: Some(&closed), availability: case.availability.as_ref() };
        let from = case.range().from + Duration::minutes(at * 15);
        let span = Span { from, until: from + Duration::minutes(i64::from(case.minutes)) };
        let open = calendar.open(case.visit_type(), span).contains(&span);
        prop_assert_eq!(open, calendar.why_not(span, case.visit_type()).is_none());
    }

    #[test]
    fn what_is_not_open_is_closed_for_a_reason_that_holds_for_all_of_it(case in case(), at in 0_i64..SEARCHED * 96) {
        let closed = case.closed_days();
        let calendar =
            Calendar { clinic: &case.clinic, closed_days: Some(&closed), availability: case.availability.as_ref() };
        let range = case.range();
        let shut = calendar.closed(range);
        let mut all: Vec<Span> = calendar.open_at_all(range);
        all.extend(shut.iter().map(|closed| closed.span));
        all.sort_unstable();
        prop_assert_eq!(all.first().map(|span| span.from), Some(range.from));
        prop_assert_eq!(all.last().map(|span| span.until), Some(range.until));
        for pair in all.windows(2) {
            prop_assert_eq!(pair[0].until, pair[1].from);
        }
        let from = range.from + Duration::minutes(at * 15);
        let quarter = Span { from, until: from + Duration::minutes(15) };
        for closed in shut.iter().filter(|closed| closed.span.holds(&quarter)) {
            prop_assert_eq!(calendar.why_not(quarter, None), Some(closed.why));
        }
    }
}
