//! Keys of an installation: who can open its database, and with what.
//!
//! One random [`DatabaseKey`] encrypts the database. It is kept only wrapped, in the slot file `keys.json`
//! beside the database: once for each person, under their password together with the [`DeviceSecret`] of this
//! computer, and once under the [`RecoveryKey`] that the owner keeps on paper. So a copied folder is no use
//! without the computer's keyring, and a lost keyring is no loss while the paper exists.
//!
//! Inside the database the most sensitive fields and the pictures of a patient are sealed once more, under a
//! [`DataKey`] of that patient, which the [`OrganisationKey`] wraps.
//!
//! The second factor ([`totp`]) and the limiter of failed sign-ins ([`Attempts`]) are gates in front of the
//! keys, not keys themselves.

mod attempts;
mod device_secrets;
mod encoding;
mod error;
mod fields;
mod files;
mod names;
mod password;
mod recovery;
mod secrets;
mod slot_file;
mod starting;
pub mod testing;
pub mod totp;
mod vault;
mod wrapping;

#[cfg(test)]
mod tests;

pub use attempts::{Attempts, FAILURES_TO_LOCK, LOCK_MINUTES};
pub use device_secrets::{DeviceSecrets, SecretFile, SystemKeyring};
pub use error::{KeyringError, OpenError, SlotFileError};
pub use password::{PasswordCost, PasswordPolicy, PasswordRefusal};
pub use recovery::{RecoveryKey, WordsError};
pub use secrets::{DataKey, DatabaseKey, DeviceSecret, OrganisationKey};
pub use starting::starting_password;
pub use vault::{NewVault, Vault};
