//! From a password or the recovery words to the database key.

use uuid::Uuid;

use super::Vault;
use crate::names::folded;
use crate::password::stretched;
use crate::slot_file::UserSlot;
use crate::wrapping::{WrappingKey, device_check};
use crate::{DatabaseKey, DeviceSecret, OpenError, PasswordCost, RecoveryKey};

impl Vault {
    /// Opens with a person's password: who it is, and the database key. An unknown name costs the same time
    /// as a wrong password and gives the same answer.
    pub fn open_with_password(&self, user_name: &str, password: &str) -> Result<(Uuid, DatabaseKey), OpenError> {
        let device = self.device_secret()?.ok_or(OpenError::DeviceSecretLost)?;
        let Some(slot) = self.slot_of(user_name) else {
            let _ = stretched(password, &[0; 16], self.usual_cost())?;
            return Err(OpenError::WrongCredentials);
        };
        let key = self.opened(slot, password, &device)?;
        Ok((slot.user, key))
    }

    /// Opens with the recovery words. Neither keyring nor password are needed.
    pub fn open_with_words<W: AsRef<str>>(&self, words: &[W]) -> Result<DatabaseKey, OpenError> {
        let recovery = RecoveryKey::from_words(words)?;
        WrappingKey::of_recovery(&recovery)
            .unwrap(&self.slots.recovery, &self.slots.place_of_recovery())
            .ok_or(OpenError::WrongWords)
    }

    fn opened(&self, slot: &UserSlot, password: &str, device: &DeviceSecret) -> Result<DatabaseKey, OpenError> {
        let stretched = stretched(password, &slot.salt, slot.argon2)?;
        // After the derivation, so that the answer takes as long for every name.
        if device_check(device, self.slots.installation) != slot.device_check {
            return Err(OpenError::DeviceSecretLost);
        }
        WrappingKey::of_user(&stretched, device, &slot.salt)
            .unwrap(&slot.wrapped, &self.slots.place_of_user(slot.user, &slot.user_name))
            .ok_or(OpenError::WrongCredentials)
    }

    pub(super) fn slot_of(&self, user_name: &str) -> Option<&UserSlot> {
        let name = folded(user_name);
        self.slots.users.iter().find(|slot| slot.user_name == name)
    }

    pub(super) fn device_secret(&self) -> Result<Option<DeviceSecret>, OpenError> {
        match &self.fresh_secret {
            Some(secret) => Ok(Some(DeviceSecret::from_bytes(secret.as_bytes()))),
            None => Ok(self.secrets.load(self.slots.installation)?),
        }
    }

    /// What a password costs in this file, to give an unknown name the same time.
    fn usual_cost(&self) -> PasswordCost {
        self.slots.users.last().map_or(self.cost, |slot| slot.argon2)
    }
}
