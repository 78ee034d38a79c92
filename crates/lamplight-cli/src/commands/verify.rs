//! `verify`: the audit chain link by link, and every page of the database.

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::Input;
use crate::{reply, session};

pub fn run(arguments: &Arguments, input: &mut Input) -> Result<Exit, CliError> {
    session::signed_in(arguments, input, |lamplight, _| {
        let report = lamplight.verify()?;
        reply::write(&report)?;
        if report.sound {
            return Ok(Exit::Done);
        }
        eprintln!("lamplight-cli: verification found damage; keep this folder as it is and restore a backup elsewhere");
        Ok(Exit::Data)
    })
}
