//! `recover`: the recovery words for a new password and a new second factor.

use lamplight_wire::ErrorCode;
use serde::{Deserialize, Serialize};

use crate::arguments::Arguments;
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::{Input, Line};
use crate::{reply, session};

/// What takes the place of the lost one. Shown once.
#[derive(Serialize)]
struct Factor<'a> {
    result: &'static str,
    totp_secret: &'a str,
    totp_uri: &'a str,
}

/// All of the words, in order.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    words: Vec<String>,
}

pub fn run(arguments: &Arguments, input: &mut Input) -> Result<Exit, CliError> {
    let user_name =
        arguments.sign_in.user.as_deref().ok_or(CliError::Usage("say who gets the new password: --user NAME"))?;
    let password = session::password(&arguments.sign_in, input)?;
    eprintln!("lamplight-cli: write the recovery words as {{\"words\":[…]}}");
    let words = words(input)?;
    let kit = session::installation(&arguments.installation).recover_with_words(&words, user_name, &password)?;
    reply::write(&Factor { result: "factor", totp_secret: &kit.totp_secret, totp_uri: &kit.totp_uri })?;
    Ok(Exit::Done)
}

fn words(input: &mut Input) -> Result<Vec<String>, CliError> {
    let not_words = || CliError::App(ErrorCode::InvalidInput.into());
    match input.next_line().map_err(CliError::Input)? {
        Some((_, Line::Text(text))) => {
            serde_json::from_slice(&text).map(|Words { words }| words).map_err(|_| not_words())
        }
        Some((_, Line::TooLong)) | None => Err(not_words()),
    }
}
