//! `demo`: a clinic to try things in, and how to sign in to it.

use lamplight_wire::views::Stage;
use lamplight_wire::{ErrorCode, Failure};
use serde_json::json;

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::{reply, session};

pub fn run(arguments: &Arguments) -> Result<Exit, CliError> {
    let lamplight = session::installation(&arguments.installation);
    if matches!(lamplight.stage()?, Stage::FirstRun { .. }) {
        lamplight.open_demo_clinic()?;
        lamplight.sign_out()?;
    }
    match lamplight.stage()? {
        Stage::SignIn { demo: Some(hint) } => {
            reply::write(&json!({ "result": "demo", "sign_in": hint }))?;
            Ok(Exit::Done)
        }
        _ => Err(Failure::from(ErrorCode::AlreadySetUp).into()),
    }
}
