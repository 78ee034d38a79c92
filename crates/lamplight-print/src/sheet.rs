//! What stands on paper. Times are those of the clinic's clock: whoever makes the sheet knows its zone.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use lamplight_domain::appointments::{Status, VisitKind};
use lamplight_wire::views::{Paper, PrintLanguage};

/// What the sheet is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Day(NaiveDate),
    /// First and last day.
    Days(NaiveDate, NaiveDate),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub clinic: String,
    pub subject: Subject,
    pub printed_by: String,
    /// On the clinic's clock.
    pub printed_at: NaiveDateTime,
    /// In the order in which they are printed.
    pub sections: Vec<Section>,
    /// Sections of another provider begin a sheet, with page numbers of their own.
    pub apart: bool,
    pub paper: Paper,
    pub language: PrintLanguage,
}

/// A provider's visits of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub provider: String,
    pub date: NaiveDate,
    pub rows: Vec<Row>,
}

/// A visit.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    pub from: NaiveTime,
    pub until: NaiveTime,
    /// `Family, Given`.
    pub patient: String,
    pub birth_date: NaiveDate,
    pub mrn: String,
    pub visit_type: Option<String>,
    pub kind: VisitKind,
    pub reason: String,
    pub status: Status,
    /// It keeps no time: printed struck through.
    pub struck: bool,
}

/// Its time only: debug output may reach a log.
impl std::fmt::Debug for Row {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Row({}–{})", self.from, self.until)
    }
}

impl Sheet {
    pub fn visits(&self) -> usize {
        self.sections.iter().map(|section| section.rows.len()).sum()
    }
}
