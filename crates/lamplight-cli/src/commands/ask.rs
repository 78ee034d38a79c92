//! `ask`: one question. Its arguments are read before signing in, so that a slip does not use up a code.

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::Input;
use crate::{catalogue, reply, request, session};

pub fn run(arguments: &Arguments, name: &str, args: Option<&str>, input: &mut Input) -> Result<Exit, CliError> {
    let takes_none = request::query_named(name).is_some_and(|kind| catalogue::properties_of_query(kind).is_empty());
    let given = match args {
        Some(text) => Some(request::question(name, text.as_bytes())?),
        None if takes_none => Some(request::question(name, b"")?),
        // They follow the password on standard input.
        None => None,
    };
    session::signed_in(arguments, input, |lamplight, input| {
        let query = match given {
            Some(query) => query,
            None => request::question(name, &input.rest().map_err(CliError::Input)?)?,
        };
        reply::write(&lamplight.ask(query)?)?;
        Ok(Exit::Done)
    })
}
