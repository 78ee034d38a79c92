//! How the program ends. The numbers are documented in docs/cli.md and do not change their meaning.

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;

use lamplight_wire::ErrorCode;
use tracing_subscriber::EnvFilter;

/// The end of a run. Of several ends in one run the later one in this list is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    Done,
    /// At least one operation or question was refused.
    Refused,
    /// The command line itself.
    Usage,
    /// A line, an argument or a file could not be read or does not fit.
    Input,
    SignIn,
    /// The data cannot be opened, or verification found damage.
    Data,
    /// The disk is full or cannot be written.
    Disk,
    /// A defect of the program.
    Internal,
    /// Nobody reads the replies any more.
    Output,
}

impl Exit {
    pub fn number(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Refused => 1,
            Exit::Usage => 2,
            Exit::Input => 3,
            Exit::SignIn => 4,
            Exit::Data => 5,
            Exit::Disk => 6,
            // As in sysexits.h: EX_SOFTWARE and EX_IOERR.
            Exit::Internal => 70,
            Exit::Output => 74,
        }
    }

    /// The end that belongs to an error of the application.
    pub fn of(code: ErrorCode) -> Exit {
        match code {
            ErrorCode::InvalidInput | ErrorCode::NotFound => Exit::Input,
            ErrorCode::AlreadySetUp | ErrorCode::NotPermitted => Exit::Refused,
            ErrorCode::WrongCredentials
            | ErrorCode::TooManyAttempts
            | ErrorCode::WrongWords
            | ErrorCode::WrongCode
            | ErrorCode::FirstSignIn
            | ErrorCode::FirstSignInDone
            | ErrorCode::SignedOut => Exit::SignIn,
            ErrorCode::NotSetUp
            | ErrorCode::KeyringUnavailable
            | ErrorCode::KeyringEntryLost
            | ErrorCode::DatabaseUnreadable
            | ErrorCode::DatabaseDamaged
            | ErrorCode::DatabaseNewer
            | ErrorCode::SealedElsewhere
            | ErrorCode::AlreadyRunning
            | ErrorCode::KeyFileDamaged => Exit::Data,
            ErrorCode::DiskFull | ErrorCode::ReadOnly => Exit::Disk,
            // Only the window opens viewers.
            ErrorCode::NoViewer => Exit::Internal,
            ErrorCode::Internal => Exit::Internal,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.number())
    }
}

/// A panic is a defect; its place is reported, its message (which can hold anything) is not.
pub fn report_defects_without_content() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        eprintln!("lamplight-cli: a defect at {place}; nothing unfinished was saved");
    }));
}

/// Runs the program; a panic ends it as a defect.
pub fn guarded(run: impl FnOnce() -> Exit) -> Exit {
    panic::catch_unwind(AssertUnwindSafe(run)).unwrap_or(Exit::Internal)
}

/// Errors of the application's log go to standard error; more with `RUST_LOG`.
pub fn start_log() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false).init();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_grow_with_the_severity() {
        let all = [
            Exit::Done,
            Exit::Refused,
            Exit::Usage,
            Exit::Input,
            Exit::SignIn,
            Exit::Data,
            Exit::Disk,
            Exit::Internal,
            Exit::Output,
        ];
        assert!(all.is_sorted() && all.is_sorted_by_key(|exit| exit.number()));
    }
}
