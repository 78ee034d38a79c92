//! Signing in: the password opens the database, the second factor is a gate behind it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use lamplight_domain::ids::UserId;
use lamplight_domain::records::{Record, RecordKey, RecordKind};
use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_store::{Database, DatabaseKey, ReadTx, StoreError, credentials, records};
use lamplight_vault::{Attempts, DatabaseKey as VaultKey, Vault, totp};
use lamplight_wire::{ErrorCode, Failure};
use serde_json::{Value, json};

use super::trail;
use crate::lamplight::{OpenClinic, Session, State};
use crate::{AppError, Lamplight};

/// How long an answer may keep the database after its person has signed out.
const LONGEST_HOLD: Duration = Duration::from_secs(2);
const LOOK_AGAIN: Duration = Duration::from_millis(10);

impl Lamplight {
    /// Signs in with name, password and the code of the second factor. Five failures close the name for a
    /// quarter of an hour, also across restarts.
    ///
    /// Another person may sign in over a locked screen: whoever was there is signed out first, once the password
    /// has proved to be right. For who is signed in already there is nothing to do.
    pub fn sign_in(&self, user_name: &str, password: &str, code: &str) -> Result<(), Failure> {
        let _door = self.door();
        if !self.folder.is_set_up() {
            return Err(ErrorCode::NotSetUp.into());
        }
        let _one_at_a_time = self.folder.attempt().map_err(AppError::from)?;
        let (user, key) = self.check_password(user_name, password)?;
        if matches!(&*self.state(), State::Open(_, session) if session.user.id == user) {
            return Ok(());
        }
        self.leave()?;
        let clinic = Arc::new(OpenClinic::new(self.open_database(&key)?, Arc::clone(&self.config.clock))?);
        let session = self.admit(&clinic, user, user_name, code)?;
        self.forget_slots_of_who_left(&clinic);
        *self.state() = State::Open(clinic, Arc::new(session));
        Ok(())
    }

    /// Opens the database, waiting for a moment where it is still held: a question that is being answered, or a
    /// copy of this program that is about to end.
    pub(super) fn open_database(&self, key: &DatabaseKey) -> Result<Database, AppError> {
        let asked = Instant::now();
        loop {
            match Database::open(&self.folder.database(), key) {
                Err(StoreError::AlreadyOpen) if asked.elapsed() < LONGEST_HOLD => std::thread::sleep(LOOK_AGAIN),
                opened => return Ok(opened?),
            }
        }
    }

    /// The password half, behind the limiter: whose it is, and the key of the database. Failures are counted
    /// here; only a complete sign-in forgets them. Call it while holding [`crate::DataFolder::attempt`].
    pub(super) fn check_password(&self, user_name: &str, password: &str) -> Result<(UserId, DatabaseKey), AppError> {
        let (user, key) = self.prove_password(user_name, password)?;
        Ok((user, DatabaseKey::new(*key.as_bytes())))
    }

    /// The same with the key as the vault has it, to give somebody a password of their own.
    pub(super) fn prove_password(&self, user_name: &str, password: &str) -> Result<(UserId, VaultKey), AppError> {
        let vault = Vault::load(&self.folder.clinic(), Arc::clone(&self.config.device_secrets))?;
        let mut attempts = Attempts::load(self.folder.root(), vault.installation())?;
        if attempts.is_locked(user_name, self.now()) {
            return Err(ErrorCode::TooManyAttempts.into());
        }
        match vault.open_with_password(user_name, password) {
            Ok((user, key)) => Ok((UserId(user), key)),
            Err(lamplight_vault::OpenError::WrongCredentials) => {
                attempts.failed(user_name, self.now())?;
                Err(ErrorCode::WrongCredentials.into())
            }
            Err(other) => Err(other.into()),
        }
    }

    /// The second factor and the audit event, in one transaction; a used code is not accepted again.
    fn admit(&self, clinic: &OpenClinic, id: UserId, user_name: &str, code: &str) -> Result<Session, AppError> {
        let now = self.now();
        let admitted = clinic.write(|tx| {
            let Some(user) = active_user(tx, id)? else { return Ok(Err(ErrorCode::WrongCredentials)) };
            let Some(mut credentials) = credentials::get(tx, id)? else { return Ok(Err(ErrorCode::FirstSignIn)) };
            let step = totp::verify(&credentials.totp_secret, code, now.timestamp(), credentials.last_totp_step);
            let Some(step) = step else {
                trail::record(
                    tx,
                    now,
                    Some(id),
                    (AuditAction::SignIn, AuditOutcome::Failed),
                    json!({ "factor": "totp" }),
                )?;
                return Ok(Err(ErrorCode::WrongCode));
            };
            credentials.last_totp_step = Some(step);
            credentials::put(tx, id, &credentials)?;
            trail::confirm_clock(tx, now)?;
            trail::record(tx, now, Some(id), (AuditAction::SignIn, AuditOutcome::Done), Value::Null)?;
            Ok(Ok(Session::of(user)))
        })?;
        let vault = Vault::load(&self.folder.clinic(), Arc::clone(&self.config.device_secrets))?;
        let mut attempts = Attempts::load(self.folder.root(), vault.installation())?;
        match &admitted {
            Ok(_) => attempts.succeeded(user_name)?,
            Err(ErrorCode::FirstSignIn) => {}
            Err(_) => attempts.failed(user_name, now)?,
        }
        admitted.map_err(AppError::from)
    }

    /// Notes a failed attempt at an open database.
    pub(super) fn record_failure_of(&self, clinic: &OpenClinic, user: Option<UserId>) -> Result<(), AppError> {
        let now = self.now();
        let what = (AuditAction::SignIn, AuditOutcome::Failed);
        clinic.write(|tx| trail::record(tx, now, user, what, json!({ "factor": "password" })))
    }
}

pub(super) fn active_user(tx: &ReadTx, id: UserId) -> Result<Option<lamplight_domain::organisation::User>, AppError> {
    let key = RecordKey { kind: RecordKind::User, id: id.0 };
    Ok(match records::get(tx, &key)? {
        Some(Record::User(user)) if user.active => Some(user),
        _ => None,
    })
}
