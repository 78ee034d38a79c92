//! Opening a clinic with its recovery words, when the keyring entry or the password is lost.

use std::sync::Arc;

use lamplight_domain::records::Record;
use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_store::{Database, DatabaseKey, users};
use lamplight_vault::{PasswordPolicy, Vault};
use lamplight_wire::{ErrorCode, Failure};
use serde_json::json;

use super::trail;
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Re-enrols this computer: a new device secret, and a new password for the named person. The sign-in
    /// with the second factor follows as usual.
    pub fn recover_with_words(&self, words: &[String], user_name: &str, new_password: &str) -> Result<(), Failure> {
        self.recover(words, user_name, new_password).map_err(Failure::from)
    }

    fn recover(&self, words: &[String], user_name: &str, new_password: &str) -> Result<(), AppError> {
        PasswordPolicy::check(new_password, user_name).map_err(|_| AppError::input("new_password"))?;
        self.sign_out().map_err(|failure| AppError::Plain(failure.code))?;
        let mut vault = Vault::load(&self.folder.clinic(), Arc::clone(&self.config.device_secrets))?;
        let key = vault.open_with_words(words)?;
        let database = Database::open(&self.folder.database(), &DatabaseKey::new(*key.as_bytes()))?;
        let now = self.now();
        let user = database.read(|tx| users::by_name(tx, user_name))?.filter(|user| user.active);
        let user = user.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "user_name" })?;
        vault.re_enrol(&self.folder.clinic(), &key, user.id.0, user_name, new_password, self.config.password_cost)?;
        database.write(|tx| {
            let done = (AuditAction::Recover, AuditOutcome::Done);
            trail::record(tx, now, Some(user.id), done, json!({ "record": Record::User(user.clone()).key().id }))
        })
    }
}
