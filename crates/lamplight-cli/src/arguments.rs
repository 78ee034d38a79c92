//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::error::ErrorKind;
use clap::{Args, Parser, Subcommand, ValueEnum};
use lamplight_domain::permissions::Role;
use uuid::Uuid;

use crate::exit::Exit;

/// Lamplight without a window. Replies are JSON on standard output; docs/cli.md has examples.
#[derive(Debug, Parser)]
#[command(name = "lamplight-cli", version, max_term_width = 100)]
pub struct Arguments {
    #[command(flatten)]
    pub installation: Installation,
    #[command(flatten)]
    pub sign_in: SignIn,
    #[command(subcommand)]
    pub command: Command,
}

/// Which installation.
#[derive(Args, Debug)]
pub struct Installation {
    /// Data folder [else LAMPLIGHT_DATA_DIR, else the platform's]
    #[arg(long, global = true, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// File with the device secret [else LAMPLIGHT_DEVICE_SECRET_FILE, else the system keyring]
    #[arg(long, global = true, value_name = "PATH")]
    pub device_secret_file: Option<PathBuf>,
}

/// Who. The password is never an argument or a variable: others on the computer could read those.
#[derive(Args, Debug)]
pub struct SignIn {
    /// Name to sign in with
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// Read the password from the first line of standard input
    #[arg(long, global = true, conflicts_with = "password_fd")]
    pub password_stdin: bool,
    /// Read the password from the first line of this open file descriptor
    #[arg(long, global = true, value_name = "N")]
    pub password_fd: Option<u32>,
    /// Code of the second factor; each is good once
    #[arg(long, global = true, value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Set up a clinic in an empty data folder; --user names its owner
    Setup(SetUp),
    /// Replace a lost password, phone or device secret; --user names the person, the password is the new one and
    /// the recovery words follow on standard input
    Recover,
    /// Make a demo clinic in an empty data folder, or show the sign-in data of one
    Demo,
    /// Perform operations and answer questions, one JSON object a line on standard input
    Do,
    /// Answer one question; its arguments are JSON on standard input or in --args
    Ask {
        /// Name of the question; `queries` lists them
        name: String,
        /// Arguments as a JSON object
        #[arg(long, value_name = "JSON")]
        args: Option<String>,
    },
    /// List the operations with their permissions and inputs, as JSON
    Operations,
    /// Draw the states of an appointment and the steps between them, as Markdown
    States,
    /// List the questions with their permissions, arguments and answers, as JSON
    Queries,
    /// Take over records from another system's files
    Import {
        #[command(subcommand)]
        format: ImportFormat,
    },
    /// Print the schedule as a PDF, to a new file or to standard output; it is in the audit log first
    Print {
        #[command(subcommand)]
        what: Print,
    },
    /// Verify the audit chain and the database file
    Verify,
    /// Where this installation stands; with --user also what is known after signing in
    Status,
}

#[derive(Debug, Subcommand)]
pub enum ImportFormat {
    /// Patients from FHIR R4 bundles or single resources (JSON)
    Fhir {
        /// Files; one operation for each
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub enum Print {
    /// The visits of a day
    Day {
        #[command(flatten)]
        sheet: Sheet,
        /// One provider only
        #[arg(long, value_name = "ID")]
        provider: Option<Uuid>,
        /// Each provider on sheets of their own
        #[arg(long)]
        apart: bool,
    },
    /// The visits of one provider from Monday to Sunday
    Week {
        #[command(flatten)]
        sheet: Sheet,
        /// Whose
        #[arg(long, value_name = "ID")]
        provider: Uuid,
    },
}

/// What day and week have in common.
#[derive(Args, Debug)]
pub struct Sheet {
    /// The day, or one of the week, such as 2026-11-23
    #[arg(long, value_name = "DATE")]
    pub date: NaiveDate,
    /// Clinic [else the only one]
    #[arg(long, value_name = "ID")]
    pub clinic: Option<Uuid>,
    /// Cancelled visits too, struck through
    #[arg(long)]
    pub with_cancelled: bool,
    /// Size of the sheets
    #[arg(long, value_enum, default_value = "letter")]
    pub paper: PaperName,
    /// Language of the words
    #[arg(long, value_enum, default_value = "en")]
    pub language: LanguageName,
    /// A new file [else standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum PaperName {
    Letter,
    A4,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum LanguageName {
    En,
    Es,
}

#[derive(Args, Debug)]
pub struct SetUp {
    /// Name of the clinic
    #[arg(long, value_name = "NAME")]
    pub clinic: String,
    /// IANA time zone, such as America/New_York
    #[arg(long, value_name = "ZONE")]
    pub zone: String,
    /// Given name of the owner
    #[arg(long, value_name = "NAME")]
    pub given: String,
    /// Family name of the owner
    #[arg(long, value_name = "NAME")]
    pub family: String,
    /// Further roles of the owner
    #[arg(long, value_name = "ROLE", value_delimiter = ',')]
    pub also: Vec<FurtherRole>,
    /// The owner sees patients and gets a book
    #[arg(long)]
    pub sees_patients: bool,
    /// Professional title of an owner who sees patients
    #[arg(long, value_name = "TITLE", default_value = "")]
    pub title: String,
}

/// Roles that an owner may hold beside.
#[derive(Clone, Copy, Debug, ValueEnum)]
#[value(rename_all = "snake_case")]
pub enum FurtherRole {
    Provider,
    Nurse,
    FrontDesk,
    Compliance,
}

impl From<FurtherRole> for Role {
    fn from(role: FurtherRole) -> Role {
        match role {
            FurtherRole::Provider => Role::Provider,
            FurtherRole::Nurse => Role::Nurse,
            FurtherRole::FrontDesk => Role::FrontDesk,
            FurtherRole::Compliance => Role::Compliance,
        }
    }
}

/// Parses; help and version end the program as done. A complaint names what kind it is and not the words that
/// were typed: somebody may have typed a patient's name.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Arguments, Exit> {
    Arguments::try_parse_from(arguments).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            print!("{error}");
            Exit::Done
        }
        kind => {
            eprintln!(
                "lamplight-cli: {}; lamplight-cli --help shows how",
                kind.as_str().unwrap_or("unclear arguments")
            );
            Exit::Usage
        }
    })
}
