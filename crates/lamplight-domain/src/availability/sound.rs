//! Hours that make sense: no two stretches over each other for the same visits.

use chrono::NaiveDate;

use super::{Stretch, Week, Weekday, WeeklyWindow};
use crate::operations::Refusal;

const DAY: i32 = 1440;
const WEEK: i32 = 7 * DAY;

/// Refuses hours of which one could not say which holds.
pub(super) fn require_week(week: &Week) -> Result<(), Refusal> {
    for (place, window) in week.windows.iter().enumerate() {
        if let (Some(first), Some(last)) = (window.valid_from, window.valid_until)
            && last < first
        {
            return Err(Refusal::ValidityEndsBeforeItBegins { weekday: window.weekday });
        }
        if let Some(other) = week.windows[..place].iter().find(|other| collide(other, window)) {
            return Err(Refusal::HoursOverlap { weekday: other.weekday.max(window.weekday) });
        }
    }
    Ok(())
}

/// The same for the stretches of one date.
pub(super) fn require_date(date: NaiveDate, hours: &[Stretch]) -> Result<(), Refusal> {
    let overlap = |one: &Stretch, other: &Stretch| one.from() < other.until() && other.from() < one.until();
    let any = hours.iter().enumerate().any(|(place, one)| hours[..place].iter().any(|other| overlap(one, other)));
    if any { Err(Refusal::HoursOverlap { weekday: Weekday::of(date) }) } else { Ok(()) }
}

/// Hours for different visit types may lie over each other, and so may those of different seasons.
fn collide(one: &WeeklyWindow, other: &WeeklyWindow) -> bool {
    let visits = one.visit_types.is_empty()
        || other.visit_types.is_empty()
        || one.visit_types.iter().any(|each| other.visit_types.contains(each));
    let begins = one.valid_from.max(other.valid_from);
    let ends = match (one.valid_until, other.valid_until) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let seasons = begins.zip(ends).is_none_or(|(begins, ends)| begins <= ends);
    visits && seasons && [-WEEK, 0, WEEK].into_iter().any(|shift| overlap(in_week(one), in_week(other), shift))
}

/// Minutes since Monday's midnight; the end of a stretch across Sunday's lies beyond the week.
fn in_week(window: &WeeklyWindow) -> (i32, i32) {
    let day = window.weekday as i32 * DAY;
    (day + i32::from(window.hours.from()), day + i32::from(window.hours.until()))
}

fn overlap(one: (i32, i32), other: (i32, i32), shift: i32) -> bool {
    one.0 < other.1 + shift && other.0 + shift < one.1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::ids::VisitTypeId;

    fn window(weekday: Weekday, from: u16, until: u16) -> WeeklyWindow {
        let hours = Stretch::new(from, until).expect("a stretch");
        WeeklyWindow { weekday, hours, visit_types: Vec::new(), valid_from: None, valid_until: None }
    }

    fn refused(windows: &[WeeklyWindow]) -> Option<Refusal> {
        require_week(&Week { windows: windows.to_vec(), breaks: Vec::new() }).err()
    }

    #[test]
    fn a_morning_and_an_afternoon_that_touch_are_fine_and_one_minute_more_is_not() {
        let morning = window(Weekday::Monday, 480, 720);
        assert_eq!(refused(&[morning.clone(), window(Weekday::Monday, 720, 1020)]), None);
        let overlapping = refused(&[morning.clone(), window(Weekday::Monday, 719, 1020)]);
        assert_eq!(overlapping, Some(Refusal::HoursOverlap { weekday: Weekday::Monday }));
        assert_eq!(refused(&[morning, window(Weekday::Tuesday, 480, 720)]), None);
    }

    #[test]
    fn a_night_reaches_into_the_next_morning_also_from_sunday_to_monday() {
        let night = window(Weekday::Sunday, 22 * 60, 30 * 60);
        assert_eq!(refused(&[night.clone(), window(Weekday::Monday, 6 * 60, 720)]), None);
        assert!(refused(&[night, window(Weekday::Monday, 5 * 60, 720)]).is_some());
    }

    #[test]
    fn other_visits_and_other_seasons_may_share_the_time() {
        let (one, other) = (VisitTypeId(uuid::Uuid::from_u128(1)), VisitTypeId(uuid::Uuid::from_u128(2)));
        let for_type = |each| WeeklyWindow { visit_types: vec![each], ..window(Weekday::Monday, 480, 720) };
        assert_eq!(refused(&[for_type(one), for_type(other)]), None);
        assert!(refused(&[for_type(one), for_type(one)]).is_some());
        assert!(refused(&[for_type(one), window(Weekday::Monday, 600, 660)]).is_some());
        let day = |text: &str| Some(text.parse().expect("a date"));
        let until = WeeklyWindow { valid_until: day("2026-12-31"), ..window(Weekday::Monday, 480, 720) };
        let from = WeeklyWindow { valid_from: day("2027-01-01"), ..window(Weekday::Monday, 480, 720) };
        assert_eq!(refused(&[until.clone(), from]), None);
        let reversed = WeeklyWindow { valid_from: day("2027-01-01"), ..until };
        assert_eq!(refused(&[reversed]), Some(Refusal::ValidityEndsBeforeItBegins { weekday: Weekday::Monday }));
    }

    proptest! {
        /// Two windows collide exactly where some minute of the (endless) week lies in both.
        #[test]
        fn windows_collide_exactly_where_they_share_a_minute(
            days in (0_usize..7, 0_usize..7), starts in (0_u16..1440, 0_u16..1440), lengths in (1_u16..=1440, 1_u16..=1440),
        ) {
            let one = window(Weekday::ALL[days.0], starts.0, starts.0 + lengths.0);
            let other = window(Weekday::ALL[days.1], starts.1, starts.1 + lengths.1);
            let minutes = |each: &WeeklyWindow| -> std::collections::BTreeSet<i32> {
                let (from, until) = in_week(each);
                (from..until).map(|minute| minute.rem_euclid(WEEK)).collect()
            };
            let shared = minutes(&one).intersection(&minutes(&other)).next().is_some();
            prop_assert_eq!(refused(&[one, other]).is_some(), shared);
        }
    }
}
