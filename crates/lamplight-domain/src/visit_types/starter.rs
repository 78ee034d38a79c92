//! What a new clinic begins with, to be changed to taste.

use super::{BufferMinutes, VisitColour, VisitTypeDetails};
use crate::appointments::{VisitKind, VisitMinutes};
use crate::text::VisitTypeName;

const STARTER: [(&str, u16, VisitColour, VisitKind, Option<u16>); 6] = [
    ("New patient", 60, VisitColour::Violet, VisitKind::InPerson, None),
    ("Follow-up", 30, VisitColour::Teal, VisitKind::InPerson, None),
    ("Annual physical", 45, VisitColour::Blue, VisitKind::InPerson, None),
    ("Urgent", 15, VisitColour::Rose, VisitKind::InPerson, Some(0)),
    ("Video visit", 20, VisitColour::Amber, VisitKind::Video, Some(5)),
    ("Phone call", 15, VisitColour::Slate, VisitKind::Phone, Some(0)),
];

/// # Panics
/// Never: every row is within the limits, as the test shows.
pub fn starter_set() -> Vec<VisitTypeDetails> {
    STARTER
        .into_iter()
        .map(|(name, minutes, colour, kind, buffer)| VisitTypeDetails {
            name: VisitTypeName::new(name).expect("a short name"),
            minutes: VisitMinutes::new(minutes).expect("a length of a visit"),
            colour,
            kind,
            buffer_after: buffer.map(|minutes| BufferMinutes::new(minutes).expect("at most an hour")),
            providers: Vec::new(),
            needs: Vec::new(),
            active: true,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_starter_set_is_within_the_limits_and_every_name_is_there_once() {
        let mut names: Vec<_> = super::starter_set().into_iter().map(|details| details.name).collect();
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
