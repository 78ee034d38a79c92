//! Lamplight without a window: the same use cases, as JSON on standard output and words on standard error.
//!
//! Nothing of a patient goes to standard error, into a log or into an exit code.

mod arguments;
mod catalogue;
mod commands;
mod error;
mod exit;
mod input;
mod reply;
mod request;
mod session;
mod states;

use std::process::ExitCode;

fn main() -> ExitCode {
    exit::report_defects_without_content();
    let arguments = match arguments::parse(std::env::args_os()) {
        Ok(arguments) => arguments,
        Err(exit) => return exit.into(),
    };
    exit::start_log();
    exit::guarded(|| commands::run(&arguments)).into()
}
