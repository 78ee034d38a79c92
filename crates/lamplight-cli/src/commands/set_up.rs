//! `setup`: one line with what the owner must keep, then one line back that proves they have it.
//!
//! Both are one process: the keys that were shown exist nowhere else until the proof is there.

use lamplight_wire::views::{SetUpForm, SetUpKit};
use lamplight_wire::{ErrorCode, Failure};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::arguments::{Arguments, SetUp};
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::{Input, Line};
use crate::{reply, session};

/// What the owner must keep.
#[derive(Serialize)]
struct Kit<'a> {
    result: &'static str,
    words: &'a [String],
    /// Numbers, from 1, of the words that are asked back.
    ask_back: Vec<u32>,
    totp_secret: &'a str,
    totp_uri: &'a str,
}

/// What comes back: the words asked for, in order, and a code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Proof {
    words: Vec<String>,
    code: String,
}

pub fn run(arguments: &Arguments, form: &SetUp, input: &mut Input) -> Result<Exit, CliError> {
    let user_name = arguments.sign_in.user.clone().ok_or(CliError::Usage("name the owner: --user NAME"))?;
    let password = session::password(&arguments.sign_in, input)?;
    let lamplight = session::installation(&arguments.installation);
    let kit = lamplight.begin_set_up(SetUpForm {
        clinic_name: form.clinic.clone(),
        zone: form.zone.clone(),
        given: form.given.clone(),
        family: form.family.clone(),
        user_name,
        password: password.to_string(),
        also: form.also.iter().copied().map(Into::into).collect(),
        sees_patients: form.sees_patients,
        title: form.title.clone(),
    })?;
    show(&kit)?;
    eprintln!("lamplight-cli: keep the words on paper; then write back {{\"words\":[…],\"code\":\"…\"}}");
    let mut last = CliError::App(ErrorCode::WrongWords.into());
    while let Some((number, line)) = input.next_line().map_err(CliError::Input)? {
        let finished = proof(line).and_then(|proof| lamplight.finish_set_up(&proof.words, &proof.code));
        match finished {
            Ok(()) => {
                reply::write(&json!({ "result": "done" }))?;
                lamplight.sign_out()?;
                return Ok(Exit::Done);
            }
            // A slip can be mended; anything else (a full disk) ends it.
            Err(failure) if is_slip(&failure) => {
                last = failure.into();
                reply::write_error(&last, Some(number))?;
            }
            Err(failure) => return Err(failure.into()),
        }
    }
    eprintln!("lamplight-cli: nothing was set up");
    Err(last)
}

fn show(kit: &SetUpKit) -> Result<(), CliError> {
    reply::write(&Kit {
        result: "kit",
        words: &kit.words,
        ask_back: kit.ask_back.iter().map(|position| position + 1).collect(),
        totp_secret: &kit.totp_secret,
        totp_uri: &kit.totp_uri,
    })
}

fn proof(line: Line) -> Result<Proof, Failure> {
    match line {
        Line::Text(text) => serde_json::from_slice(&text).map_err(|_| ErrorCode::InvalidInput.into()),
        Line::TooLong => Err(ErrorCode::InvalidInput.into()),
    }
}

fn is_slip(failure: &Failure) -> bool {
    matches!(failure.code, ErrorCode::InvalidInput | ErrorCode::WrongWords | ErrorCode::WrongCode)
}
