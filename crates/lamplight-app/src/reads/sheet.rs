//! The schedule on paper. That it was printed, by whom and of when, is on the disk before the file is made.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Timelike, Utc};
use chrono_tz::Tz;
use lamplight_domain::appointments::Status;
use lamplight_domain::availability::Span;
use lamplight_domain::ids::ProviderId;
use lamplight_domain::organisation::Clinic;
use lamplight_domain::records::{RecordKey, RecordKind};
use lamplight_domain::time::{day_range, is_in_calendar};
use lamplight_print::{Row, Section, Sheet, Subject};
use lamplight_store::appointments::{self, SheetRow};
use lamplight_store::{ReadTx, clinics, providers};
use lamplight_wire::ErrorCode;
use lamplight_wire::views::{Pdf, SheetFile, SheetRequest};
use serde_json::json;

use super::Asked;
use super::overview::{column, person_name};
use crate::AppError;

/// A week.
const MOST_DAYS: u32 = 7;

pub(super) fn read(asked: &Asked<'_>, request: &SheetRequest) -> Result<SheetFile, AppError> {
    if !is_in_calendar(request.date) {
        return Err(AppError::input("date"));
    }
    if request.days == 0 || request.days > MOST_DAYS {
        return Err(AppError::input("days"));
    }
    if request.days > 1 && request.provider.is_none() {
        return Err(AppError::input("provider"));
    }
    let sheet = asked.clinic.database.read(|tx| gathered(tx, asked, request))?;
    let record = RecordKey { kind: RecordKind::Clinic, id: request.clinic.0 };
    let visits = sheet.visits();
    let detail = json!({
        "date": request.date, "days": request.days, "provider": request.provider, "printed": visits,
    });
    asked.note_first(Some(record), detail)?;
    let printed = lamplight_print::pdf(&sheet)?;
    let counted = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Ok(SheetFile {
        file_name: file_name(request),
        pages: counted(printed.pages),
        visits: counted(visits),
        unprintable: counted(printed.unprintable),
        pdf: Pdf(printed.pdf),
    })
}

/// Neither clinic nor provider: names of files are seen by others, and by backups.
fn file_name(request: &SheetRequest) -> String {
    let what = if request.days > 1 { "schedule" } else { "day-sheet" };
    format!("{what}-{}.pdf", request.date)
}

fn gathered(tx: &ReadTx, asked: &Asked<'_>, request: &SheetRequest) -> Result<Sheet, AppError> {
    let missing = |field| AppError::Input { code: ErrorCode::NotFound, field };
    let clinic = clinics::get(tx, request.clinic)?.ok_or_else(|| missing("clinic"))?;
    let dates: Vec<NaiveDate> = request.date.iter_days().take(request.days as usize).collect();
    let last = dates.last().copied().unwrap_or(request.date);
    let span = Span { from: start(request.date, &clinic).0, until: start(last, &clinic).1 };
    let mut rows = appointments::sheet(tx, clinic.id, request.provider, span)?;
    rows.retain(|row| request.with_cancelled || row.status != Status::Cancelled);
    let of_clinic = providers::list(tx)?.into_iter().filter(|each| each.clinic == clinic.id);
    let books: Vec<(ProviderId, String)> = of_clinic
        .filter(|each| match request.provider {
            Some(one) => each.id == one,
            // Who left is printed on the days on which they still have visits.
            None => each.active || rows.iter().any(|row| row.times.provider == each.id),
        })
        .map(|each| (each.id, column(&each).name))
        .collect();
    if books.is_empty() && request.provider.is_some() {
        return Err(missing("provider"));
    }
    let sections = books.iter().flat_map(|(id, name)| {
        let rows = &rows;
        let clinic = &clinic;
        dates.iter().map(move |date| section(*id, name, *date, rows, clinic))
    });
    Ok(Sheet {
        clinic: clinic.name.as_str().to_owned(),
        subject: if request.days > 1 { Subject::Days(request.date, last) } else { Subject::Day(request.date) },
        printed_by: person_name(&asked.session.user.given, &asked.session.user.family),
        printed_at: on_the_clock(asked.now, clinic.zone.0).with_nanosecond(0).unwrap_or_default(),
        sections: sections.collect(),
        apart: request.apart,
        paper: request.paper,
        language: request.language,
    })
}

fn start(date: NaiveDate, clinic: &Clinic) -> (DateTime<Utc>, DateTime<Utc>) {
    day_range(date, clinic.zone.0)
}

fn section(provider: ProviderId, name: &str, date: NaiveDate, rows: &[SheetRow], clinic: &Clinic) -> Section {
    let (from, until) = start(date, clinic);
    let here =
        |row: &&SheetRow| row.times.provider == provider && row.times.starts_at < until && row.times.ends_at() > from;
    let rows = rows.iter().filter(here).map(|row| printed(row, clinic.zone.0)).collect();
    Section { provider: name.to_owned(), date, rows }
}

fn printed(row: &SheetRow, zone: Tz) -> Row {
    Row {
        from: on_the_clock(row.times.starts_at, zone).time(),
        until: on_the_clock(row.times.ends_at(), zone).time(),
        patient: format!("{}, {}", row.family, row.given),
        birth_date: row.birth_date,
        mrn: row.mrn.clone(),
        visit_type: row.visit_type.clone(),
        kind: row.kind,
        reason: row.reason.clone(),
        status: row.status,
        struck: row.status == Status::Cancelled,
    }
}

fn on_the_clock(at: DateTime<Utc>, zone: Tz) -> NaiveDateTime {
    at.with_timezone(&zone).naive_local()
}
