//! The vault of an installation: its slot file together with the place of its device secret.

mod enrolling;
mod opening;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use uuid::Uuid;

use crate::slot_file::SlotFile;
use crate::wrapping::WrappingKey;
use crate::{DatabaseKey, DeviceSecret, DeviceSecrets, KeyringError, PasswordCost, RecoveryKey, SlotFileError};

/// Hands out the database key to whoever proves to be entitled.
pub struct Vault {
    slots: SlotFile,
    secrets: Arc<dyn DeviceSecrets>,
    /// Made here and not yet in the keyring.
    fresh_secret: Option<DeviceSecret>,
    cost: PasswordCost,
}

/// A vault that was just made, with what exists unwrapped only now.
#[derive(Debug)]
pub struct NewVault {
    pub vault: Vault,
    pub database_key: DatabaseKey,
    /// To be shown to the owner once.
    pub recovery: RecoveryKey,
}

impl Vault {
    /// New keys, in memory only: nothing is on the disk or in the keyring before [`Vault::save`] and
    /// [`Vault::keep_device_secret`]. `cost` is that of passwords added to this vault.
    pub fn create(
        installation: Uuid,
        secrets: Arc<dyn DeviceSecrets>,
        cost: PasswordCost,
    ) -> Result<NewVault, getrandom::Error> {
        let database_key = DatabaseKey::random()?;
        let recovery = RecoveryKey::random()?;
        let sealing = WrappingKey::of_recovery(&recovery);
        let slots = SlotFile::sealed(installation, &sealing, &database_key)?;
        let vault = Vault { slots, secrets, fresh_secret: Some(DeviceSecret::random()?), cost };
        Ok(NewVault { vault, database_key, recovery })
    }

    /// Reads the slot file of a data folder. No key is opened and the keyring is not asked.
    pub fn load(folder: &Path, secrets: Arc<dyn DeviceSecrets>) -> Result<Vault, SlotFileError> {
        let slots = SlotFile::load(folder)?;
        Ok(Vault { slots, secrets, fresh_secret: None, cost: PasswordCost::standard() })
    }

    /// The same vault with another cost for passwords added from now on.
    pub fn with_cost(self, cost: PasswordCost) -> Vault {
        Vault { cost, ..self }
    }

    /// The id of the installation, which is also the id of its device.
    pub fn installation(&self) -> Uuid {
        self.slots.installation
    }

    /// Writes `keys.json` into the folder, durably and whole or not at all; the previous one stays as `.bak`.
    pub fn save(&self, folder: &Path) -> Result<(), SlotFileError> {
        self.slots.save(folder)
    }

    /// Puts the secret of a vault made by [`Vault::create`] into the keyring; of a loaded one it is there.
    pub fn keep_device_secret(&self) -> Result<(), KeyringError> {
        match &self.fresh_secret {
            Some(secret) => self.secrets.store(self.installation(), secret),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("installation", &self.slots.installation).finish_non_exhaustive()
    }
}
