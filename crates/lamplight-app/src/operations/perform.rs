//! The one way in which anything changes on a workstation.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::{PatientId, UserId};
use lamplight_domain::operations::Intent;
use lamplight_domain::patients::Namesake;
use lamplight_store::device::DeviceState;
use lamplight_store::{WriteTx, audit, device, patients};
use lamplight_sync::client::{self, Performed};
use lamplight_wire::{ErrorCode, Failure, Outcome};

use super::audit::{event_of_refusal, events_of};
use super::limits;
use super::mint::mint;
use super::tidy::tidy;
use crate::{AppError, Lamplight, SqlReplica};

impl Lamplight {
    /// Decides and performs what the signed-in person wants. When it returns `Done`, the change, its outbox
    /// entry (when there is a server) and its audit events are durable, together.
    pub fn perform(&self, intent: Intent) -> Result<Outcome, Failure> {
        if matches!(intent, Intent::SetUpOrganisation(_)) {
            return Err(ErrorCode::AlreadySetUp.into());
        }
        if matches!(intent, Intent::SetPicture(_)) {
            // Only `set_picture` seals: what somebody else sealed would never open.
            return Err(AppError::input("content").into());
        }
        limits::require(&intent)?;
        let user = match &intent {
            Intent::ChangeUser(input) => Some((input.user, input.to.active)),
            _ => None,
        };
        let outcome = self.in_session(|clinic, session| {
            let now = self.now();
            clinic.write(|tx| {
                let outcome = perform_in(tx, session.user.id, now, intent)?;
                if let (Some((user, false)), Outcome::Done { .. }) = (user, &outcome) {
                    self.close_to(tx, user)?;
                }
                Ok(outcome)
            })
        })?;
        if user.is_some() {
            self.refresh_session()?;
        }
        Ok(outcome)
    }
}

/// Performs inside a transaction that the caller commits. A refusal leaves nothing behind but, where the actor
/// lacked the right, its audit event.
pub(crate) fn perform_in(tx: &WriteTx, actor: UserId, now: DateTime<Utc>, intent: Intent) -> Result<Outcome, AppError> {
    let before = device::get(tx)?.ok_or(ErrorCode::NotSetUp)?;
    let mut counters = before.clone();
    let intent = tidy(tx, intent)?;
    let namesakes = namesakes_of(tx, &intent)?;
    let operation = mint(&mut counters, actor, now, (intent, namesakes))?;
    let Performed { operation, decision } = client::perform(&mut SqlReplica::new(tx), operation)?;
    match decision.outcome {
        Ok(changes) => {
            device::save(tx, &counters)?;
            for event in events_of(&operation, &changes) {
                audit::append(tx, &event)?;
            }
            Ok(Outcome::done(operation.id.to_string(), &changes))
        }
        Err(refusal) => {
            if let Some(event) = event_of_refusal(&operation, &refusal) {
                // The number was not used: nothing carries it. Its time was, in the audit log.
                device::save(tx, &DeviceState { last_time: counters.last_time, ..before })?;
                audit::append(tx, &event)?;
            }
            Ok(Outcome::Refused { refusal })
        }
    }
}

/// Who is registered already under the same name and birth date, as this workstation knows it now.
fn namesakes_of(tx: &WriteTx, intent: &Intent) -> Result<Vec<PatientId>, AppError> {
    let Intent::RegisterPatient(input) = intent else { return Ok(Vec::new()) };
    Ok(patients::namesakes(tx, &Namesake::new(&input.given, &input.family, input.birth_date))?)
}
