//! Sheets as an independent reader (pdftotext of Poppler) finds them: what is printed can be read, copied and searched.

use std::process::{Command, Stdio};

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use lamplight_domain::appointments::{Status, VisitKind};
use lamplight_print::{Row, Section, Sheet, Subject, pdf};
use lamplight_wire::views::{Paper, PrintLanguage};

const NAMES: [&str; 9] = [
    "Ramirez, Ana Lucía",
    "Øster-Łuczak, Zbigniew",
    "王, 小明",
    "山田, 花子",
    "김, 민준",
    "Παπαδοπούλου, Ελένη",
    "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Montgomery, Hubert Blaine Bartholomew",
    "Nguyễn, Thị Minh Khai",
    "Li, A",
];

fn date() -> NaiveDate {
    "2026-11-23".parse().expect("a date")
}

fn row(number: usize) -> Row {
    let eight = NaiveTime::from_hms_opt(8, 0, 0).expect("a time");
    let from = eight + TimeDelta::minutes(15 * i64::try_from(number % 40).expect("small"));
    Row {
        from,
        until: from + TimeDelta::minutes(15),
        patient: NAMES[number % NAMES.len()].to_owned(),
        birth_date: "1972-02-03".parse().expect("a date"),
        mrn: format!("{:06}", 4512 + number),
        visit_type: number.is_multiple_of(3).then(|| "Follow-up".to_owned()),
        kind: VisitKind::InPerson,
        reason: "Blood pressure check and review of medication".to_owned(),
        status: if number % 7 == 5 { Status::Cancelled } else { Status::Scheduled },
        struck: number % 7 == 5,
    }
}

fn section(number: usize, visits: usize) -> Section {
    let rows = (0..visits).map(|visit| row(number * 40 + visit)).collect();
    Section { provider: format!("Sam Lindgren-Abernathy {number}, MD"), date: date(), rows }
}

fn sheet(sections: Vec<Section>) -> Sheet {
    Sheet {
        clinic: "Riverside Family Clinic".to_owned(),
        subject: Subject::Day(date()),
        printed_by: "Ana Rivera".to_owned(),
        printed_at: date().and_hms_opt(7, 42, 0).expect("a time"),
        sections,
        apart: false,
        paper: Paper::Letter,
        language: PrintLanguage::English,
    }
}

/// The text of a PDF as Poppler reads it, pages apart; `None` where Poppler is not installed.
fn text_of(bytes: &[u8], name: &str) -> Option<Vec<String>> {
    let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&file, bytes).expect("written");
    let mut reader = Command::new("pdftotext");
    reader.args(["-layout", "-enc", "UTF-8"]).arg(&file).arg("-").stderr(Stdio::inherit());
    let Ok(output) = reader.output() else {
        assert!(std::env::var_os("CI").is_none(), "pdftotext (package poppler-utils) is not installed");
        eprintln!("SKIPPED what pdftotext reads: it is not installed");
        return None;
    };
    assert!(output.status.success(), "Poppler reads {name}");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    Some(text.split('\u{c}').filter(|page| !page.trim().is_empty()).map(str::to_owned).collect())
}

#[test]
fn a_usual_day_is_one_page_and_every_word_of_it_can_be_read() {
    let printed = pdf(&sheet(vec![section(0, 12), section(1, 9), section(2, 0)])).expect("printed");
    assert_eq!((printed.pages, printed.unprintable), (1, 0));
    let Some(pages) = text_of(&printed.pdf, "day") else { return };
    let page = &pages[0];
    for words in [
        "Riverside Family Clinic",
        "Day sheet, Monday, November 23, 2026",
        "Printed by Ana Rivera, 23 Nov 2026 07:42",
        "Page 1 of 1",
        "08:00–08:15",
        "Ramirez, Ana Lucía",
        "3 Feb 1972",
        "004512",
        "Follow-up",
        "In person",
        "Cancelled",
        "王, 小明",
        "山田, 花子",
        "김, 민준",
        "Παπαδοπούλου",
        "Øster-Łuczak",
        "Nguyễn",
        "No visits",
        "Sam Lindgren-Abernathy 0, MD · visits: 11",
    ] {
        assert!(page.contains(words), "{words} is not on the page:\n{page}");
    }
}

#[test]
fn a_full_day_goes_on_with_repeated_heads_and_loses_nobody() {
    let printed = pdf(&sheet((0..12).map(|number| section(number, 40)).collect())).expect("printed");
    let Some(pages) = text_of(&printed.pdf, "full-day") else { return };
    assert_eq!(pages.len(), printed.pages);
    assert!(printed.pages > 5, "{} pages", printed.pages);
    for (index, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {}", index + 1, printed.pages)), "{page}");
        assert!(page.contains("Patient") && page.contains("Born"), "{page}");
    }
    let all = pages.concat();
    assert!(all.contains("(continued)"));
    for number in 0..480 {
        assert!(all.contains(&format!("{:06}", 4512 + number)), "visit {number} is not printed");
    }
}

#[test]
fn apart_every_provider_has_sheets_and_numbers_of_their_own() {
    let mut all = sheet(vec![section(0, 10), section(1, 10)]);
    all.apart = true;
    let printed = pdf(&all).expect("printed");
    assert_eq!(printed.pages, 2);
    let Some(pages) = text_of(&printed.pdf, "apart") else { return };
    assert!(pages.iter().all(|page| page.contains("Page 1 of 1")));
    assert!(pages[0].contains("Abernathy 0") && !pages[0].contains("Abernathy 1"));
}

#[test]
fn a_week_in_spanish_names_its_days() {
    let days = date().iter_days().take(7);
    let mut week = sheet(days.map(|day| Section { date: day, ..section(0, 4) }).collect());
    week.subject = Subject::Days(date(), "2026-11-29".parse().expect("a date"));
    (week.language, week.paper) = (PrintLanguage::Spanish, Paper::A4);
    let printed = pdf(&week).expect("printed");
    assert_eq!(printed.pages, 1, "a week of 28 visits fits");
    let Some(pages) = text_of(&printed.pdf, "week") else { return };
    for words in ["miércoles, 25 de noviembre de 2026", "Nacimiento", "Página 1 de 1", "Impreso por Ana Rivera"] {
        assert!(pages[0].contains(words), "{words} is not on the page:\n{}", pages[0]);
    }
}

#[test]
fn letters_that_cannot_be_printed_are_boxes_and_the_sheet_says_so() {
    let mut odd = section(0, 1);
    odd.rows[0].patient = "عمر, Ana 🦷".to_owned();
    let printed = pdf(&sheet(vec![odd])).expect("printed");
    assert_eq!(printed.unprintable, 4);
    let Some(pages) = text_of(&printed.pdf, "boxes") else { return };
    assert!(pages[0].contains("□□□, Ana □") && pages[0].contains("stands for a letter"), "{}", pages[0]);
}

#[test]
fn the_same_sheet_is_the_same_bytes_and_small() {
    let one = pdf(&sheet(vec![section(0, 30)])).expect("printed");
    let other = pdf(&sheet(vec![section(0, 30)])).expect("printed");
    assert!(one.pdf == other.pdf, "two prints of one sheet differ");
    assert!(one.pdf.len() < 200_000, "{} bytes: only the letters in use belong into the file", one.pdf.len());
}

#[test]
fn an_empty_clinic_prints_an_empty_sheet() {
    let printed = pdf(&sheet(Vec::new())).expect("printed");
    assert_eq!((printed.pages, printed.unprintable), (1, 0));
}
