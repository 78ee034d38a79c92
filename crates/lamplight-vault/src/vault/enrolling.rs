//! Making and replacing people's slots.

use std::path::Path;

use uuid::Uuid;

use super::Vault;
use crate::names::folded;
use crate::password::stretched;
use crate::slot_file::UserSlot;
use crate::wrapping::{WrappingKey, device_check};
use crate::{DatabaseKey, DeviceSecret, OpenError, PasswordCost, PasswordPolicy, SlotFileError};

impl Vault {
    /// Adds a slot for a person, in memory until [`Vault::save`]. The password is checked by the policy.
    pub fn add_user_slot(
        &mut self,
        key: &DatabaseKey,
        user: Uuid,
        user_name: &str,
        password: &str,
    ) -> Result<(), OpenError> {
        if self.slot_of(user_name).is_some() || self.slots.users.iter().any(|slot| slot.user == user) {
            return Err(OpenError::NameTaken);
        }
        let device = self.device_secret()?.ok_or(OpenError::DeviceSecretLost)?;
        let slot = self.made_slot(key, &device, (user, user_name), password)?;
        self.slots.users.push(slot);
        Ok(())
    }

    /// Gives a person a new password after the words have opened the clinic, and this computer a new secret
    /// when it has lost the old one. A secret that is still good is kept: other people's slots hang on it.
    ///
    /// Secret first, file second: a crash between them leaves a clinic that the words still open.
    pub fn re_enrol(
        &mut self,
        folder: &Path,
        key: &DatabaseKey,
        user: Uuid,
        user_name: &str,
        new_password: &str,
        cost: PasswordCost,
    ) -> Result<(), OpenError> {
        self.cost = cost;
        let known = self.device_secret()?.filter(|secret| self.is_in_use(secret));
        let device = match known {
            Some(secret) => secret,
            None => DeviceSecret::random()?,
        };
        let slot = self.made_slot(key, &device, (user, user_name), new_password)?;
        if !self.is_in_use(&device) {
            self.secrets.store(self.slots.installation, &device)?;
        }
        self.replace_slot(folder, slot)
    }

    /// Replaces a person's password by a new one and saves.
    pub fn change_password(
        &mut self,
        folder: &Path,
        user_name: &str,
        current: &str,
        new_password: &str,
    ) -> Result<(), OpenError> {
        let (user, key) = self.open_with_password(user_name, current)?;
        let device = self.device_secret()?.ok_or(OpenError::DeviceSecretLost)?;
        let slot = self.made_slot(&key, &device, (user, user_name), new_password)?;
        self.replace_slot(folder, slot)
    }

    /// Gives a person a password, in place of the one they may have, and saves. The key proves that whoever does
    /// it has opened the clinic.
    pub fn give_password(
        &mut self,
        folder: &Path,
        key: &DatabaseKey,
        (user, user_name): (Uuid, &str),
        password: &str,
    ) -> Result<(), OpenError> {
        if self.slot_of(user_name).is_some_and(|slot| slot.user != user) {
            return Err(OpenError::NameTaken);
        }
        let device = self.device_secret()?.ok_or(OpenError::DeviceSecretLost)?;
        let slot = self.made_slot(key, &device, (user, user_name), password)?;
        self.replace_slot(folder, slot)
    }

    /// Takes away the slots of people who are not to open the clinic any more, and saves. Their passwords then open
    /// nothing; one who has none is no error.
    pub fn keep_slots(&mut self, folder: &Path, may_open: impl Fn(Uuid) -> bool) -> Result<(), SlotFileError> {
        let mut slots = self.slots.clone();
        slots.users.retain(|slot| may_open(slot.user));
        if slots.users.len() < self.slots.users.len() {
            slots.save(folder)?;
            // The copy of what stood before must not hold what was taken away.
            slots.forget_backup(folder)?;
            self.slots = slots;
        }
        Ok(())
    }

    /// Puts a slot in place of the person's or name's old one, on the disk and then in memory.
    fn replace_slot(&mut self, folder: &Path, slot: UserSlot) -> Result<(), OpenError> {
        let mut slots = self.slots.clone();
        slots.users.retain(|old| old.user != slot.user && old.user_name != slot.user_name);
        slots.users.push(slot);
        slots.save(folder)?;
        self.slots = slots;
        Ok(())
    }

    fn made_slot(
        &self,
        key: &DatabaseKey,
        device: &DeviceSecret,
        (user, user_name): (Uuid, &str),
        password: &str,
    ) -> Result<UserSlot, OpenError> {
        PasswordPolicy::check(password, user_name)?;
        let user_name = folded(user_name);
        let mut salt = [0; 16];
        getrandom::fill(&mut salt)?;
        let stretched = stretched(password, &salt, self.cost)?;
        let wrapping = WrappingKey::of_user(&stretched, device, &salt);
        let wrapped = wrapping.wrap(key, &self.slots.place_of_user(user, &user_name))?;
        let device_check = device_check(device, self.slots.installation);
        Ok(UserSlot { user, user_name, argon2: self.cost, salt, device_check, wrapped })
    }

    fn is_in_use(&self, secret: &DeviceSecret) -> bool {
        let check = device_check(secret, self.slots.installation);
        self.slots.users.iter().any(|slot| slot.device_check == check)
    }
}
