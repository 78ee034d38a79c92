//! Proposals over random wishes, hours and stretches: never one that does not fit, and always in the same order.

use chrono::{DateTime, Duration, NaiveDate, Timelike, Utc};
use lamplight_domain::appointments::{VisitKind, VisitMinutes};
use lamplight_domain::availability::{
    Availability, Calendar, DayPart, Span, Stretch, TimeAway, TimeOff, TimeOffKind, Week, Weekday, WeeklyBreak,
};
use lamplight_domain::text::VisitReason;
use lamplight_domain::visit_types::VisitType;
use lamplight_domain::waitlist::{Declined, Freed, Proposal, Urgency, Waiting, WaitlistEntry, WaitlistWish, proposals};
use lamplight_testkit::build;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const NOW: &str = "2026-03-02T12:00:00Z";

pub fn wish(minutes: u16) -> WaitlistWish {
    WaitlistWish {
        providers: Vec::new(),
        visit_type: None,
        minutes: VisitMinutes::new(minutes).expect("a length"),
        kind: VisitKind::InPerson,
        parts: Vec::new(),
        weekdays: Vec::new(),
        not_before: None,
        until: None,
        urgency: Urgency::Routine,
        reason: VisitReason::new("Earlier if any").expect("a reason"),
        appointment: None,
    }
}

pub fn entry(number: u128, wish: WaitlistWish) -> WaitlistEntry {
    WaitlistEntry {
        id: build::id(number),
        clinic: build::id(2),
        patient: build::id(20),
        wish,
        added_by: build::id(3),
        added_at: build::instant("2026-02-20T12:00:00Z"),
        declined: Vec::new(),
        closing: None,
    }
}

fn days() -> impl Strategy<Value = NaiveDate> {
    (0_u64..10).prop_map(|days| "2026-03-01".parse::<NaiveDate>().expect("a date") + chrono::Days::new(days))
}

fn starts() -> impl Strategy<Value = DateTime<Utc>> {
    (0_i64..9 * 24 * 12).prop_map(|fives| build::instant("2026-03-02T00:00:00Z") + Duration::minutes(5 * fives))
}

fn wishes() -> impl Strategy<Value = WaitlistWish> {
    let lists = (
        subsequence(vec![10_u128, 11], 0..=2),
        subsequence(vec![DayPart::Morning, DayPart::Afternoon, DayPart::Evening], 0..=3),
        subsequence(Weekday::ALL.to_vec(), 0..=7),
    );
    let plain = (15_u16..=120, select(vec![Urgency::Routine, Urgency::Soon, Urgency::Urgent]), any::<bool>());
    (lists, plain, option::of(days()), option::of(days())).prop_map(
        |((providers, parts, weekdays), (minutes, urgency, typed), not_before, until)| WaitlistWish {
            providers: providers.into_iter().map(build::id).collect(),
            visit_type: typed.then(|| build::id(40)),
            parts,
            weekdays,
            not_before,
            until,
            urgency,
            ..wish(minutes)
        },
    )
}

fn entries() -> impl Strategy<Value = Vec<(WaitlistEntry, Option<DateTime<Utc>>)>> {
    let declined = (starts(), 10_u128..12).prop_map(|(start, provider)| Declined {
        times: build::times(build::id(provider), start, 30),
        entered_by: build::id(3),
        at: build::instant(NOW),
    });
    let one = (wishes(), 0_i64..60, vec(declined, 0..2), option::of(starts()));
    vec(one, 0..8).prop_map(|all| {
        all.into_iter()
            .zip(0x100..)
            .map(|((wish, waits, declined, booked), number)| {
                let added_at = build::instant(NOW) - Duration::days(waits);
                (WaitlistEntry { added_at, declined, ..entry(number, wish) }, booked)
            })
            .collect()
    })
}

