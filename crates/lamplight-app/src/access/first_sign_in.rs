//! The first sign-in with a starting password: the person chooses a password of their own and confirms a second
//! factor. Until both are done the starting password opens nothing else.

use std::sync::Arc;

use lamplight_domain::ids::UserId;
use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_store::credentials::{self, Credentials};
use lamplight_store::{ReadTx, WriteTx, organisations};
use lamplight_vault::{Attempts, PasswordPolicy, Vault, totp};
use lamplight_wire::views::FactorKit;
use lamplight_wire::{ErrorCode, Failure};
use serde_json::Value;
use zeroize::Zeroizing;

use super::sign_in::active_user;
use super::trail;
use crate::lamplight::{OpenClinic, Session, State};
use crate::{AppError, Lamplight};

/// A second factor that was shown and not yet confirmed.
pub(crate) struct PendingEnrolment {
    user: UserId,
    secret: Zeroizing<Vec<u8>>,
}

/// Never the secret.
impl std::fmt::Debug for PendingEnrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PendingEnrolment(..)")
    }
}

impl Lamplight {
    /// Checks the starting password and shows the second factor that is to be confirmed. Can be called again: what
    /// was shown before is then void.
    pub fn begin_first_sign_in(&self, user_name: &str, starting_password: &str) -> Result<FactorKit, Failure> {
        let _door = self.door();
        self.show_factor(user_name, starting_password).map_err(Failure::from)
    }

    /// Takes the person's own password and a code of the second factor; then they are signed in. A wrong code or a
    /// password that will not do changes nothing and can be tried again.
    pub fn finish_first_sign_in(
        &self,
        user_name: &str,
        starting_password: &str,
        new_password: &str,
        code: &str,
    ) -> Result<(), Failure> {
        let _door = self.door();
        self.enrol((user_name, starting_password), new_password, code).map_err(Failure::from)
    }

    fn show_factor(&self, user_name: &str, starting_password: &str) -> Result<FactorKit, AppError> {
        if !self.folder.is_set_up() {
            return Err(ErrorCode::NotSetUp.into());
        }
        let _one_at_a_time = self.folder.attempt()?;
        let (user, key) = self.check_password(user_name, starting_password)?;
        self.leave()?;
        let issuer = self.open_database(&key)?.read(|tx| {
            require_new(tx, user)?;
            Ok::<_, AppError>(organisations::the_one(tx)?.ok_or(ErrorCode::NotSetUp)?.name)
        })?;
        let secret = Zeroizing::new(totp::new_secret()?);
        let shown = totp::enrolment(&secret, user_name, issuer.as_str());
        *self.enrolling() = Some(PendingEnrolment { user, secret });
        Ok(FactorKit { totp_secret: shown.secret_text, totp_uri: shown.uri, totp_qr_svg: shown.qr_svg })
    }

    fn enrol(&self, (user_name, starting): (&str, &str), new_password: &str, code: &str) -> Result<(), AppError> {
        PasswordPolicy::check(new_password, user_name).map_err(|_| AppError::input("new_password"))?;
        if new_password == starting {
            return Err(AppError::input("new_password"));
        }
        let _one_at_a_time = self.folder.attempt()?;
        let (user, key) = self.check_password(user_name, starting)?;
        let secret = match &*self.enrolling() {
            Some(pending) if pending.user == user => pending.secret.clone(),
            _ => return Err(ErrorCode::FirstSignIn.into()),
        };
        let mut vault = Vault::load(&self.folder.clinic(), Arc::clone(&self.config.device_secrets))?
            .with_cost(self.config.password_cost);
        let mut attempts = Attempts::load(self.folder.root(), vault.installation())?;
        let Some(step) = totp::verify(&secret, code, self.now().timestamp(), None) else {
            attempts.failed(user_name, self.now())?;
            return Err(ErrorCode::WrongCode.into());
        };
        self.leave()?;
        let clinic = Arc::new(OpenClinic::new(self.open_database(&key)?, Arc::clone(&self.config.clock))?);
        let user = clinic.write(|tx| {
            let user = require_new(tx, user)?;
            self.keep_factor(tx, user.id, Credentials { totp_secret: secret.to_vec(), last_totp_step: Some(step) })?;
            // Last before the commit: when the slot cannot be written, the starting password stays; and when the
            // commit fails after it, the new password begins the first sign-in again.
            vault.change_password(&self.folder.clinic(), user_name, starting, new_password)?;
            Ok(user)
        })?;
        attempts.succeeded(user_name)?;
        *self.enrolling() = None;
        *self.state() = State::Open(clinic, Arc::new(Session::of(user)));
        Ok(())
    }

    fn keep_factor(&self, tx: &WriteTx, user: UserId, confirmed: Credentials) -> Result<(), AppError> {
        let now = self.now();
        credentials::put(tx, user, &confirmed)?;
        trail::confirm_clock(tx, now)?;
        trail::record(tx, now, Some(user), (AuditAction::Enrol, AuditOutcome::Done), Value::Null)?;
        trail::record(tx, now, Some(user), (AuditAction::SignIn, AuditOutcome::Done), Value::Null)
    }
}

/// The person, active and without a second factor yet.
fn require_new(tx: &ReadTx, user: UserId) -> Result<lamplight_domain::organisation::User, AppError> {
    let user = active_user(tx, user)?.ok_or(ErrorCode::WrongCredentials)?;
    match credentials::get(tx, user.id)? {
        None => Ok(user),
        Some(_) => Err(ErrorCode::FirstSignInDone.into()),
    }
}
