//! The keyring of the operating system: Secret Service, Keychain or Credential Manager.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use keyring::v1::{Entry, Error};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::DeviceSecrets;
use crate::{DeviceSecret, KeyringError};

const SERVICE: &str = "org.lamplight.desktop";
/// Long enough to type a keyring password, short enough to get an answer when nobody is there.
const TIME_OUT: Duration = Duration::from_secs(30);

/// The keyring of the operating system; one entry per installation.
#[derive(Clone, Copy, Debug)]
pub struct SystemKeyring {
    time_out: Duration,
}

impl Default for SystemKeyring {
    fn default() -> Self {
        SystemKeyring::new()
    }
}

impl SystemKeyring {
    /// Waits up to 30 s for an answer.
    pub fn new() -> Self {
        SystemKeyring { time_out: TIME_OUT }
    }

    /// With a time-out of one's own, for a machine where nobody can unlock a keyring.
    pub fn with_time_out(time_out: Duration) -> Self {
        SystemKeyring { time_out }
    }

    /// Runs one call on a plain thread: a locked keyring can block for ever, and the D-Bus client must not
    /// find itself inside an async runtime. A thread that never returns is left behind.
    fn call<T, F>(&self, installation: Uuid, work: F) -> Result<T, KeyringError>
    where
        T: Send + 'static,
        F: FnOnce(Entry) -> Result<T, Error> + Send + 'static,
    {
        let (answer, answered) = mpsc::sync_channel(1);
        thread::Builder::new()
            .name("keyring".to_owned())
            .spawn(move || {
                let user = installation.hyphenated().to_string();
                let result = Entry::new(SERVICE, &user).and_then(work).map_err(translated);
                // Nobody listens any more after a time-out.
                let _ = answer.send(result);
            })
            .map_err(KeyringError::Io)?;
        match answered.recv_timeout(self.time_out) {
            Ok(result) => result,
            Err(mpsc::RecvTimeoutError::Timeout) => Err(KeyringError::TimedOut { seconds: self.time_out.as_secs() }),
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                Err(KeyringError::Unavailable { reason: "its client stopped unexpectedly".to_owned() })
            }
        }
    }
}

impl DeviceSecrets for SystemKeyring {
    fn load(&self, installation: Uuid) -> Result<Option<DeviceSecret>, KeyringError> {
        let found = self.call(installation, |entry| match entry.get_secret() {
            Ok(bytes) => Ok(Some(Zeroizing::new(bytes))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })?;
        let Some(bytes) = found else { return Ok(None) };
        let bytes: &[u8; 32] = bytes.as_slice().try_into().map_err(|_| KeyringError::NotASecret)?;
        Ok(Some(DeviceSecret::from_bytes(bytes)))
    }

    fn store(&self, installation: Uuid, secret: &DeviceSecret) -> Result<(), KeyringError> {
        let bytes = Zeroizing::new(*secret.as_bytes());
        self.call(installation, move |entry| entry.set_secret(bytes.as_ref()))
    }

    fn delete(&self, installation: Uuid) -> Result<(), KeyringError> {
        self.call(installation, |entry| match entry.delete_credential() {
            Err(Error::NoEntry) => Ok(()),
            other => other,
        })
    }
}

/// Only texts of the platform go into the reason; variants that carry bytes of an entry are cut short.
fn translated(error: Error) -> KeyringError {
    let unavailable = |reason: String| KeyringError::Unavailable { reason };
    match error {
        Error::NoStorageAccess(_) => KeyringError::Locked,
        Error::BadEncoding(_) | Error::BadDataFormat(..) => KeyringError::NotASecret,
        Error::Ambiguous(_) => unavailable("it holds several entries for this installation".to_owned()),
        Error::PlatformFailure(cause) => unavailable(cause.to_string()),
        Error::NoDefaultStore => unavailable(match Entry::store_status() {
            Err(Error::PlatformFailure(cause)) => cause.to_string(),
            _ => "no keyring service answers".to_owned(),
        }),
        Error::Invalid(what, _) | Error::TooLong(what, _) => unavailable(format!("it does not take the {what}")),
        _ => unavailable("it refused the request".to_owned()),
    }
}
