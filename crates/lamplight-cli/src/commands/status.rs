//! `status`: where this installation stands. Without a name nothing is opened.

use lamplight_wire::views::Stage;
use serde_json::json;

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::Input;
use crate::{reply, session};

pub fn run(arguments: &Arguments, input: &mut Input) -> Result<Exit, CliError> {
    if arguments.sign_in.user.is_none() {
        let stage = match session::installation(&arguments.installation).stage()? {
            Stage::FirstRun { .. } => "first_run",
            Stage::SignIn { .. } => "sign_in",
            Stage::Locked { .. } => "locked",
            Stage::Open => "open",
        };
        reply::write(&json!({ "stage": stage }))?;
        return Ok(Exit::Done);
    }
    session::signed_in(arguments, input, |lamplight, _| {
        let strip = lamplight.status()?;
        reply::write(&json!({ "stage": "open", "status": strip }))?;
        Ok(Exit::Done)
    })
}
