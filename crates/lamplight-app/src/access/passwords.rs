//! Passwords of people who sign in already: changing one's own, and giving a colleague a starting password. Both
//! ask for one's own password again: the key of the database is not kept while the clinic is open.

use std::sync::Arc;

use lamplight_domain::ids::UserId;
use lamplight_domain::organisation::{User, names_admins};
use lamplight_domain::permissions::{self, Permission, Role};
use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_store::{WriteTx, credentials, users};
use lamplight_vault::{Attempts, PasswordPolicy, Vault, starting_password};
use lamplight_wire::views::StartingPassword;
use lamplight_wire::{ErrorCode, Failure};
use serde_json::{Value, json};

use super::trail;
use crate::lamplight::{OpenClinic, Session};
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Gives the signed-in person a new password. Their second factor stays.
    pub fn change_password(&self, current: &str, new_password: &str) -> Result<(), Failure> {
        let _door = self.door();
        self.in_session(|clinic, session| self.replace_own(clinic, session, (current, new_password)))
    }

    /// Gives a colleague a password for one sign-in, at which they choose their own and confirm a second factor;
    /// what they signed in with before counts no longer. For a new colleague, and for one who lost password or
    /// phone. Asks for the password of the signed-in person.
    pub fn give_starting_password(&self, colleague: UserId, own_password: &str) -> Result<StartingPassword, Failure> {
        let _door = self.door();
        self.in_session(|clinic, session| self.give(clinic, session, (colleague, own_password)))
    }

    fn replace_own(
        &self,
        clinic: &OpenClinic,
        session: &Session,
        (current, new_password): (&str, &str),
    ) -> Result<(), AppError> {
        let user_name = session.user.user_name.as_str();
        PasswordPolicy::check(new_password, user_name).map_err(|_| AppError::input("new_password"))?;
        if new_password == current {
            return Err(AppError::input("new_password"));
        }
        self.prove_own(clinic, session, current)?;
        let now = self.now();
        clinic.write(|tx| {
            let what = (AuditAction::ChangePassword, AuditOutcome::Done);
            trail::record(tx, now, Some(session.user.id), what, Value::Null)?;
            // Last before the commit: a file that cannot be written leaves no event of what did not happen.
            self.vault()?.change_password(&self.folder.clinic(), user_name, current, new_password)?;
            Ok(())
        })
    }

    fn give(
        &self,
        clinic: &OpenClinic,
        session: &Session,
        (colleague, own_password): (UserId, &str),
    ) -> Result<StartingPassword, AppError> {
        let now = self.now();
        let what = |outcome| (AuditAction::GiveStartingPassword, outcome);
        let detail = json!({ "record": colleague });
        let found = clinic.database.read(|tx| users::get(tx, colleague))?;
        let found = found.filter(|user| user.active).ok_or(ErrorCode::NotFound)?;
        if !may_give(&session.user, &found) {
            clinic.write(|tx| trail::record(tx, now, Some(session.user.id), what(AuditOutcome::Refused), detail))?;
            return Err(ErrorCode::NotPermitted.into());
        }
        let key = self.prove_own(clinic, session, own_password)?;
        let password = starting_password()?;
        let user_name = found.user_name.as_str();
        clinic.write(|tx| {
            credentials::remove(tx, colleague)?;
            trail::record(tx, now, Some(session.user.id), what(AuditOutcome::Done), detail)?;
            self.vault()?.give_password(&self.folder.clinic(), &key, (colleague.0, user_name), &password)?;
            Ok::<_, AppError>(())
        })?;
        // Failures counted for what was lost end here, as with the recovery words.
        let attempts = Attempts::load(self.folder.root(), self.vault()?.installation());
        if let Err(error) = attempts.and_then(|mut attempts| attempts.succeeded(user_name)) {
            tracing::warn!(%error, "failed sign-ins could not be forgotten; they end by themselves");
        }
        Ok(StartingPassword { user_name: user_name.to_owned(), password: password.to_string() })
    }

    /// The signed-in person's own password, behind the limiter; a failure is counted and leaves an event.
    fn prove_own(
        &self,
        clinic: &OpenClinic,
        session: &Session,
        password: &str,
    ) -> Result<lamplight_vault::DatabaseKey, AppError> {
        let _one_at_a_time = self.folder.attempt()?;
        let proven = self.prove_password(session.user.user_name.as_str(), password);
        if let Err(AppError::Plain(ErrorCode::WrongCredentials)) = &proven {
            self.record_failure_of(clinic, Some(session.user.id))?;
        }
        let (user, key) = proven?;
        if user == session.user.id { Ok(key) } else { Err(ErrorCode::WrongCredentials.into()) }
    }

    /// Takes away what a person signed in with, in the transaction that takes them off. Last before the commit:
    /// when the commit fails after it they are still active, and a starting password lets them begin anew.
    pub(crate) fn close_to(&self, tx: &WriteTx, user: UserId) -> Result<(), AppError> {
        credentials::remove(tx, user)?;
        Ok(self.vault()?.keep_slots(&self.folder.clinic(), |each| each != user.0)?)
    }

    /// Takes away the slots of people who were taken off elsewhere or by another program. Sign-in refuses them
    /// already; a file that cannot be written must not keep anybody else out.
    pub(super) fn forget_slots_of_who_left(&self, clinic: &OpenClinic) {
        let forget = || -> Result<(), AppError> {
            let left = clinic.database.read(users::list)?;
            let left: Vec<UserId> = left.iter().filter(|user| !user.active).map(|user| user.id).collect();
            Ok(self.vault()?.keep_slots(&self.folder.clinic(), |each| !left.contains(&UserId(each)))?)
        };
        if let Err(error) = forget() {
            tracing::warn!(%error, "keys of people who left could not be taken away; they open nothing");
        }
    }

    fn vault(&self) -> Result<Vault, AppError> {
        let vault = Vault::load(&self.folder.clinic(), Arc::clone(&self.config.device_secrets))?;
        Ok(vault.with_cost(self.config.password_cost))
    }
}

/// Whoever manages the clinic, for others than themselves; for administrators only an owner.
fn may_give(actor: &User, colleague: &User) -> bool {
    let is_admin = colleague.roles.iter().any(|role| matches!(role, Role::Owner | Role::ClinicAdmin));
    permissions::allowed(&actor.roles, Permission::ManageClinic)
        && actor.id != colleague.id
        && (!is_admin || names_admins(&actor.roles))
}
