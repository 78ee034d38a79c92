//! A provider's time at a clinic: which stretches are open, and why another is not.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::span::instant;
use super::{Availability, Span, Stretch, TimeOff, subtracted, union_of};
use crate::closed_days::ClosedDays;
use crate::ids::VisitTypeId;
use crate::organisation::Clinic;
use crate::time::start_of_day;

/// Why a time lies outside a provider's availability.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Unavailability {
    /// The provider is away.
    TimeOff,
    /// A break of the provider.
    Break,
    /// The clinic is closed on that day.
    ClosedDay,
    /// The provider has no hours on that day.
    DayOff,
    BeforeHours,
    AfterHours,
    /// Between two stretches of the provider's hours.
    BetweenHours,
    /// In hours that are kept for other visit types.
    OtherVisitTypes,
    /// The provider does not offer this visit type.
    VisitTypeNotOffered,
}

/// A stretch in which the provider is not booked though it lies in their hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    pub span: Span,
    pub why: Unavailability,
}

/// All that says when one provider can be booked at one clinic.
#[derive(Clone, Copy, Debug)]
pub struct Calendar<'a> {
    pub clinic: &'a Clinic,
    pub closed_days: Option<&'a ClosedDays>,
    pub availability: Option<&'a Availability>,
}

/// Whose visits are meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum For {
    Any,
    Type(Option<VisitTypeId>),
}

impl<'a> Calendar<'a> {
    /// The open stretches within `range` for visits of a type (or of none), in order, none touching another.
    pub fn open(&self, visit_type: Option<VisitTypeId>, range: Span) -> Vec<Span> {
        self.open_for(For::Type(visit_type), range)
    }

    /// The same for visits of whatever type: what the schedule shows as open.
    pub fn open_at_all(&self, range: Span) -> Vec<Span> {
        self.open_for(For::Any, range)
    }

    /// What is not open within `range`, and why, in order: with [`Calendar::open_at_all`] it makes up the whole range.
    pub fn closed(&self, range: Span) -> Vec<Closed> {
        let edges = self.edges(range);
        let mut closed: Vec<Closed> = Vec::new();
        for gap in subtracted(&[range], &self.open_at_all(range)) {
            let within = edges.iter().copied().filter(|edge| gap.from < *edge && *edge < gap.until);
            let mut from = gap.from;
            for until in within.chain([gap.until]) {
                let span = Span { from, until };
                let Some(why) = self.why_not(span, None) else { continue };
                from = until;
                match closed.last_mut() {
                    Some(last) if last.why == why && last.span.until == span.from => last.span.until = span.until,
                    _ => closed.push(Closed { span, why }),
                }
            }
        }
        closed
    }

    /// Where the reason for which a time is closed may become another one, in order.
    fn edges(&self, range: Span) -> Vec<DateTime<Utc>> {
        let away = self.time_off().map(|time_off| self.away(time_off));
        let mut edges: Vec<_> =
            self.breaks(range).into_iter().chain(away).flat_map(|span| [span.from, span.until]).collect();
        edges.extend(self.dates(range).map(|date| start_of_day(date, self.clinic.zone.0)));
        edges.sort_unstable();
        edges
    }

    /// Why the span cannot be offered to a visit of that type; `None` when it lies in open hours.
    pub fn why_not(&self, span: Span, visit_type: Option<VisitTypeId>) -> Option<Unavailability> {
        let holds = |open: Vec<Span>| open.iter().any(|open| open.holds(&span));
        if holds(self.open(visit_type, span)) {
            return None;
        }
        if self.time_off().any(|time_off| self.away(time_off).touches(&span)) {
            return Some(Unavailability::TimeOff);
        }
        if self.breaks(span).iter().any(|pause| pause.touches(&span)) {
            return Some(Unavailability::Break);
        }
        if holds(self.open_at_all(span)) {
            return Some(Unavailability::OtherVisitTypes);
        }
        Some(self.outside_hours(span))
    }

