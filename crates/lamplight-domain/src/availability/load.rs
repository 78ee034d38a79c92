//! How full a stretch of a provider's book is: what somebody who looks for a gap wants to know of a day.

use chrono::{DateTime, Duration, Utc};

use super::{Span, subtracted, union_of};

/// Open time of a book, divided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Load {
    pub open: Duration,
    /// Open time in which somebody is booked.
    pub taken: Duration,
    /// Open time that is not over and in which nobody is booked.
    pub free: Duration,
    /// The longest stretch of it.
    pub longest_free: Duration,
}

/// Divides open stretches by the visits that stand in them (which may overlap, and reach outside). What was before
/// `now` is nobody's to book any more.
pub fn load(open: Vec<Span>, taken: Vec<Span>, now: DateTime<Utc>) -> Load {
    let (open, taken) = (union_of(open), union_of(taken));
    let all_free = subtracted(&open, &taken);
    let total = |spans: &[Span]| spans.iter().fold(Duration::zero(), |sum, span| sum + (span.until - span.from));
    let ahead: Vec<Span> = all_free.iter().map(|free| Span { from: free.from.max(now), until: free.until }).collect();
    let ahead = union_of(ahead);
    Load {
        open: total(&open),
        taken: total(&open) - total(&all_free),
        free: total(&ahead),
        longest_free: ahead.iter().map(|span| span.until - span.from).max().unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;
    use proptest::prelude::*;

    fn span(from: i64, minutes: i64) -> Span {
        let at = |minute: i64| Utc.timestamp_opt(minute * 60, 0).single().expect("in range");
        Span { from: at(from), until: at(from + minutes) }
    }

    fn spans() -> impl Strategy<Value = Vec<Span>> {
        proptest::collection::vec((0_i64..600, 0_i64..200), 0..8)
            .prop_map(|all| all.into_iter().map(|(from, minutes)| span(from, minutes)).collect())
    }

    #[test]
    fn a_morning_with_a_visit_and_an_overbooked_one() {
        let now = span(0, 0).from;
        let found = load(vec![span(480, 240)], vec![span(500, 30), span(510, 30), span(460, 30)], now);
        let minutes = |duration: Duration| duration.num_minutes();
        assert_eq!((minutes(found.open), minutes(found.taken)), (240, 50));
        assert_eq!((minutes(found.free), minutes(found.longest_free)), (190, 180));
        // At noon nothing of it is left to book.
        assert_eq!(load(vec![span(480, 240)], vec![], span(720, 0).from).free, Duration::zero());
    }

    proptest! {
        #[test]
        fn every_open_minute_is_either_taken_or_free(open in spans(), taken in spans(), now in 0_i64..900) {
            let ahead = load(open.clone(), taken.clone(), span(0, 0).from);
            prop_assert_eq!(ahead.taken + ahead.free, ahead.open);
            prop_assert!(ahead.longest_free <= ahead.free);
            prop_assert_eq!(ahead.longest_free.is_zero(), ahead.free.is_zero());
            let later = load(open, taken, span(now, 0).from);
            prop_assert!(later.free <= ahead.free && later.longest_free <= ahead.longest_free);
            prop_assert_eq!((later.open, later.taken), (ahead.open, ahead.taken));
        }
    }
}
