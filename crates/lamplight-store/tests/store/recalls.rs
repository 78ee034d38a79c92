//! Recalls, of every shape that the domain takes.

use lamplight_domain::recalls::{
    Recall, RecallAttempt, RecallEnd, RecallEnding, RecallHow, RecallMonths, RecallOutcome, RecallPlan,
};
use lamplight_domain::records::Record;
use lamplight_domain::text::{Justification, VisitNote, VisitReason};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::records::{dates, instants, text};
use crate::support::id;

pub fn recalls() -> impl Strategy<Value = Record> {
    let hows = vec![RecallHow::Phone, RecallHow::Text, RecallHow::Email, RecallHow::Letter, RecallHow::InPerson];
    let outcomes = vec![
        RecallOutcome::WillCallBack,
        RecallOutcome::LeftMessage,
        RecallOutcome::NoAnswer,
        RecallOutcome::WrongNumber,
        RecallOutcome::DoesNotWant,
        RecallOutcome::Sent,
    ];
    let attempt = (
        prop::sample::select(hows),
        prop::sample::select(outcomes),
        option::of(text(VisitNote::new)),
        any::<u128>(),
        instants(),
    )
        .prop_map(|(how, outcome, note, by, at)| RecallAttempt { how, outcome, note, by: id(by), at });
    let ends = prop_oneof![
        any::<u128>().prop_map(|number| RecallEnd::Booked(id(number))),
        text(Justification::new).prop_map(RecallEnd::Closed),
    ];
    let ending = (ends, any::<u128>(), instants()).prop_map(|(end, by, at)| RecallEnding { end, by: id(by), at });
    let plan =
        (text(VisitReason::new), dates(), option::of(any::<u128>()), option::of(any::<u128>()), option::of(1_u16..=60))
            .prop_map(|(reason, due, visit_type, provider, every)| RecallPlan {
                reason,
                due,
                visit_type: visit_type.map(id),
                provider: provider.map(id),
                every: every.map(|months| RecallMonths::new(months).expect("an interval")),
            });
    let added = (any::<u128>(), instants());
    (any::<u128>(), plan, added, vec(attempt, 0..3), option::of(ending)).prop_map(
        |(number, plan, (by, added_at), attempts, ending)| {
            Record::Recall(Recall {
                id: id(number),
                clinic: id(2),
                patient: id(100),
                plan,
                added_by: id(by),
                added_at,
                attempts,
                ending,
            })
        },
    )
}
