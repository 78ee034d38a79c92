//! Records of hours, rooms and visit types, of every shape that the domain takes.

use lamplight_domain::appointments::{VisitKind, VisitMinutes};
use lamplight_domain::availability::{
    Availability, DateHours, Stretch, TimeAway, TimeOff, TimeOffKind, Week, Weekday, WeeklyBreak, WeeklyWindow,
};
use lamplight_domain::closed_days::{ClosedDay, ClosedDays};
use lamplight_domain::records::Record;
use lamplight_domain::resources::{Resource, ResourceDetails};
use lamplight_domain::text::{DayName, ResourceKind, ResourceName, VisitTypeName};
use lamplight_domain::visit_types::{BufferMinutes, VisitColour, VisitType, VisitTypeDetails};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::records::{dates, text};
use crate::support::id;

fn stretches() -> impl Strategy<Value = Stretch> {
    (0_u16..1440, 1_u16..=1440).prop_map(|(from, length)| Stretch::new(from, from + length).expect("a stretch"))
}

fn weekdays() -> impl Strategy<Value = Weekday> {
    prop::sample::select(Weekday::ALL.to_vec())
}

pub fn visit_types() -> impl Strategy<Value = Record> {
    let colours = vec![
        VisitColour::Teal,
        VisitColour::Blue,
        VisitColour::Violet,
        VisitColour::Rose,
        VisitColour::Amber,
        VisitColour::Olive,
        VisitColour::Slate,
        VisitColour::Brown,
    ];
    let lists = (vec(any::<u128>(), 0..3), vec(text(ResourceKind::new), 0..3));
    let plain = (15_u16..=120, prop::sample::select(colours), option::of(0_u16..=60), any::<bool>());
    (any::<u128>(), text(VisitTypeName::new), plain, lists).prop_map(
        |(number, name, (minutes, colour, buffer, active), (providers, needs))| {
            let details = VisitTypeDetails {
                name,
                minutes: VisitMinutes::new(minutes).expect("a length"),
                colour,
                kind: VisitKind::Phone,
                buffer_after: buffer.map(|minutes| BufferMinutes::new(minutes).expect("a buffer")),
                providers: providers.into_iter().map(id).collect(),
                needs,
                active,
            };
            Record::VisitType(VisitType { id: id(number), details })
        },
    )
}

pub fn availability() -> impl Strategy<Value = Record> {
    let window = (weekdays(), stretches(), vec(any::<u128>(), 0..2), option::of(dates()), option::of(dates()));
    let windows = window.prop_map(|(weekday, hours, types, valid_from, valid_until)| WeeklyWindow {
        weekday,
        hours,
        visit_types: types.into_iter().map(id).collect(),
        valid_from,
        valid_until,
    });
    let breaks = (weekdays(), stretches()).prop_map(|(weekday, hours)| WeeklyBreak { weekday, hours });
    let own = (dates(), vec(stretches(), 0..3)).prop_map(|(date, hours)| DateHours { date, hours });
    let off = (any::<u128>(), dates()).prop_map(|(number, first)| TimeOff {
        id: id(number),
        away: TimeAway { first, from: 0, last: first, until: 1440, kind: TimeOffKind::OnCall, note: None },
    });
    (vec(windows, 0..4), vec(breaks, 0..3), vec(own, 0..3), vec(off, 0..3)).prop_map(
        |(windows, breaks, dates, time_off)| {
            // Of a provider who is there.
            Record::Availability(Availability { id: id(4), week: Week { windows, breaks }, dates, time_off })
        },
    )
}

pub fn closed_days() -> impl Strategy<Value = Record> {
    let day = (dates(), text(DayName::new)).prop_map(|(date, name)| ClosedDay { date, name });
    vec(day, 0..5).prop_map(|days| Record::ClosedDays(ClosedDays { id: id(2), days }))
}

pub fn resources() -> impl Strategy<Value = Record> {
    (any::<u128>(), text(ResourceName::new), text(ResourceKind::new), any::<bool>()).prop_map(
        |(number, name, kind, active)| {
            let details = ResourceDetails { name, kind, active };
            Record::Resource(Resource { id: id(number), clinic: id(2), details })
        },
    )
}
