//! Lock, unlock, sign out. Lock drops what the window may read; the database stays open so that work which
//! belongs to the workstation goes on.

use std::sync::Arc;

use lamplight_store::audit::{AuditAction, AuditOutcome};
use lamplight_wire::{ErrorCode, Failure};
use serde_json::Value;

use super::trail;
use crate::lamplight::{OpenClinic, Session, State};
use crate::{AppError, Lamplight};

impl Lamplight {
    /// Locks the screen. Locking a locked screen is no error.
    pub fn lock(&self) -> Result<(), Failure> {
        let (clinic, session) = {
            let mut state = self.state();
            match &*state {
                State::Open(clinic, session) => {
                    let open = (Arc::clone(clinic), Arc::clone(session));
                    *state = State::Locked(Arc::clone(&open.0), Arc::clone(&open.1));
                    open
                }
                State::Locked(..) => return Ok(()),
                State::Closed | State::SettingUp(_) => return Err(ErrorCode::SignedOut.into()),
            }
        };
        // Locked already: an event that cannot be written must not keep the screen open.
        self.leave_trail(&clinic, &session, AuditAction::Lock).map_err(Failure::from)
    }

    /// Opens the locked screen for the same person.
    pub fn unlock(&self, password: &str) -> Result<(), Failure> {
        let _door = self.door();
        let (clinic, session) = match &*self.state() {
            State::Locked(clinic, session) => (Arc::clone(clinic), Arc::clone(session)),
            State::Open(..) => return Ok(()),
            State::Closed | State::SettingUp(_) => return Err(ErrorCode::SignedOut.into()),
        };
        let one_at_a_time = self.folder.attempt().map_err(AppError::from)?;
        let checked = self.check_password(session.user.user_name.as_str(), password);
        if let Err(AppError::Plain(ErrorCode::WrongCredentials)) = &checked {
            self.record_failure_of(&clinic, Some(session.user.id))?;
        }
        drop(one_at_a_time);
        checked?;
        self.leave_trail(&clinic, &session, AuditAction::Unlock)?;
        *self.state() = State::Open(clinic, session);
        Ok(())
    }

    /// Signs the person out and closes the database: nothing syncs until somebody signs in again.
    pub fn sign_out(&self) -> Result<(), Failure> {
        let _door = self.door();
        self.leave().map_err(Failure::from)
    }

    /// Signing out, for whoever stands at the door already.
    pub(super) fn leave(&self) -> Result<(), AppError> {
        let previous = std::mem::replace(&mut *self.state(), State::Closed);
        match previous {
            State::Open(clinic, session) | State::Locked(clinic, session) => {
                self.leave_trail(&clinic, &session, AuditAction::SignOut)
            }
            State::Closed | State::SettingUp(_) => Ok(()),
        }
    }

    fn leave_trail(&self, clinic: &OpenClinic, session: &Session, action: AuditAction) -> Result<(), AppError> {
        clinic.flush_reads()?;
        let now = self.now();
        clinic.write(|tx| trail::record(tx, now, Some(session.user.id), (action, AuditOutcome::Done), Value::Null))
    }
}
