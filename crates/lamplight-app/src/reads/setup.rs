//! What was entered about visit types, rooms and hours. Holds no patient data.

use lamplight_domain::ids::ClinicId;
use lamplight_domain::resources::Resource;
use lamplight_domain::visit_types::VisitType;
use lamplight_store::{availability, closed_days, resources as resource_store, visit_types as visit_type_store};
use lamplight_wire::views::ClinicHours;

use super::Asked;
use crate::AppError;

pub(super) fn visit_types(asked: &Asked<'_>) -> Result<Vec<VisitType>, AppError> {
    Ok(asked.clinic.database.read(visit_type_store::list)?)
}

pub(super) fn resources(asked: &Asked<'_>, clinic: ClinicId) -> Result<Vec<Resource>, AppError> {
    Ok(asked.clinic.database.read(|tx| resource_store::of_clinic(tx, clinic))?)
}

pub(super) fn clinic_hours(asked: &Asked<'_>, clinic: ClinicId) -> Result<ClinicHours, AppError> {
    asked.clinic.database.read(|tx| {
        Ok(ClinicHours {
            clinic,
            closed_days: closed_days::get(tx, clinic)?.map(|known| known.days).unwrap_or_default(),
            providers: availability::of_clinic(tx, clinic)?,
        })
    })
}
