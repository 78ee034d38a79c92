//! Printed schedules as files. They hold patients' names and are not encrypted: whoever saves one is told where it
//! lies, and nobody else on the computer may read it.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use lamplight_wire::views::{SavedSheet, SheetRequest};
use lamplight_wire::{ErrorCode, Failure};

use crate::{AppError, Lamplight};

/// Sheets of one day under one name, before somebody has to clear up.
const MOST_COPIES: u32 = 1000;

impl Lamplight {
    /// Prints into a new file of a folder. Nothing that lies there is written over.
    pub fn save_sheet(&self, request: &SheetRequest, folder: &Path) -> Result<SavedSheet, Failure> {
        let sheet = self.sheet(request)?;
        self.in_session(|_, session| {
            let (mut file, path) = new_file(folder, &sheet.file_name)?;
            let written = file.write_all(&sheet.pdf.0).and_then(|()| file.sync_all());
            if let Err(error) = written {
                // Half a sheet is worse than none.
                let _gone = std::fs::remove_file(&path);
                return Err(error.into());
            }
            let shown = path.display().to_string();
            *session.saved_sheet.lock().unwrap_or_else(PoisonError::into_inner) = Some(path);
            Ok(SavedSheet { path: shown, pages: sheet.pages, visits: sheet.visits, unprintable: sheet.unprintable })
        })
    }

    /// Where the sheet lies that the signed-in person saved last.
    pub fn saved_sheet(&self) -> Result<PathBuf, Failure> {
        self.in_session(|_, session| {
            let saved = session.saved_sheet.lock().unwrap_or_else(PoisonError::into_inner).clone();
            saved.ok_or(AppError::Plain(ErrorCode::NotFound))
        })
    }
}

/// `day-sheet-2026-11-23.pdf`, or with the first number that is free.
fn new_file(folder: &Path, name: &str) -> io::Result<(File, PathBuf)> {
    let stem = name.strip_suffix(".pdf").unwrap_or(name);
    let names = std::iter::once(name.to_owned()).chain((2..MOST_COPIES).map(|copy| format!("{stem}-{copy}.pdf")));
    for name in names {
        let path = folder.join(name);
        match private().open(&path) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            opened => return Ok((opened?, path)),
        }
    }
    Err(io::Error::from(ErrorKind::QuotaExceeded))
}

/// A new file for its owner only.
#[cfg(unix)]
fn private() -> OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true).mode(0o600);
    options
}

/// Elsewhere the file inherits the access list of the user's profile.
#[cfg(not(unix))]
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over_and_nobody_else_may_read_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let named = |path: &Path| path.file_name().and_then(|name| name.to_str()).map(str::to_owned);
        let (_, first) = new_file(folder.path(), "day-sheet-2026-11-23.pdf").expect("made");
        let (_, second) = new_file(folder.path(), "day-sheet-2026-11-23.pdf").expect("made");
        assert_eq!(named(&first).as_deref(), Some("day-sheet-2026-11-23.pdf"));
        assert_eq!(named(&second).as_deref(), Some("day-sheet-2026-11-23-2.pdf"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&first).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }
}
