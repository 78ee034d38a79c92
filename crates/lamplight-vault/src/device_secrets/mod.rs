//! Where the device secret of an installation is kept.

mod secret_file;
mod system_keyring;

pub use secret_file::SecretFile;
pub use system_keyring::SystemKeyring;
use uuid::Uuid;

use crate::{DeviceSecret, KeyringError};

/// A place for device secrets, one for each installation. Calls may take as long as a person needs to unlock
/// a keyring, so never make them from a thread that must stay responsive.
pub trait DeviceSecrets: Send + Sync {
    /// The secret of this installation; `None` when the place is in order but holds none.
    fn load(&self, installation: Uuid) -> Result<Option<DeviceSecret>, KeyringError>;

    /// Keeps the secret, in place of an earlier one of the same installation.
    fn store(&self, installation: Uuid, secret: &DeviceSecret) -> Result<(), KeyringError>;

    /// Forgets the secret. That there was none is no error.
    fn delete(&self, installation: Uuid) -> Result<(), KeyringError>;
}
