//! `print`: the schedule as a PDF. To standard output it is the only thing there; to a file, a reply says what was made.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use lamplight_app::Lamplight;
use lamplight_domain::ids::{ClinicId, ProviderId};
use lamplight_wire::views::{Paper, PrintLanguage, SheetFile, SheetRequest};
use serde_json::json;

use crate::arguments::{Arguments, LanguageName, PaperName, Print, Sheet};
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::Input;
use crate::{reply, session};

pub fn run(arguments: &Arguments, what: &Print, input: &mut Input) -> Result<Exit, CliError> {
    let (Print::Day { sheet, .. } | Print::Week { sheet, .. }) = what;
    // Before signing in, so that a slip does not use up a code.
    if sheet.out.as_deref().is_some_and(Path::exists) {
        return Err(CliError::Usage("there is such a file already: name another"));
    }
    session::signed_in(arguments, input, |lamplight, _| {
        let printed = lamplight.sheet(&request(what, clinic(lamplight, sheet)?))?;
        match &sheet.out {
            Some(path) => {
                write_new(path, &printed.pdf.0).map_err(CliError::File)?;
                told(&printed)?;
            }
            None => {
                let mut out = io::stdout().lock();
                out.write_all(&printed.pdf.0).and_then(|()| out.flush()).map_err(CliError::Output)?;
            }
        }
        Ok(Exit::Done)
    })
}

fn told(printed: &SheetFile) -> Result<(), CliError> {
    reply::write(&json!({
        "result": "printed",
        "pages": printed.pages,
        "visits": printed.visits,
        "unprintable": printed.unprintable,
    }))
}

fn clinic(lamplight: &Lamplight, sheet: &Sheet) -> Result<ClinicId, CliError> {
    if let Some(id) = sheet.clinic {
        return Ok(ClinicId(id));
    }
    match lamplight.overview()?.clinics.as_slice() {
        [only] => Ok(only.id),
        _ => Err(CliError::Usage("say which clinic: --clinic ID")),
    }
}

fn request(what: &Print, clinic: ClinicId) -> SheetRequest {
    let (Print::Day { sheet, .. } | Print::Week { sheet, .. }) = what;
    let (date, days, provider, apart) = match what {
        Print::Day { sheet, provider, apart } => (sheet.date, 1, *provider, *apart),
        Print::Week { sheet, provider } => (monday_of(sheet.date), 7, Some(*provider), false),
    };
    SheetRequest {
        clinic,
        date,
        days,
        provider: provider.map(ProviderId),
        with_cancelled: sheet.with_cancelled,
        apart,
        paper: match sheet.paper {
            PaperName::Letter => Paper::Letter,
            PaperName::A4 => Paper::A4,
        },
        language: match sheet.language {
            LanguageName::En => PrintLanguage::English,
            LanguageName::Es => PrintLanguage::Spanish,
        },
    }
}

fn monday_of(date: NaiveDate) -> NaiveDate {
    let since_monday = u64::from(date.weekday().num_days_from_monday());
    date.checked_sub_days(Days::new(since_monday)).unwrap_or(date)
}

/// A file that was not there, for its owner only.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
