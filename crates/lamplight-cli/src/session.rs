//! Signing in for the length of one command.

use std::io;

use lamplight_app::{Config, Lamplight};
use zeroize::Zeroizing;

use crate::arguments::{Arguments, Installation, SignIn};
use crate::error::CliError;
use crate::exit::Exit;
use crate::input::{self, Input};

/// The installation that the arguments name, closed.
pub fn installation(arguments: &Installation) -> Lamplight {
    Lamplight::new(Config::from_environment(arguments.data.clone(), arguments.device_secret_file.clone()))
}

/// The password, from where the arguments say.
pub fn password(sign_in: &SignIn, input: &mut Input) -> Result<Zeroizing<String>, CliError> {
    let read = match sign_in.password_fd {
        Some(0) => input.password(),
        Some(descriptor) => input::password_from(descriptor),
        None if sign_in.password_stdin => input.password(),
        None => return Err(CliError::Usage("say where the password comes from: --password-stdin or --password-fd N")),
    };
    read.map_err(|error| match error.kind() {
        io::ErrorKind::UnexpectedEof => CliError::Usage("the line with the password is empty"),
        _ => CliError::Password(error),
    })
}

/// Signs in, runs the command and signs out, whatever became of the command: read events become durable then.
pub fn signed_in(
    arguments: &Arguments,
    input: &mut Input,
    command: impl FnOnce(&Lamplight, &mut Input) -> Result<Exit, CliError>,
) -> Result<Exit, CliError> {
    let sign_in = &arguments.sign_in;
    let user = sign_in.user.as_deref().ok_or(CliError::Usage("say who signs in: --user NAME"))?;
    let code = sign_in.code.as_deref().ok_or(CliError::Usage("give the code of the second factor: --code CODE"))?;
    let password = password(sign_in, input)?;
    let lamplight = installation(&arguments.installation);
    lamplight.sign_in(user, &password, code)?;
    let ended = command(&lamplight, input);
    let closed = lamplight.sign_out();
    let exit = ended?;
    let Err(failure) = closed else { return Ok(exit) };
    // The replies stand; that the trail of this session could not be written is how the program ends.
    let error = CliError::from(failure);
    eprintln!("lamplight-cli: signing out: {error}");
    Ok(exit.max(error.exit()))
}
