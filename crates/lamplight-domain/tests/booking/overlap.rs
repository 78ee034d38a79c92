//! When two times collide.

use chrono::Duration;
use lamplight_domain::appointments::{VisitTimes, overlapping};
use lamplight_testkit::build;
use proptest::prelude::*;

fn some_times() -> impl Strategy<Value = VisitTimes> {
    (10_u128..12, 0_i64..600, 15_u16..=120).prop_map(|(provider, minute, length)| {
        build::times(build::id(provider), build::instant("2026-03-08T05:00:00Z") + Duration::minutes(minute), length)
    })
}

proptest! {
    #[test]
    fn is_symmetric_and_with_itself(one in some_times(), other in some_times()) {
        prop_assert_eq!(overlapping(&one, &other), overlapping(&other, &one));
        prop_assert!(overlapping(&one, &one));
    }

    #[test]
    fn is_what_counting_minutes_says(one in some_times(), other in some_times()) {
        let minutes = |times: &VisitTimes| {
            let start = times.starts_at.timestamp() / 60;
            start..start + i64::from(times.minutes.get())
        };
        let shared = minutes(&one).any(|minute| minutes(&other).contains(&minute));
        prop_assert_eq!(overlapping(&one, &other), shared && one.provider == other.provider);
    }

    #[test]
    fn one_after_the_other_does_not_collide(one in some_times(), length in 15_u16..=120) {
        let next = build::times(one.provider, one.ends_at(), length);
        prop_assert!(!overlapping(&one, &next));
    }
}
