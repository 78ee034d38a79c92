//! One appointment with the patient, the provider and who booked it.

use std::collections::BTreeMap;

use lamplight_domain::appointments::Appointment;
use lamplight_domain::ids::{AppointmentId, UserId};
use lamplight_domain::organisation::{Provider, User};
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use lamplight_wire::views::PatientSummary;

use crate::{ReadTx, StoreError, patients, providers, resources, users, visit_types};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub appointment: Appointment,
    pub patient: PatientSummary,
    pub provider: Provider,
    pub visit_type: Option<VisitType>,
    /// What it holds, as far as the records are on this workstation.
    pub resources: Vec<Resource>,
    /// Everybody named in its history whose account is on this workstation.
    pub people: BTreeMap<UserId, User>,
}

/// `None` when there is no such appointment.
pub fn detail(tx: &ReadTx, id: AppointmentId) -> Result<Option<Detail>, StoreError> {
    let Some(appointment) = super::get(tx, id)? else { return Ok(None) };
    // Both are referenced: the database holds them as long as it holds the appointment.
    let patient = patients::summary(tx, appointment.patient)?.ok_or(StoreError::Damaged)?;
    let provider = providers::get(tx, appointment.times.provider)?.ok_or(StoreError::Damaged)?;
    let people = people(tx, &appointment)?;
    let visit_type = appointment.visit_type.map(|id| visit_types::get(tx, id)).transpose()?.flatten();
    let held: Vec<_> = appointment.resources.iter().map(|id| resources::get(tx, *id)).collect::<Result<_, _>>()?;
    let resources = held.into_iter().flatten().collect();
    Ok(Some(Detail { appointment, patient, provider, visit_type, resources, people }))
}

fn people(tx: &ReadTx, appointment: &Appointment) -> Result<BTreeMap<UserId, User>, StoreError> {
    let mut people = BTreeMap::new();
    for id in appointment.people() {
        if !people.contains_key(&id)
            && let Some(user) = users::get(tx, id)?
        {
            people.insert(id, user);
        }
    }
    Ok(people)
}
