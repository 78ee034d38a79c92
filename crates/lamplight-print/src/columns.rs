//! The columns of a sheet, and what each says of a visit.

use lamplight_domain::appointments::VisitKind;

use crate::sheet::Row;
use crate::words::Words;

/// A column: the words over it, and its share of the width.
pub(crate) struct Column {
    pub heading: &'static str,
    pub share: f32,
    pub bold: bool,
}

/// The last one is left blank, for a pen.
pub(crate) const COLUMNS: [Column; 8] = [
    Column { heading: "print-time", share: 0.085, bold: false },
    Column { heading: "print-patient", share: 0.19, bold: true },
    Column { heading: "print-born", share: 0.083, bold: false },
    Column { heading: "print-mrn", share: 0.062, bold: false },
    Column { heading: "print-visit", share: 0.10, bold: false },
    Column { heading: "print-reason", share: 0.255, bold: false },
    Column { heading: "print-status", share: 0.08, bold: false },
    Column { heading: "print-notes", share: 0.145, bold: false },
];

pub(crate) fn texts(row: &Row, words: &Words) -> [String; 8] {
    let kind = words.of_value("visit-kind", row.kind);
    [
        format!("{}–{}", row.from.format("%H:%M"), row.until.format("%H:%M")),
        row.patient.clone(),
        words.short_date(row.birth_date),
        row.mrn.clone(),
        match &row.visit_type {
            // In person is what is not said.
            Some(named) if row.kind == VisitKind::InPerson => named.clone(),
            Some(named) => format!("{named} · {kind}"),
            None => kind,
        },
        row.reason.clone(),
        words.of_value("visit-status", row.status),
        String::new(),
    ]
}
