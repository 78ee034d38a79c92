//! Opening a clinic with its recovery words, when the keyring entry, the password or the phone is lost.

use std::sync::Arc;

use lamplight_domain::organisation::User;
use lamplight_domain::records::Record;
use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_store::credentials::{self, Credentials};
use lamplight_store::{DatabaseKey, WriteTx, organisations, users};
use lamplight_vault::{Attempts, PasswordPolicy, Vault, totp};
use lamplight_wire::views::FactorKit;
use lamplight_wire::{ErrorCode, Failure};
use serde_json::json;

use super::trail;
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Re-enrols this computer: a new device secret where the old one is lost, and a new password and a new
    /// second factor for the named person. The kit is shown once; the sign-in with it follows as usual.
    ///
    /// The words themselves never change, so they open the clinic at every moment of this, and may be used
    /// again when it is interrupted.
    pub fn recover_with_words(
        &self,
        words: &[String],
        user_name: &str,
        new_password: &str,
    ) -> Result<FactorKit, Failure> {
        let _door = self.door();
        self.recover(words, user_name, new_password).map_err(Failure::from)
    }

    fn recover(&self, words: &[String], user_name: &str, new_password: &str) -> Result<FactorKit, AppError> {
        PasswordPolicy::check(new_password, user_name).map_err(|_| AppError::input("new_password"))?;
        let clinic = self.folder.clinic();
        let mut vault = Vault::load(&clinic, Arc::clone(&self.config.device_secrets))?;
        let key = vault.open_with_words(words)?;
        // Who is at the keyboard may go on until the words have proved to be right.
        self.leave()?;
        let database = self.open_database(&DatabaseKey::new(*key.as_bytes()))?;
        let secret = totp::new_secret()?;
        let issuer = database.write(|tx| {
            let user = users::by_name(tx, user_name)?.filter(|user| user.active);
            let user = user.ok_or(AppError::Input { code: ErrorCode::NotFound, field: "user_name" })?;
            self.replace_factor(tx, &user, &secret)?;
            let organisation = organisations::the_one(tx)?.ok_or(ErrorCode::NotSetUp)?;
            // Last before the commit: when the slot cannot be written, the factor stays what it was; and when the
            // commit fails after it, the new password goes with the old factor, and the words open as before.
            vault.re_enrol(&clinic, &key, user.id.0, user_name, new_password, self.config.password_cost)?;
            Ok::<_, AppError>(organisation.name)
        })?;
        self.forget_failures(&vault, user_name);
        let enrolment = totp::enrolment(&secret, user_name, issuer.as_str());
        Ok(FactorKit { totp_secret: enrolment.secret_text, totp_uri: enrolment.uri, totp_qr_svg: enrolment.qr_svg })
    }

    /// The words prove more than a password: failures that were counted for the lost one end here. All is done
    /// by now, so a file that cannot be written must not keep the kit from its owner.
    fn forget_failures(&self, vault: &Vault, user_name: &str) {
        let attempts = Attempts::load(self.folder.root(), vault.installation());
        if let Err(error) = attempts.and_then(|mut attempts| attempts.succeeded(user_name)) {
            tracing::warn!(%error, "failed sign-ins could not be forgotten; they end by themselves");
        }
    }

    fn replace_factor(&self, tx: &WriteTx, user: &User, secret: &[u8]) -> Result<(), AppError> {
        credentials::put(tx, user.id, &Credentials { totp_secret: secret.to_vec(), last_totp_step: None })?;
        let detail = json!({ "record": Record::User(user.clone()).key().id, "replaced": ["password", "totp"] });
        trail::record(tx, self.now(), Some(user.id), (AuditAction::Recover, AuditOutcome::Done), detail)
    }
}
