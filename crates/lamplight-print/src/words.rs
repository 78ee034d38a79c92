//! The words on paper, from the same Fluent files as the window's. Only messages of one line with plain variables are
//! read: whatever needs more is the window's.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use lamplight_wire::views::PrintLanguage;
use serde::Serialize;

const ENGLISH: [&str; 2] =
    [include_str!("../../../ui/src/words/print.en.ftl"), include_str!("../../../ui/src/words/appointments.en.ftl")];
const SPANISH: [&str; 2] =
    [include_str!("../../../ui/src/words/print.es.ftl"), include_str!("../../../ui/src/words/appointments.es.ftl")];

/// The words of one language.
pub(crate) struct Words(BTreeMap<&'static str, &'static str>);

impl Words {
    pub fn of(language: PrintLanguage) -> Words {
        let files = match language {
            PrintLanguage::English => ENGLISH,
            PrintLanguage::Spanish => SPANISH,
        };
        Words(files.into_iter().flat_map(messages).collect())
    }

    /// A message; its name, should it be missing, so that nothing vanishes.
    pub fn plain(&self, id: &str) -> String {
        self.with(id, &[])
    }

    pub fn with(&self, id: &str, variables: &[(&str, &str)]) -> String {
        let mut text = self.0.get(id).copied().unwrap_or(id).to_owned();
        for (name, value) in variables {
            text = text.replace(&format!("{{ ${name} }}"), value);
        }
        text
    }

    /// The words of a closed list's value, such as a kind or a state of a visit.
    pub fn of_value(&self, group: &str, value: impl Serialize) -> String {
        let name = serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned));
        self.plain(&format!("{group}-{}", name.unwrap_or_default().replace('_', "-")))
    }

    /// `Monday, November 23, 2026`.
    pub fn long_date(&self, date: NaiveDate) -> String {
        let weekday = self.plain(&format!("print-weekday-{}", date.weekday().number_from_monday()));
        let month = self.plain(&format!("print-month-{}", date.month()));
        let (day, year) = (date.day().to_string(), date.year().to_string());
        self.with("print-date", &[("weekday", &weekday), ("month", &month), ("day", &day), ("year", &year)])
    }

    /// `3 Feb 1972`: no order of figures that could be misread.
    pub fn short_date(&self, date: NaiveDate) -> String {
        format!("{} {} {}", date.day(), self.plain(&format!("print-month-short-{}", date.month())), date.year())
    }
}

/// Messages of one line without selectors.
fn messages(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_id = |id: &str| id.starts_with(|first: char| first.is_ascii_lowercase()) && !id.contains([' ', '{']);
    file.lines().filter_map(|line| line.split_once(" = ")).filter(move |(id, text)| is_id(id) && !text.ends_with("->"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_states_are_worded_in_both_languages() {
        let date = "2026-02-03".parse().expect("a date");
        let (english, spanish) = (Words::of(PrintLanguage::English), Words::of(PrintLanguage::Spanish));
        assert_eq!(english.long_date(date), "Tuesday, February 3, 2026");
        assert_eq!(spanish.long_date(date), "martes, 3 de febrero de 2026");
        assert_eq!((english.short_date(date), spanish.short_date(date)), ("3 Feb 2026".into(), "3 feb 2026".into()));
        assert_eq!(english.of_value("visit-kind", lamplight_domain::appointments::VisitKind::InPerson), "In person");
        assert_eq!(spanish.with("print-page", &[("page", "2"), ("pages", "3")]), "Página 2 de 3");
    }

    #[test]
    fn both_languages_have_every_word_of_paper() {
        let (english, spanish) = (Words::of(PrintLanguage::English), Words::of(PrintLanguage::Spanish));
        let of_paper =
            |words: &Words| -> Vec<&str> { words.0.keys().copied().filter(|id| id.starts_with("print-")).collect() };
        assert!(of_paper(&english).len() > 40);
        assert_eq!(of_paper(&english), of_paper(&spanish));
    }
}