/// Time off, and a break at noon.
fn own_hours() -> impl Strategy<Value = Availability> {
    (days(), option::of(0_u16..1000)).prop_map(|(day, off)| {
        let hours = Stretch::new(720, 780).expect("a stretch");
        let breaks = Weekday::ALL.into_iter().map(|weekday| WeeklyBreak { weekday, hours }).collect();
        let away = |from| TimeAway { first: day, from, last: day, until: 1440, kind: TimeOffKind::Sick, note: None };
        let time_off = off.map(|from| TimeOff { id: build::id(1), away: away(from) }).into_iter().collect();
        Availability { week: Week { windows: Vec::new(), breaks }, time_off, ..Availability::of(build::id(10)) }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_proposal_fits_and_suits(
        all in entries(),
        own in own_hours(),
        from in starts(),
        length in 1_i64..300,
        zone in select(vec!["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"]),
        offers in any::<bool>(),
    ) {
        let clinic = build::clinic(2, zone);
        let mut known: VisitType = build::visit_type(40, &[]);
        if !offers {
            known.details.providers = vec![build::id(11)];
        }
        let calendar = Calendar { clinic: &clinic, closed_days: None, availability: Some(&own) };
        let span = Span { from, until: from + Duration::minutes(length) };
        let freed = Freed { provider: build::id(10), span, calendar, now: build::instant(NOW) };
        let waiting: Vec<Waiting<'_>> = all.iter().map(|(entry, booked)| Waiting {
            entry,
            visit_type: entry.wish.visit_type.map(|_| &known),
            booked_at: *booked,
        }).collect();
        let found = proposals(&freed, &waiting, |_, _| true);
        for one in &found {
            check(&freed, one, &waiting)?;
        }
        // Everybody at most once, best first, the same however the list is given.
        let totals: Vec<u16> = found.iter().map(|one| one.score.total()).collect();
        prop_assert!(totals.windows(2).all(|pair| pair[0] >= pair[1]));
        let mut reversed = waiting.clone();
        reversed.reverse();
        prop_assert_eq!(&found, &proposals(&freed, &reversed, |_, _| true));
        prop_assert!(proposals(&freed, &waiting, |_, _| false).is_empty());
    }
}

fn check(freed: &Freed<'_>, one: &Proposal, waiting: &[Waiting<'_>]) -> Result<(), TestCaseError> {
    let of = waiting.iter().filter(|each| each.entry.id == one.entry).collect::<Vec<_>>();
    prop_assert_eq!(of.len(), 1);
    let (of, wish) = (of[0], &of[0].entry.wish);
    let times = one.times;
    let local = times.starts_at.with_timezone(&freed.calendar.clinic.zone.0);
    let span = Span { from: times.starts_at, until: times.ends_at() };
    prop_assert!(freed.span.holds(&span) && times.provider == freed.provider && times.minutes == wish.minutes);
    prop_assert!(freed.now <= times.starts_at && times.starts_at.second() == 0);
    prop_assert!(wish.providers.is_empty() || wish.providers.contains(&freed.provider));
    prop_assert!(wish.parts.is_empty() || wish.parts.contains(&DayPart::of_hour(local.hour())));
    prop_assert!(wish.weekdays.is_empty() || wish.weekdays.contains(&Weekday::of(local.date_naive())));
    prop_assert!(wish.not_before.is_none_or(|first| first <= local.date_naive()));
    prop_assert!(wish.until.is_none_or(|last| local.date_naive() <= last));
    prop_assert!(of.booked_at.is_none_or(|later| times.starts_at < later));
    prop_assert!(of.visit_type.is_none_or(|known| known.is_offered_by(freed.provider)));
    prop_assert!(freed.calendar.why_not(span, wish.visit_type).is_none());
    let overlaps = |no: &Declined| {
        no.times.provider == times.provider && no.times.starts_at < span.until && span.from < no.times.ends_at()
    };
    prop_assert!(!of.entry.declined.iter().any(overlaps));
    prop_assert!(one.score.total() <= 110);
    Ok(())
}

#[test]
fn urgency_comes_before_waiting_and_waiting_before_fit() {
    let clinic = build::clinic(2, "UTC");
    let calendar = Calendar { clinic: &clinic, closed_days: None, availability: None };
    let from = build::instant("2026-03-03T10:30:00Z");
    let span = Span { from, until: from + Duration::minutes(60) };
    let freed = Freed { provider: build::id(10), span, calendar, now: build::instant(NOW) };
    let urgent = entry(1, WaitlistWish { urgency: Urgency::Urgent, ..wish(15) });
    let patient = entry(2, wish(15));
    let fitting = WaitlistEntry { added_at: build::instant(NOW), ..entry(3, wish(60)) };
    let too_long = entry(4, wish(90));
    let all = [&too_long, &fitting, &patient, &urgent];
    let waiting = all.map(|entry| Waiting { entry, visit_type: None, booked_at: None });
    let found = proposals(&freed, &waiting, |_, _| true);
    let order: Vec<_> = found.iter().map(|one| one.entry).collect();
    assert_eq!(order, [urgent.id, patient.id, fitting.id]);
    let scores: Vec<u16> = found.iter().map(|one| one.score.total()).collect();
    assert_eq!(scores, [50 + 10 + 20 + 2, 10 + 20 + 2, 20 + 10]);
}
