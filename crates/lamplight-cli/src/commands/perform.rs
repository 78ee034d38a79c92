//! `do`: operations and questions, one a line, one reply a line. A reply leaves the program only after what it
//! says is durable; a bad line does not stop the rest.

use lamplight_app::Lamplight;
use lamplight_wire::{ErrorCode, Failure};

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::{Input, Line};
use crate::reply::{self, Reply};
use crate::request::{self, Request};
use crate::session;

pub fn run(arguments: &Arguments, input: &mut Input) -> Result<Exit, CliError> {
    session::signed_in(arguments, input, |lamplight, input| {
        let mut worst = Exit::Done;
        while let Some((number, line)) = input.next_line().map_err(CliError::Input)? {
            let exit = match one(lamplight, line) {
                Ok(exit) => exit,
                // Nobody hears what further operations would come to: stop.
                Err(error @ CliError::Output(_)) => return Err(error),
                Err(error) => {
                    eprintln!("lamplight-cli: line {number}: {error}");
                    reply::write_error(&error, Some(number))?
                }
            };
            worst = worst.max(exit);
        }
        Ok(worst)
    })
}

fn one(lamplight: &Lamplight, line: Line) -> Result<Exit, CliError> {
    let Line::Text(text) = line else { return Err(Failure::from(ErrorCode::InvalidInput).into()) };
    match request::read(&text)? {
        Request::Operation(intent) => reply::write_outcome(&lamplight.perform(intent)?),
        Request::Question(query) => {
            let answer = lamplight.ask(query)?;
            reply::write(&Reply::Answer { answer: &answer })?;
            Ok(Exit::Done)
        }
    }
}
