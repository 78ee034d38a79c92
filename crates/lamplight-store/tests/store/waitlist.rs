//! Entries on the waitlist and holds, of every shape that the domain takes.

use lamplight_domain::appointments::{VisitKind, VisitMinutes};
use lamplight_domain::availability::{DayPart, Weekday};
use lamplight_domain::holds::{Hold, HoldEnd, HoldEnding};
use lamplight_domain::records::Record;
use lamplight_domain::text::{Justification, VisitReason};
use lamplight_domain::waitlist::{Declined, Urgency, WaitlistClosing, WaitlistEnd, WaitlistEntry, WaitlistWish};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::records::{dates, instants, text, times};
use crate::support::id;

fn wishes() -> impl Strategy<Value = WaitlistWish> {
    let lists = (
        vec(any::<u128>(), 0..3),
        prop::sample::subsequence(vec![DayPart::Morning, DayPart::Afternoon, DayPart::Evening], 0..=3),
        prop::sample::subsequence(Weekday::ALL.to_vec(), 0..=7),
    );
    let urgencies = prop::sample::select(vec![Urgency::Routine, Urgency::Soon, Urgency::Urgent]);
    let named = (option::of(any::<u128>()), option::of(any::<u128>()), 15_u16..=120);
    let days = (option::of(dates()), option::of(dates()));
    (lists, urgencies, named, days, text(VisitReason::new)).prop_map(
        |((providers, parts, weekdays), urgency, (visit_type, appointment, minutes), days, reason)| WaitlistWish {
            providers: providers.into_iter().map(id).collect(),
            visit_type: visit_type.map(id),
            minutes: VisitMinutes::new(minutes).expect("a length"),
            kind: VisitKind::Video,
            parts,
            weekdays,
            not_before: days.0,
            until: days.1,
            urgency,
            reason,
            appointment: appointment.map(id),
        },
    )
}

pub fn entries() -> impl Strategy<Value = Record> {
    let declined =
        (times(), any::<u128>(), instants()).prop_map(|(times, by, at)| Declined { times, entered_by: id(by), at });
    let ends = prop_oneof![
        any::<u128>().prop_map(|number| WaitlistEnd::Booked(id(number))),
        text(Justification::new).prop_map(WaitlistEnd::Removed),
    ];
    let closing = (ends, any::<u128>(), instants()).prop_map(|(end, by, at)| WaitlistClosing { end, by: id(by), at });
    let added = (any::<u128>(), instants());
    (any::<u128>(), wishes(), added, vec(declined, 0..3), option::of(closing)).prop_map(
        |(number, wish, (by, added_at), declined, closing)| {
            Record::WaitlistEntry(WaitlistEntry {
                id: id(number),
                clinic: id(2),
                patient: id(100),
                wish,
                added_by: id(by),
                added_at,
                declined,
                closing,
            })
        },
    )
}

pub fn holds() -> impl Strategy<Value = Record> {
    let ends = prop::sample::select(vec![HoldEnd::Booked, HoldEnd::Declined, HoldEnd::Released]);
    let ended = (ends, any::<u128>(), instants()).prop_map(|(end, by, at)| HoldEnding { end, by: id(by), at });
    (any::<u128>(), any::<u128>(), times(), (any::<u128>(), instants(), instants()), option::of(ended)).prop_map(
        |(number, entry, times, (by, placed_at, until), ended)| {
            Record::Hold(Hold {
                id: id(number),
                clinic: id(2),
                entry: id(entry),
                patient: id(100),
                times,
                placed_by: id(by),
                placed_at,
                until,
                ended,
            })
        },
    )
}