    fn outside_hours(&self, span: Span) -> Unavailability {
        let date = self.date_of(span.from);
        let day = Stretch::new(0, 1440).map_or(span, |whole| whole.on(date, self.clinic.zone.0));
        let hours = self.hours(For::Any, day);
        let (Some(first), Some(last)) = (hours.first(), hours.last()) else {
            let closed = self.is_closed(date) && self.own_hours(date).is_none();
            return if closed { Unavailability::ClosedDay } else { Unavailability::DayOff };
        };
        if span.from < first.from {
            Unavailability::BeforeHours
        } else if last.until < span.until {
            Unavailability::AfterHours
        } else {
            Unavailability::BetweenHours
        }
    }

    fn open_for(&self, whose: For, range: Span) -> Vec<Span> {
        let mut holes = self.breaks(range);
        holes.extend(self.time_off().map(|time_off| self.away(time_off)));
        let open = subtracted(&self.hours(whose, range), &union_of(holes));
        open.iter().map(|open| open.within(&range)).filter(|open| !open.is_empty()).collect()
    }

    /// Hours without breaks and time off taken out, whole stretches of every date that reaches into the range.
    fn hours(&self, whose: For, range: Span) -> Vec<Span> {
        let zone = self.clinic.zone.0;
        let mut spans = Vec::new();
        for date in self.dates(range) {
            self.each_window(date, whose, |hours| spans.push(hours.on(date, zone)));
        }
        spans.retain(|span| span.touches(&range));
        union_of(spans)
    }

    fn each_window(&self, date: NaiveDate, whose: For, mut take: impl FnMut(Stretch)) {
        if let Some(own) = self.own_hours(date) {
            own.iter().copied().for_each(take);
        } else if self.is_closed(date) {
            // Nobody works.
        } else if let Some(week) = self.availability.map(|known| &known.week).filter(|week| !week.windows.is_empty()) {
            let meant = |types: &[VisitTypeId]| match whose {
                For::Any => true,
                For::Type(None) => types.is_empty(),
                For::Type(Some(one)) => types.is_empty() || types.contains(&one),
            };
            let windows = week.windows.iter().filter(|window| window.holds_on(date) && meant(&window.visit_types));
            windows.for_each(|window| take(window.hours));
        } else if let Some(hours) = self.clinic.hours.stretch_on(date) {
            take(hours);
        }
    }

    /// A date with hours of its own has no breaks of the week: they are the gaps between its stretches.
    fn breaks(&self, range: Span) -> Vec<Span> {
        let zone = self.clinic.zone.0;
        let breaks = self.availability.map_or(&[][..], |known| &known.week.breaks);
        if breaks.is_empty() {
            return Vec::new();
        }
        let weekly = |date| breaks.iter().filter(move |pause| pause.weekday == super::Weekday::of(date));
        let dates = self.dates(range).filter(|date| self.own_hours(*date).is_none());
        union_of(dates.flat_map(|date| weekly(date).map(move |pause| pause.hours.on(date, zone))).collect())
    }

    /// The dates of the range, and the one before: its stretches may reach across midnight.
    fn dates(&self, range: Span) -> impl Iterator<Item = NaiveDate> + use<> {
        let first = self.date_of(range.from);
        let last = self.date_of(range.until);
        first.pred_opt().unwrap_or(first).iter_days().take_while(move |date| *date <= last)
    }

    fn date_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.clinic.zone.0).date_naive()
    }

    fn own_hours(&self, date: NaiveDate) -> Option<&'a [Stretch]> {
        self.availability?.on(date).map(|own| own.hours.as_slice())
    }

    fn is_closed(&self, date: NaiveDate) -> bool {
        self.closed_days.is_some_and(|days| days.is_closed(date))
    }

    fn time_off(&self) -> impl Iterator<Item = &'a TimeOff> + use<'a> {
        self.availability.map_or(&[][..], |known| &known.time_off).iter()
    }

    fn away(&self, time_off: &TimeOff) -> Span {
        let (away, zone) = (&time_off.away, self.clinic.zone.0);
        Span { from: instant(away.first, away.from, zone), until: instant(away.last, away.until, zone) }
    }
}
