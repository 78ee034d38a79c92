//! The commands, one file each.

mod ask;
mod demo;
mod import;
mod perform;
mod print;
mod recover;
mod set_up;
mod status;
mod verify;

use crate::arguments::{Arguments, Command, ImportFormat};
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::Input;
use crate::{catalogue, reply, states};

/// Runs the command; an error becomes a reply for programs and words for people.
pub fn run(arguments: &Arguments) -> Exit {
    let error = match dispatch(arguments, &mut Input::new()) {
        Ok(exit) => return exit,
        Err(error) => error,
    };
    if let CliError::Output(_) = error {
        // Nobody listens; words would only disturb the one who closed the pipe.
        return Exit::Output;
    }
    eprintln!("lamplight-cli: {error}");
    if matches!(error, CliError::Usage(_)) {
        return Exit::Usage;
    }
    reply::write_error(&error, None).unwrap_or(Exit::Output)
}

fn dispatch(arguments: &Arguments, input: &mut Input) -> Result<Exit, CliError> {
    match &arguments.command {
        Command::Setup(form) => set_up::run(arguments, form, input),
        Command::Recover => recover::run(arguments, input),
        Command::Demo => demo::run(arguments),
        Command::Do => perform::run(arguments, input),
        Command::Ask { name, args } => ask::run(arguments, name, args.as_deref(), input),
        Command::States => reply::write_page(&states::page()).map(|()| Exit::Done),
        Command::Operations => reply::write_document(&catalogue::operations()).map(|()| Exit::Done),
        Command::Queries => reply::write_document(&catalogue::queries()).map(|()| Exit::Done),
        Command::Import { format: ImportFormat::Fhir { files } } => import::run(arguments, files, input),
        Command::Print { what } => print::run(arguments, what, input),
        Command::Verify => verify::run(arguments, input),
        Command::Status => status::run(arguments, input),
    }
}
