//! The keys of what is sealed of patients: each patient's own, wrapped with the organisation's, which a clinic that
//! stands alone keeps in its database.

use chrono::{DateTime, Utc};
use lamplight_domain::ids::PatientId;
use lamplight_domain::patients::{Sealed, WrappedKey};
use lamplight_store::{ReadTx, WriteTx, device, organisation_keys, patients};
use lamplight_vault::{DataKey, OrganisationKey};
use lamplight_wire::ErrorCode;

use crate::AppError;

/// The patient's key and its wrapping: the one that is there, or a new one that the operation brings.
pub(crate) fn key_for(tx: &WriteTx, patient: PatientId, now: DateTime<Utc>) -> Result<(DataKey, WrappedKey), AppError> {
    let known = patients::get(tx, patient)?.and_then(|patient| patient.details.data_key);
    if let Some(wrapped) = known {
        return Ok((unwrap(tx, &wrapped, patient)?, wrapped));
    }
    let (version, organisation) = organisation_key(tx, now)?;
    let key = DataKey::random()?;
    let wrapped = Sealed::new(organisation.wrap(&key, patient.0)?);
    Ok((key, WrappedKey { version, wrapped }))
}

/// The patient's key.
pub(crate) fn unwrap(tx: &ReadTx, wrapped: &WrappedKey, patient: PatientId) -> Result<DataKey, AppError> {
    let (_, bytes) = organisation_keys::version(tx, wrapped.version)?.ok_or(ErrorCode::SealedElsewhere)?;
    let key = OrganisationKey::from_bytes(&bytes);
    key.unwrap(wrapped.wrapped.as_bytes(), patient.0).ok_or_else(|| ErrorCode::DatabaseDamaged.into())
}

/// The newest version; the first is made when the first thing is sealed. A workstation of a server gets its key from
/// there and makes none.
fn organisation_key(tx: &WriteTx, now: DateTime<Utc>) -> Result<(u32, OrganisationKey), AppError> {
    if let Some((version, bytes)) = organisation_keys::newest(tx)? {
        return Ok((version, OrganisationKey::from_bytes(&bytes)));
    }
    if device::get(tx)?.ok_or(ErrorCode::NotSetUp)?.served {
        return Err(ErrorCode::SealedElsewhere.into());
    }
    let key = OrganisationKey::random()?;
    organisation_keys::add(tx, &(1, *key.as_bytes()), now)?;
    Ok((1, key))
}
