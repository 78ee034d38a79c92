//! Why somebody is in the list: by what they were found, and which stretches of the name it was.

use lamplight_domain::fold;
use lamplight_domain::patients::finding::Sought;
use lamplight_domain::patients::likeness::{NearBy, near};
use lamplight_wire::views::{FoundBy, Mark, NamePart, PatientSummary};

use crate::patients::terms::{Place, number_term};

pub(super) fn explain(patient: &PatientSummary, sought: &Sought, place: Option<Place>) -> (Vec<FoundBy>, Vec<Mark>) {
    let mut found_by = Vec::new();
    let mut marks = Vec::new();
    let preferred = patient.preferred.as_deref().unwrap_or_default();
    let parts = [
        (NamePart::Family, patient.family.as_str()),
        (NamePart::Given, patient.given.as_str()),
        (NamePart::Preferred, preferred),
    ];
    let words: Vec<Word> = parts.into_iter().flat_map(|(part, name)| words(part, name)).collect();
    for typed in &sought.words {
        let begins: Vec<&Word> = words.iter().filter(|word| word.folded.starts_with(typed.as_str())).collect();
        if !begins.is_empty() {
            found_by.push(FoundBy::Name);
            marks.extend(begins.into_iter().map(|word| word.beginning(typed)));
        } else if let Some((how, word)) =
            words.iter().filter_map(|word| Some((near(typed, &word.folded)?, word))).min_by_key(|(how, _)| *how)
        {
            found_by.push(match how.by {
                NearBy::Sound => FoundBy::Sound,
                NearBy::Spelling => FoundBy::Spelling,
                NearBy::Nickname => FoundBy::Nickname,
            });
            marks.push(word.mark(word.until));
        }
    }
    if !sought.born.is_empty() {
        found_by.push(FoundBy::BirthDate);
    }
    let mrn = number_term(&patient.mrn);
    found_by.extend(place.map(|place| match place {
        Place::Phone => FoundBy::Phone,
        Place::FirstOfFamily | Place::OtherWord => FoundBy::Name,
        _ if sought.numbers.iter().any(|number| mrn.starts_with(number.as_str())) => FoundBy::RecordNumber,
        _ => FoundBy::Identifier,
    }));
    found_by.sort_unstable();
    found_by.dedup();
    marks.sort_unstable_by_key(|mark| (mark.part as u8, mark.from));
    (found_by, marks)
}

/// A word of a name as it is written, with its place in UTF-16 units.
struct Word<'n> {
    part: NamePart,
    text: &'n str,
    from: u32,
    until: u32,
    folded: String,
}

impl Word<'_> {
    fn mark(&self, until: u32) -> Mark {
        Mark { part: self.part, from: self.from, until }
    }

    /// The shortest beginning of the written word whose folding begins as typed.
    fn beginning(&self, typed: &str) -> Mark {
        let mut until = self.from;
        for (at, c) in self.text.char_indices() {
            until += u32::try_from(c.len_utf16()).unwrap_or(1);
            let so_far = &self.text[..at + c.len_utf8()];
            if fold::words(so_far).concat().starts_with(typed) {
                break;
            }
        }
        self.mark(until)
    }
}

fn words(part: NamePart, name: &str) -> Vec<Word<'_>> {
    let is_gap = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{2013}');
    let mut words = Vec::new();
    let mut units = 0;
    for piece in name.split_inclusive(is_gap) {
        let text = piece.trim_end_matches(is_gap);
        let length = |text: &str| u32::try_from(text.encode_utf16().count()).unwrap_or_default();
        let folded = fold::words(text).concat();
        if !folded.is_empty() {
            words.push(Word { part, text, from: units, until: units + length(text), folded });
        }
        units += length(piece);
    }
    words
}
