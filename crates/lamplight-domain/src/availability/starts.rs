//! The starts that are offered: a pure function of open stretches and of what is taken, lazily and soonest first.

use std::collections::BTreeMap;
use std::iter::Peekable;

use chrono::{DateTime, Duration, Timelike, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::Span;
use crate::appointments::{Appointment, VisitMinutes};
use crate::ids::VisitTypeId;
use crate::time::moved;
use crate::visit_types::{BufferMinutes, VisitType};

/// Starts are offered on the quarter hours of the clinic's clock: the grid on which patients book. All zones of today
/// differ from UTC by whole quarters, so the grid goes on over a change of clocks.
pub const GRID_MINUTES: i64 = 15;

/// Part of the day on the clinic's clock: before 12, 12 to 17, from 17.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, specta::Type, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    Morning,
    Afternoon,
    Evening,
}

impl DayPart {
    /// The part in which an hour of the clock lies.
    pub fn of_hour(hour: u32) -> DayPart {
        match hour {
            0..12 => DayPart::Morning,
            12..17 => DayPart::Afternoon,
            _ => DayPart::Evening,
        }
    }
}

/// What is to be fitted in.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    pub minutes: VisitMinutes,
    /// Kept free after it.
    pub buffer_after: BufferMinutes,
    pub part: Option<DayPart>,
}

/// A stretch of a provider's book that is taken, with the buffer after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

/// How long each kind of visit keeps its provider beyond its end. Only times that are *offered* keep buffers: a person
/// who books by hand sees the neighbours and may let visits touch, so no rule refuses for a buffer.
#[derive(Clone, Debug, Default)]
pub struct Buffers {
    usual: BufferMinutes,
    own: BTreeMap<VisitTypeId, BufferMinutes>,
}

impl Buffers {
    pub fn new(usual: BufferMinutes, visit_types: &[VisitType]) -> Self {
        let own = visit_types.iter().filter_map(|each| Some((each.id, each.details.buffer_after?)));
        Buffers { usual, own: own.collect() }
    }

    pub fn after(&self, visit_type: Option<VisitTypeId>) -> BufferMinutes {
        visit_type.and_then(|id| self.own.get(&id)).copied().unwrap_or(self.usual)
    }

    /// The stretch that an appointment takes from those offered.
    pub fn busy(&self, appointment: &Appointment) -> Busy {
        let times = &appointment.times;
        Busy { from: times.starts_at, until: moved(times.ends_at(), self.after(appointment.visit_type).duration()) }
    }
}

/// The offered starts. `busy` is in order of its beginnings and is read no further than needed; `has_room` says
/// whether what else the visit needs is free in a span.
pub struct Starts<'a, B: Iterator<Item = Busy>, R> {
    open: std::slice::Iter<'a, Span>,
    current: Option<Span>,
    next: DateTime<Utc>,
    on_grid: bool,
    busy: Peekable<B>,
    blocked_until: DateTime<Utc>,
    wish: Wish,
    zone: Tz,
    has_room: R,
}

impl<'a, B: Iterator<Item = Busy>, R: Fn(Span) -> bool> Starts<'a, B, R> {
    /// `open` as [`super::Calendar::open`] gives it.
    pub fn new(open: &'a [Span], wish: Wish, zone: Tz, busy: B, has_room: R) -> Self {
        let mut open = open.iter();
        Starts {
            current: open.next().copied(),
            open,
            next: DateTime::<Utc>::MIN_UTC,
            on_grid: false,
            busy: busy.peekable(),
            blocked_until: DateTime::<Utc>::MIN_UTC,
            wish,
            zone,
            has_room,
        }
    }

    /// Until when nothing that wants to begin before `start` ends may begin, by what of the book lies so far.
    fn blocked(&mut self, start: DateTime<Utc>) -> DateTime<Utc> {
        let keeps = moved(start, self.wish.minutes.duration() + self.wish.buffer_after.duration());
        while let Some(busy) = self.busy.next_if(|busy| busy.from < keeps) {
            self.blocked_until = self.blocked_until.max(busy.until);
        }
        self.blocked_until
    }

    fn go_on_at(&mut self, at: DateTime<Utc>, on_grid: bool) {
        self.next = at;
        self.on_grid = on_grid;
    }
}

impl<B: Iterator<Item = Busy>, R: Fn(Span) -> bool> Iterator for Starts<'_, B, R> {
    type Item = DateTime<Utc>;

    fn next(&mut self) -> Option<DateTime<Utc>> {
        loop {
            let open = self.current?;
            if self.next < open.from {
                self.go_on_at(open.from, false);
            }
            let start = if self.on_grid { self.next } else { on_grid(self.next, self.zone) };
            let span = Span { from: start, until: moved(start, self.wish.minutes.duration()) };
            if open.until < span.until {
                self.current = self.open.next().copied();
                continue;
            }
            let blocked = self.blocked(start);
            if start < blocked {
                self.go_on_at(blocked, false);
                continue;
            }
            self.go_on_at(moved(start, Duration::minutes(GRID_MINUTES)), true);
            let at_that_time = |part| DayPart::of_hour(start.with_timezone(&self.zone).hour()) == part;
            if self.wish.part.is_none_or(at_that_time) && (self.has_room)(span) {
                return Some(start);
            }
        }
    }
}

/// The first instant from `at` on at which the clock shows a quarter hour.
fn on_grid(at: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let local = at.with_timezone(&zone);
    let grid = GRID_MINUTES * 60;
    let past = i64::from(local.minute() * 60 + local.second()) % grid;
    let whole = past == 0 && local.nanosecond() == 0;
    if whole {
        at
    } else {
        moved(at, Duration::seconds(grid - past) - Duration::nanoseconds(i64::from(local.nanosecond())))
    }
}

impl<B: Iterator<Item = Busy>, R> std::fmt::Debug for Starts<'_, B, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Starts").field("next", &self.next).finish_non_exhaustive()
    }
}
